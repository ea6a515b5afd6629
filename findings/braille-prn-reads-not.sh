#!/usr/bin/env bash
# liblouis 3.24.0-1 (liblouis-bin, liblouis-data), Debian 12: the translator of screen readers and braille displays, English grade 2 (UEB)
#
# Good guess: what is written in braille and read back is the same letter; abbreviations with periods are common enough to be safe.
# In fact: in grade 2 a letter alone is a word (n is "not", d is "do", p is "people"). liblouis marks a lone letter as a letter when spaces
#   are around it, but not between periods: as needed, "p.r.n.", comes back as "p.r.not.", daily, "q.d.", as "q.do.", and the reviewer's degree
#   as "M.Do.". "b. i. d." with spaces and "hepatitis C" come back whole.
# Matters for reviewers who write on a braille display: the letter has a negation that nobody wrote, at the place of a direction to take a drug,
#   and a program that searches for "not" finds it.
#
#> p.r.n. -> p.r.not.
#> q.d. -> q.do.
#> M.D. -> M.Do.
#> N.P. -> N.People.
#> b. i. d. -> b. i. d.
#> hepatitis C -> hepatitis C
. "$(dirname "$0")/kit/lab.sh"
debian_packages liblouis-bin=3.24.0-1 liblouis-data=3.24.0-1
export LOUIS_TABLEPATH=$lab/root/usr/share/liblouis/tables

for text in p.r.n. q.d. M.D. N.P. 'b. i. d.' 'hepatitis C'; do
  echo "$text -> $(printf '%s' "$text" | lou_translate en-ueb-g2.ctb | lou_translate -b en-ueb-g2.ctb)"
done | as_seen
