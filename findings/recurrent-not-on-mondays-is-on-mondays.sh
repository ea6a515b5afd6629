#!/usr/bin/env bash
# recurrent 0.4.1, PyPI: reads in plain English when something happens again, and gives a rule for calendars (RRULE) or a date; read on Tuesday, March 1, 2016
#
# Good guess: a reader that knows "every day except Sunday", for which it writes an exception, and "for 12 weeks", for which it writes an end, knows "not on Sunday" and "12 visits", or reads nothing, as it does of "twice a week".
# In fact: it takes the words that it knows and passes over the others. "Not on Mondays" is on Mondays, "every day, not on Sunday" is on Sundays only, and Mondays but not March 14, those before and those after it are all the Mondays
#   that are March 14. "No more than twice a week" is March 8. "For 12 visits" and "12 visits at most" are the 12th week of every year, "for 10 days" is the 10th day of the year, behind "daily" nothing. Every 4 to 6 hours is every 6.
# Matters because that is how orders for treatment and the limits in a decision are said, and the rule that comes out is a good one: nobody who looks at the calendar sees that there was a "not".
#
#> every 6 hours: RRULE:INTERVAL=6;FREQ=HOURLY
#> every 4 to 6 hours: RRULE:INTERVAL=6;FREQ=HOURLY
#> every 2 weeks for 12 weeks: RRULE:INTERVAL=2;FREQ=WEEKLY;UNTIL=20160524
#> every week for 12 visits: RRULE:BYWEEKNO=12;INTERVAL=1;FREQ=YEARLY
#> every day for 10 days: RRULE:BYYEARDAY=10;INTERVAL=1;FREQ=DAILY
#> daily for 10 days: RRULE:INTERVAL=1;FREQ=DAILY
#> twice a week for 6 weeks: None
#> no more than twice a week: 2016-03-08 00:00:00
#> every day except Sunday: RRULE:INTERVAL=1;FREQ=DAILY EXDATE:20160306T000000
#> every day but Sunday: RRULE:BYDAY=SU;INTERVAL=1;FREQ=DAILY
#> every day, not on Sunday: RRULE:BYDAY=SU;INTERVAL=1;FREQ=DAILY
#> not on Mondays: RRULE:BYDAY=MO;INTERVAL=1;FREQ=WEEKLY
#> every Monday, but not on March 14: RRULE:BYDAY=MO;BYMONTHDAY=14;BYMONTH=3;INTERVAL=1;FREQ=WEEKLY
#> every Monday after March 14: RRULE:BYDAY=MO;BYMONTHDAY=14;BYMONTH=3;INTERVAL=1;FREQ=WEEKLY
#> every Monday before March 14: RRULE:BYDAY=MO;BYMONTHDAY=14;BYMONTH=3;INTERVAL=1;FREQ=WEEKLY
#> every week, 12 visits at most: RRULE:BYWEEKNO=12;INTERVAL=1;FREQ=YEARLY
#> once a month, no more than 3 times: RRULE:INTERVAL=1;FREQ=MONTHLY;COUNT=3
. "$(dirname "$0")/kit/lab.sh"
python_packages recurrent==0.4.1 parsedatetime==2.6

cat >rules.py <<'PY'
from datetime import datetime

from recurrent import RecurringEvent

for text in (
    "every 6 hours",
    "every 4 to 6 hours",
    "every 2 weeks for 12 weeks",
    "every week for 12 visits",
    "every day for 10 days",
    "daily for 10 days",
    "twice a week for 6 weeks",
    "no more than twice a week",
    "every day except Sunday",
    "every day but Sunday",
    "every day, not on Sunday",
    "not on Mondays",
    "every Monday, but not on March 14",
    "every Monday after March 14",
    "every Monday before March 14",
    "every week, 12 visits at most",
    "once a month, no more than 3 times",
):
    print(f"{text}: {RecurringEvent(now_date=datetime(2016, 3, 1)).parse(text)}".replace("\n", " "))
PY
python -W ignore rules.py 2>/dev/null | as_seen
