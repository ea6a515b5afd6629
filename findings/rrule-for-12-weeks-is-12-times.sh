#!/usr/bin/env bash
# rrule 2.8.1, npm: the reader and writer of calendar recurrences, with a reader of plain English
#
# Good guess: "every 2 weeks for 12 weeks" is six times within twelve weeks; what the reader of English does not understand is an error, as "2 times a week" is.
# In fact: the number after "for" is the count whatever the unit is: 12 times, over 22 weeks. The library says so if asked in words, "every 2 weeks for 12 times". And
#   "twice a week for 6 weeks" and "daily for 10 days" are no error but a rule without any part, which stands for once a year, for ever.
# Matters where a plan of treatment is put into a calendar: twice the visits, or one a year.
#
#> every 2 weeks for 12 weeks: 12 dates from 2016-03-14 to 2016-08-15
#> every 2 weeks for 6 times: 6 dates from 2016-03-14 to 2016-05-23
#> twice a week for 6 weeks: every year
#> daily for 10 days: every year
#> 2 times a week for 6 weeks: refused
. "$(dirname "$0")/kit/lab.sh"
npm_packages rrule@2.8.1

cat >run.cjs <<'JS'
const { RRule } = require('rrule');
const day = (date) => date.toISOString().slice(0, 10);
const read = (text) => {
  try {
    const rule = new RRule({ ...RRule.parseText(text), dtstart: new Date(Date.UTC(2016, 2, 14)) });
    if (!rule.options.count) return rule.toText();
    const dates = rule.all();
    return `${dates.length} dates from ${day(dates[0])} to ${day(dates.at(-1))}`;
  } catch {
    return 'refused';
  }
};
for (const text of [
  'every 2 weeks for 12 weeks',
  'every 2 weeks for 6 times',
  'twice a week for 6 weeks',
  'daily for 10 days',
  '2 times a week for 6 weeks',
])
  console.log(`${text}: ${read(text)}`);
JS
node run.cjs | as_seen
