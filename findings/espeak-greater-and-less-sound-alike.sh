#!/usr/bin/env bash
# espeak-ng 1.51+dfsg-10+deb12u2, Debian 12: the usual voice of speech-dispatcher, in American English, with its defaults. The output is its phonemes.
#
# Good guess: a voice that says "at least" as "greater or equal" for "≥" says something for ">" and "<", which are on the keyboard.
# In fact: both are silent, and so the same: "relief >50%" and "relief <50%" sound alike, and differ from "relief 50%" by a pause. "10^6" is "ten six". A week is
#   spoken for "wk", but "12 wks" is spelled: "W K S".
# Matters to whoever checks a letter by ear: the threshold may be turned round, and cannot be heard. With --punct='<>' they are spoken.
#
#> >50%: [silence] f'Ifti p3s'Ent
#> <50%: [silence] f'Ifti p3s'Ent
#> ≥50%: gr'eIt#3r- O@r 'i:kw@L t@ f'Ifti p3s'Ent
#> 10^6: t'En s'Iks
#> 12 wks: tw'Elv d,Vb@Lj,u:k,eI'Es
. "$(dirname "$0")/kit/lab.sh"
debian_packages espeak-ng=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 libespeak-ng1=1.51+dfsg-10+deb12u2
data=$(find "$lab/root/usr/lib" -type d -name espeak-ng-data)

for text in '>50%' '<50%' '≥50%' '10^6' '12 wks'; do
  echo "$text: $(espeak-ng --path="$(dirname "$data")" -q -v en-us -x "$text" | sed 's/^ *//; s/^_:_:/[silence] /')"
done | as_seen
