#!/usr/bin/env bash
# @microsoft/recognizers-text-date-time 1.3.2, npm: finds dates and durations in prose, made for dialogs with people
#
# Good guess: a finder of durations that knows "more than 6 weeks" and says so beside the value (Mod: more) knows "no more than 6 weeks", or passes over what it does not
#   know.
# In fact: the word before is passed over, and the rest is read: "no more than" is more, "no less than" less, "not before March 14" ends on that day and "not after" begins
#   there. "At least" and "at most" have no mark at all and are the bare duration, so that the two are the same. "No later than" is the one that it knows.
# Matters because limits of guidelines and dates in decisions are set in just these words: each of them is turned round, with the span of the text beside it, in which the
#   "no" is missing.
#
#> more than 6 weeks: P6W more
#> no more than 6 weeks: P6W more
#> less than 6 weeks: P6W less
#> no less than 6 weeks: P6W less
#> at least 6 weeks: P6W
#> at most 6 weeks: P6W
#> not before March 14, 2016: until 2016-03-14
#> not after March 14, 2016: from 2016-03-14
#> no earlier than March 14, 2016: until 2016-03-14
#> no later than March 14, 2016: until 2016-03-14
. "$(dirname "$0")/kit/lab.sh"
npm_packages @microsoft/recognizers-text-date-time@1.3.2

cat >limits.cjs <<'JS'
const { recognizeDateTime } = require('@microsoft/recognizers-text-date-time');
const shown = ({ timex, Mod, start, end, type }) =>
  type === 'duration' ? [timex, Mod].filter(Boolean).join(' ') : start ? `from ${start}` : `until ${end}`;
for (const text of [
  'more than 6 weeks',
  'no more than 6 weeks',
  'less than 6 weeks',
  'no less than 6 weeks',
  'at least 6 weeks',
  'at most 6 weeks',
  'not before March 14, 2016',
  'not after March 14, 2016',
  'no earlier than March 14, 2016',
  'no later than March 14, 2016',
]) {
  const found = recognizeDateTime(text, 'en-us', undefined, new Date(2016, 5, 1));
  console.log(`${text}: ${found.flatMap(({ resolution }) => resolution.values.map(shown)).join(', ')}`);
}
JS
node limits.cjs | as_seen
