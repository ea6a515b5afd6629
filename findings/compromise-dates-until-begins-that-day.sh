#!/usr/bin/env bash
# compromise-dates 3.9.0 with compromise 14.17.0, npm; read on 2016-06-01
#
# Good guess: a reader of dates that gives a start and an end for "from March 14, 2016 until April 1, 2016" and for "from March 14 to 18, 2016", all four right, gives for "until
#   March 14, 2016" a time that ends on that day, and four days for "from March 14 to March 18, 2016" as well.
# In fact: what lasts until March 14 begins on that day, and ends on the day on which the text is read. "From March 14 to March 18, 2016" ends a year too late, and
#   "between March 14 and March 18, 2016" begins where it should end. "On or before" and "on or after" leave the day out that they are said to add, and each is two weeks
#   long, as "before" and "after" are; "not before" is before. "Since" is one day.
# Matters for records and time limits: care that was given until March 14 comes after it, and what was four days is a year.
#
#> from March 14, 2016 until April 1, 2016: 2016-03-14 to 2016-04-01
#> until March 14, 2016: 2016-03-14 to 2016-06-01
#> from March 14 to 18, 2016: 2016-03-14 to 2016-03-18
#> from March 14 to March 18, 2016: 2016-03-14 to 2017-03-18
#> between March 14 and March 18, 2016: 2016-03-18 to 2017-03-13
#> before March 14, 2016: 2016-02-29 to 2016-03-13
#> on or before March 14, 2016: 2016-02-29 to 2016-03-13
#> not before March 14, 2016: 2016-02-29 to 2016-03-13
#> on or after March 14, 2016: 2016-03-15 to 2016-03-29
#> since March 14, 2016: 2016-03-14 to 2016-03-14
. "$(dirname "$0")/kit/lab.sh"
npm_packages compromise@14.17.0 compromise-dates@3.9.0

cat >spans.mjs <<'JS'
import nlp from 'compromise';
import dates from 'compromise-dates';
nlp.plugin(dates);
for (const text of [
  'from March 14, 2016 until April 1, 2016',
  'until March 14, 2016',
  'from March 14 to 18, 2016',
  'from March 14 to March 18, 2016',
  'between March 14 and March 18, 2016',
  'before March 14, 2016',
  'on or before March 14, 2016',
  'not before March 14, 2016',
  'on or after March 14, 2016',
  'since March 14, 2016',
]) {
  const found = nlp(text).dates({ today: '2016-06-01', timezone: 'UTC' }).get();
  console.log(`${text}: ${found.map(({ start, end }) => `${start.slice(0, 10)} to ${end.slice(0, 10)}`).join(', ')}`);
}
JS
node spans.mjs | as_seen
