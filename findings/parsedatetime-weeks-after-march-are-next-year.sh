#!/usr/bin/env bash
# parsedatetime 2.6, PyPI; beside chrono-node 2.10.3, npm
#
# Good guess: a parser of English dates that reads "March 14, 2016" and "6 weeks after 3/14/2016" reads "6 weeks after March 14, 2016" too, or says with its second
#   value, which is 0 if nothing was understood, that it did not.
# In fact: where the month is a word and stands first, the date that is counted from is a year off in the direction of the count: six weeks after March 14, 2016, are in April
#   of 2017, thirty days before it in February of 2015. "14 March 2016" and figures are right, and so is the date alone. Of working days the count is passed over: ten of them
#   after a day are the day. The second value is 1, a date, each time. chrono-node has "after" right; of "30 days prior to" it gives the bare date.
# Matters for time limits, of which letters say from when they run, with the month as a word: what was late by days is in time by a year.
#
#> March 14, 2016: 2016-03-14 | chrono-node 2016-03-14
#> 6 weeks after 3/14/2016: 2016-04-25 | chrono-node 2016-04-25
#> 6 weeks after 14 March 2016: 2016-04-25 | chrono-node 2016-04-25
#> 6 weeks after March 14, 2016: 2017-04-25 | chrono-node 2016-04-25
#> 30 days before March 14, 2016: 2015-02-12 | chrono-node 2016-02-13
#> 30 days prior to 3/14/2016: 2016-02-13 | chrono-node 2016-03-14
#> 10 working days after 3/14/2016: 2016-03-14 | chrono-node 2016-03-14
. "$(dirname "$0")/kit/lab.sh"
npm_packages chrono-node@2.10.3
python_packages parsedatetime==2.6

cat >phrases <<'TEXT'
March 14, 2016
6 weeks after 3/14/2016
6 weeks after 14 March 2016
6 weeks after March 14, 2016
30 days before March 14, 2016
30 days prior to 3/14/2016
10 working days after 3/14/2016
TEXT
cat >dates.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parse } from 'chrono-node';
const today = new Date(2016, 5, 1, 12);
for (const phrase of readFileSync('phrases', 'utf8').trim().split('\n'))
  console.log(parse(phrase, today).map(({ start }) => start.date().toLocaleDateString('sv-SE')).join(', '));
JS
cat >dates.py <<'PY'
from datetime import datetime

import parsedatetime

calendar = parsedatetime.Calendar()
for phrase, other in zip(open("phrases").read().splitlines(), open("chrono").read().splitlines()):
    date, kind = calendar.parseDT(phrase, datetime(2016, 6, 1))
    print(f"{phrase}: {date.date() if kind == 1 else 'not understood'} | chrono-node {other}")
PY
export TZ=UTC
node dates.mjs >chrono
python dates.py | as_seen
