#!/usr/bin/env bash
# flite 2.2-5, Debian 12: the small voice of Carnegie Mellon's Festival, which readers for phones and devices have built in. What is compared is its phonemes.
#
# Good guess: a voice that says "eight to twelve" for "8-12" and "half" for "1/2" reads doses and limits, or says the name of a sign that it does not know.
# In fact: a sign that is not on an American keyboard is silent, and what is left is read on: "50 µg" sounds as "50 g", fifty grams, "1½ tablets" as "1 tablets", "≥50%" as "≤50%" and as "50%". A hyphen is "to" only if both
#   numbers are whole: "2.5-5 mg" sounds as "2.55 mg", "1.2-5" as "1.25", "3-4x" as "3 4x" and "95%-100%" as "95% 100%". A strength of 10/325 is "ten three hundred twenty-fifths".
# Matters for patients who have their letter read aloud: a range is one dose in between, and micrograms are grams, and nothing sounds as if something were missing.
#
#> 8-12 visits sounds as 8 to 12 visits
#> 1/2 tablet sounds as a half tablet
#> 50 µg sounds as 50 g
#> 1½ tablets sounds as 1 tablets
#> ≥50% sounds as ≤50%
#> ≥50% sounds as 50%
#> 2.5-5 mg sounds other than 2.5 to 5 mg
#> 2.5-5 mg sounds as 2.55 mg
#> 1.2-5 mg sounds as 1.25 mg
#> 3-4x sounds as 3 4x
#> 95%-100% sounds other than 95% to 100%
#> 95%-100% sounds as 95% 100%
#> 10/325 mg sounds as ten three hundred twenty fifths mg
. "$(dirname "$0")/kit/lab.sh"
debian_packages flite=2.2-5

sound() { flite -t "$1" -ps none; }
while IFS='|' read -r first second; do
  [[ $(sound "$first") == "$(sound "$second")" ]] && relation='sounds as' || relation='sounds other than'
  echo "$first $relation $second"
done <<'PAIRS' | as_seen
8-12 visits|8 to 12 visits
1/2 tablet|a half tablet
50 µg|50 g
1½ tablets|1 tablets
≥50%|≤50%
≥50%|50%
2.5-5 mg|2.5 to 5 mg
2.5-5 mg|2.55 mg
1.2-5 mg|1.25 mg
3-4x|3 4x
95%-100%|95% to 100%
95%-100%|95% 100%
10/325 mg|ten three hundred twenty fifths mg
PAIRS
