#!/usr/bin/env bash
# holidays 0.109 and workalendar 17.0.0, PyPI; date-holidays 3.37.0, npm
#
# Good guess: the holidays of California are set by law, and three libraries that are kept up and are asked for California agree on them, at least for
#   years that are over.
# In fact: each of the three has another due date once. holidays counts February 15 (Susan B. Anthony Day, a day that schools observe and nobody has
#   off) as a public holiday. Where November 11 is a Saturday, the law (Government Code 6701) makes the Friday before it one; date-holidays does not. workalendar has no
#   Juneteenth, a holiday of the state since 2023.
# Matters for due dates: five working days are what utilization review has to decide, and a day more or less decides whether it was late.
#
#> 5 working days from 2017-02-10: holidays 2017-02-21, workalendar 2017-02-17, date-holidays 2017-02-17
#> 5 working days from 2023-11-06: holidays 2023-11-14, workalendar 2023-11-14, date-holidays 2023-11-13
#> 5 working days from 2024-06-14: holidays 2024-06-24, workalendar 2024-06-21, date-holidays 2024-06-24
. "$(dirname "$0")/kit/lab.sh"
python_packages holidays==0.109 workalendar==17.0.0
npm_packages date-holidays@3.37.0

cat >run.mjs <<'JS'
import Holidays from 'date-holidays';
const days = [2017, 2023, 2024].flatMap((year) => new Holidays('US', 'CA').getHolidays(year));
console.log(days.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)).join('\n'));
JS
node run.mjs >date-holidays.txt
cat >run.py <<'PY'
from datetime import date, timedelta

import holidays
from workalendar.usa import California

YEARS = (2017, 2023, 2024)
OFF = {
    "holidays": set(holidays.US(subdiv="CA", years=YEARS)),
    "workalendar": {day for year in YEARS for day, _ in California().holidays(year)},
    "date-holidays": {date.fromisoformat(line.strip()) for line in open("date-holidays.txt")},
}


def due(start, off, days=5):
    day = start
    while days:
        day += timedelta(1)
        days -= day.weekday() < 5 and day not in off
    return day


for start in (date(2017, 2, 10), date(2023, 11, 6), date(2024, 6, 14)):
    print(f"5 working days from {start}:", ", ".join(f"{name} {due(start, off)}" for name, off in OFF.items()))
PY
python run.py | as_seen
