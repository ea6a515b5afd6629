#!/usr/bin/env bash
# parse-duration 2.1.9, npm
#
# Good guess: "8-12 weeks" gives 8 or 12 weeks, or nothing because it is a range; "4 to 6 weeks" likewise.
# In fact: a range with a hyphen is the sum of its ends, 20 weeks; the same range with "to" is its second end, 6 weeks. So the same
#   prescription is 2 + 3 or 3 weeks, depending on how it is typed.
# Matters when a duration is held against a limit of a guideline: 8-12 weeks looks like more than four months.
#
#> 8-12 weeks: 20
#> 8 to 12 weeks: 12
#> 2-3 weeks: 5
#> 2 to 3 weeks: 3
. "$(dirname "$0")/kit/lab.sh"
npm_packages parse-duration@2.1.9

cat >run.mjs <<'JS'
import parse from 'parse-duration';
for (const text of ['8-12 weeks', '8 to 12 weeks', '2-3 weeks', '2 to 3 weeks']) console.log(`${text}: ${parse(text, 'week')}`);
JS
node run.mjs | as_seen
