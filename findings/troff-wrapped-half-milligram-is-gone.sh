#!/usr/bin/env bash
# groff 1.22.4-10, mandoc 1.14.6-1+b1 and pandoc 2.17.1.1-2~deb12u1, Debian 12: what sets text in the language of manual pages; with fold of the GNU coreutils
#
# Good guess: words of a letter without a backslash are set as they are, and where the lines of a paragraph break does not matter, since it is filled anew.
# In fact: a line that begins with a point is a command, and what is no command is passed over with the rest of its line, without a word. Folded at 75 columns, "the worker took .5 mg twice a day, not more, and did not ask for the
#   usual dose, which was 2 mg twice a day" is "the worker took 2 mg twice a day" in all three; at 70 columns no line begins with the point, and nothing is missing.
# Matters because doses below one are written so, although they should not be, and a "not" goes with them: the text reads on, and nobody sees that a line is missing.
#
#> 70 columns
#> groff: Hydromorphone, 1 mg a day at first, was cut in April, and the worker took .5 mg twice a day, not more, and did not ask for the usual dose, which was 2 mg twice a day.
#> mandoc: Hydromorphone, 1 mg a day at first, was cut in April, and the worker took .5 mg twice a day, not more, and did not ask for the usual dose, which was 2 mg twice a day.
#> pandoc: Hydromorphone, 1 mg a day at first, was cut in April, and the worker took .5 mg twice a day, not more, and did not ask for the usual dose, which was 2 mg twice a day.
#> 75 columns
#> groff: Hydromorphone, 1 mg a day at first, was cut in April, and the worker took 2 mg twice a day.
#> mandoc: Hydromorphone, 1 mg a day at first, was cut in April, and the worker took 2 mg twice a day.
#> pandoc: Hydromorphone, 1 mg a day at first, was cut in April, and the worker took 2 mg twice a day.
. "$(dirname "$0")/kit/lab.sh"
debian_packages groff=1.22.4-10 mandoc=1.14.6-1+b1 pandoc=2.17.1.1-2~deb12u1
export GROFF_FONT_PATH=$lab/root/usr/share/groff/1.22.4/font GROFF_TMAC_PATH=$lab/root/usr/share/groff/1.22.4/tmac

letter='Hydromorphone, 1 mg a day at first, was cut in April, and the worker took .5 mg twice a day, not more, and did not ask for the usual dose, which was 2 mg twice a day.'

# as NAME  Puts the paragraph that a program sets on one line after its name.
as() { echo "$1: $(tr -s ' \t\n' ' ' | sed "s/.*\(Hydro\)/\1/; s/ *EXAMPLE.*//; s/ $//")"; }

for columns in 70 75; do
  {
    printf '.TH LETTER 7 2016 EXAMPLE EXAMPLE\n.SH LETTER\n'
    fold -s -w "$columns" <<<"$letter"
  } >letter.7
  echo "$columns columns"
  groff -man -Tascii -P-c letter.7 2>errors | as groff
  mandoc -T ascii letter.7 | col -b | as mandoc
  pandoc -f man -t plain letter.7 2>>errors | as pandoc
done | as_seen
