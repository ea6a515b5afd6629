#!/usr/bin/env bash
# redact-pii 3.4.0, npm
#
# Good guess: a library that takes personal data out of texts takes the name of the addressee, and leaves what is no personal data: codes of treatments, drugs,
#   pages of a guideline and sections of the law.
# In fact: every number of five digits is a ZIP code, and the codes of treatments have five: which therapy was requested is gone. Of four digits or more, so is
#   every other number: years of dates, and the section of the Labor Code. In "Dear Dr. Lee," the name is taken to be "Dr", and Lee stays.
# Matters because letters are published without the names and for the sake of the rest; this does it the other way round.
#
#> Dear PERSON_NAME. Lee,
#> CPT ZIPCODE and ZIPCODE for the left knee, 12 visits
#> Labor Code section DIGITS.5, MTUS of 12/01/DIGITS
#> NDC ZIPCODE-01, Norco 10/325 mg
. "$(dirname "$0")/kit/lab.sh"
npm_packages redact-pii@3.4.0

cat >run.cjs <<'JS'
const { SyncRedactor } = require('redact-pii');
const redactor = new SyncRedactor();
for (const line of [
  'Dear Dr. Lee,',
  'CPT 97110 and 20610 for the left knee, 12 visits',
  'Labor Code section 4610.5, MTUS of 12/01/2017',
  'NDC 00406-0123-01, Norco 10/325 mg',
])
  console.log(redactor.redact(line));
JS
node run.cjs | as_seen
