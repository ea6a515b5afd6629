#!/usr/bin/env bash
# chrono-node 2.10.3, npm
#
# Good guess: a parser of English dates finds the two dates in this sentence, and leaves grades, scores and section numbers alone;
#   it already leaves "C5-6", "2-3 times" and "10/325 mg" alone.
# In fact: a muscle strength of 4/5 is April 5, a pain score of 8/10 is August 10, and the regulation 9792.24.2 is a day in the
#   year 9792. Of five "dates", two are dates.
# Matters where dates of a medical letter are compared: an examination before the injury, or in a month that has not come.
#
#> 03/04/2015 2015-03-04
#> 4/5 month 4 day 5
#> 8/10 month 8 day 10
#> 9792.24.2 9792-02-24
#> December 9, 2016 2016-12-09
. "$(dirname "$0")/kit/lab.sh"
npm_packages chrono-node@2.10.3

cat >run.mjs <<'JS'
import * as chrono from 'chrono-node';
const letter = 'On 03/04/2015 the C5-6 level was tender, strength was 4/5, pain was 8/10. Norco 10/325 mg and therapy 2-3 times ' +
  'a week were requested. Section 9792.24.2 applies. The decision was made on December 9, 2016.';
for (const { text, start } of chrono.parse(letter, new Date(2016, 11, 9))) {
  const [year, month, day] = ['year', 'month', 'day'].map((unit) => String(start.get(unit)).padStart(2, '0'));
  console.log(text, start.isCertain('year') ? `${year}-${month}-${day}` : `month ${Number(month)} day ${Number(day)}`);
}
JS
node run.mjs | as_seen
