#!/usr/bin/env bash
# date-fns 4.4.0, moment 2.31.0, dayjs 1.11.23, humanize-duration 3.35.1 and timeago.js 4.0.2, npm; humanize 4.17.0 and arrow 1.4.0, PyPI: what says a time in words
#
# Good guess: libraries that say how long something lasted round alike, or down, as one says "for two months" when they are over.
# In fact: 45 days are one month to six of seven and two to date-fns, and 180 days, six months to six, are five to timeago.js. A day short of eighteen months is two years to moment and dayjs, and one year to arrow,
#   humanize-duration and timeago.js. Only date-fns says "about" or "over", and it does not for 84 days, which are three months to six of seven, although twelve weeks are less.
# Matters because guidelines ask for three or six months of care before an operation, and an injury of "two years" is chronic: the words tell of months that have not passed.
#
#> 45 days: 1 month (arrow, dayjs, humanize, humanize-duration, moment, timeago.js)
#> 45 days: about 2 months (date-fns)
#> 84 days: 2 months (timeago.js)
#> 84 days: 3 months (arrow, date-fns, dayjs, humanize, humanize-duration, moment)
#> 180 days: 5 months (timeago.js)
#> 180 days: 6 months (arrow, date-fns, dayjs, humanize, humanize-duration, moment)
#> 320 days: 10 months (dayjs, humanize, moment, timeago.js)
#> 320 days: 11 months (arrow, date-fns, humanize-duration)
#> 547 days: 1 year (arrow, humanize-duration, timeago.js)
#> 547 days: 1 year, 6 months (humanize)
#> 547 days: 2 years (dayjs, moment)
#> 547 days: over 1 year (date-fns)
. "$(dirname "$0")/kit/lab.sh"
npm_packages date-fns@4.4.0 moment@2.31.0 dayjs@1.11.23 humanize-duration@3.35.1 timeago.js@4.0.2
python_packages humanize==4.17.0 arrow==1.4.0
export TZ=UTC

days=(45 84 180 320 547)
cat >say.mjs <<'JS'
import { formatDistance } from 'date-fns';
import dayjs from 'dayjs';
import relativeTime from 'dayjs/plugin/relativeTime.js';
import humanizeDuration from 'humanize-duration';
import moment from 'moment';
import { format } from 'timeago.js';
dayjs.extend(relativeTime);
const DAY = 86_400_000;
const start = new Date('2016-01-01T00:00:00Z');
for (const days of process.argv.slice(2).map(Number)) {
  const end = new Date(start.getTime() + days * DAY);
  for (const [name, words] of Object.entries({
    'date-fns': formatDistance(start, end),
    moment: moment(end).from(start, true),
    dayjs: dayjs(end).from(start, true),
    'humanize-duration': humanizeDuration(days * DAY, { largest: 1, round: true }),
    'timeago.js': format(start, 'en_US', { relativeDate: end }).replace(' ago', ''),
  }))
    console.log(`${days}\t${words}\t${name}`);
}
JS
cat >say.py <<'PY'
import sys
from datetime import timedelta

import arrow
import humanize

start = arrow.get(2016, 1, 1)
for days in map(int, sys.argv[1:]):
    print(f"{days}\t{humanize.naturaldelta(timedelta(days=days))}\thumanize")
    print(f"{days}\t{start.shift(days=days).humanize(start, only_distance=True)}\tarrow")
PY
{
  node say.mjs "${days[@]}"
  python say.py "${days[@]}"
} | sed 's/\ta \(month\|year\)\t/\t1 \1\t/' | LC_ALL=C sort -t$'\t' -k1,1n -k2,2 -k3,3 | awk -F'\t' '
  $1 FS $2 == said { printf ", %s", $3; next }
  { printf "%s%s days: %s (%s", said ? ")\n" : "", $1, $2, $3; said = $1 FS $2 }
  END { print ")" }' | as_seen
