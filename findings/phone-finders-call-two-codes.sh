#!/usr/bin/env bash
# libphonenumber-js 1.13.16, npm, beside phonenumbers 9.0.43, PyPI (the same library of Google in Python)
#
# Good guess: a finder of phone numbers that asks the tables of all numbering plans, and by default gives valid numbers only, leaves the five-digit codes of
#   treatments alone: five digits are no number of the United States.
# In fact: two codes are ten digits, and a space, a hyphen or a slash may stand anywhere in a number. Manual therapy and exercise, "97140 97530", are a valid
#   number of Oregon; of the 5 pairs below, all common on one bill, 4 are numbers. In JavaScript a number after a comma is an extension: the "3" of "3 visits". With a
#   comma between the codes nothing is found, and the other way round another state answers. Both other levels of Python's library, STRICT_GROUPING
#   and EXACT_GROUPING, find none; the one in JavaScript has no such levels.
# Matters where names and numbers are taken out of letters before they are published, or made links for a phone: the treatment is gone, or rings.
#
#> libphonenumber-js, CPT 97140 97530, 3 visits: +1 971 409 7530 ext. 3
#> phonenumbers, CPT 97140 97530, 3 visits: +1 971-409-7530
#> libphonenumber-js, codes 97140/97530: +1 971 409 7530
#> phonenumbers, codes 97140/97530: +1 971-409-7530
#> libphonenumber-js, 97140, 97530: none
#> phonenumbers, 97140, 97530: none
#> libphonenumber-js, 97530 97140: +1 975 309 7140
#> phonenumbers, 97530 97140: +1 975-309-7140
#> libphonenumber-js, 97161 97530: +1 971 619 7530
#> phonenumbers, 97161 97530: +1 971-619-7530
#> libphonenumber-js, 62321 77003: +1 623 217 7003
#> phonenumbers, 62321 77003: +1 623-217-7003
#> libphonenumber-js, 20610 20552: none
#> phonenumbers, 20610 20552: none
#> phonenumbers, exact grouping, 97140-97530: none
. "$(dirname "$0")/kit/lab.sh"
npm_packages libphonenumber-js@1.13.16
python_packages phonenumbers==9.0.43

cat >find.mjs <<'JS'
import { findPhoneNumbersInText } from 'libphonenumber-js/max';
const text = process.argv[2];
const found = findPhoneNumbersInText(text, 'US').map(({ number }) => number.formatInternational());
console.log(`libphonenumber-js, ${text}: ${found.join(', ') || 'none'}`);
JS
cat >find.py <<'PY'
import sys
from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher, format_number

text, grouping = sys.argv[1], "exact" in sys.argv
level = Leniency.EXACT_GROUPING if grouping else Leniency.VALID
found = [format_number(one.number, PhoneNumberFormat.INTERNATIONAL) for one in PhoneNumberMatcher(text, "US", leniency=level)]
print(f"phonenumbers{', exact grouping' if grouping else ''}, {text}: {', '.join(found) or 'none'}")
PY
{
  for text in 'CPT 97140 97530, 3 visits' 'codes 97140/97530' '97140, 97530' '97530 97140' '97161 97530' '62321 77003' '20610 20552'; do
    node find.mjs "$text"
    python find.py "$text"
  done
  python find.py 97140-97530 exact
} | as_seen
