#!/usr/bin/env bash
# fhirpath 5.2.2, npm, with its model of FHIR R4
#
# Good guess: what one condition leaves out, its opposite finds: a record dated by the month, 2016-03, as FHIR allows, is before March 14 or it is not.
# In fact: where a month says too little the comparison is empty, neither true nor false, and where() drops what is empty. Of four records "before March 14" finds
#   two and "on or after" one; "before March 14", turned round by not(), finds that one again, and the record of March is in none of the three. In iif() empty
#   goes to the second branch: there it is after. It is neither equal nor unequal to March 14. The specification says so; lowBoundary() gives a date that is
#   in one half.
# Matters because old records are dated by the month, and what was there before an injury is what is disputed: a list cut in two loses them, without
#   an error.
#
#> before: 2016-03-10, 2015
#> on or after: 2016-05-01
#> not before: 2016-05-01
#> not on that day: 2016-03-10, 2016-05-01, 2015
#> 2016-03 by iif: after
#> before, by lowBoundary: 2016-03-10, 2016-03, 2015
. "$(dirname "$0")/kit/lab.sh"
npm_packages fhirpath@5.2.2

cat >dates.mjs <<'JS'
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
const dates = ['2016-03-10', '2016-05-01', '2016-03', '2015'];
const bundle = {
  resourceType: 'Bundle',
  entry: dates.map((recordedDate) => ({ resource: { resourceType: 'Condition', recordedDate } })),
};
for (const [name, expression] of Object.entries({
  before: 'where($this < @2016-03-14)',
  'on or after': 'where($this >= @2016-03-14)',
  'not before': 'where(($this < @2016-03-14).not())',
  'not on that day': 'where($this != @2016-03-14)',
  '2016-03 by iif': "where($this = @2016-03).select(iif($this < @2016-03-14, 'before', 'after'))",
  'before, by lowBoundary': 'where(lowBoundary() < @2016-03-14)',
}))
  console.log(`${name}: ${fhirpath.evaluate(bundle, `entry.resource.recordedDate.${expression}`, null, r4).join(', ')}`);
JS
node dates.mjs | as_seen
