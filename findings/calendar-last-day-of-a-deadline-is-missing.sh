#!/usr/bin/env bash
# ics 3.12.0, ical-generator 10.2.0 and calendar-link 2.11.5, npm; ics 0.7.3, PyPI; shown by khal 1:0.10.5-1.1, Debian 12
#
# Good guess: an entry for whole days from March 14 to March 18, made by a library that takes a first and a last day and knows that the entry is one of whole days, is shown on
#   five days.
# In fact: it is shown on four, to March 17, when any of the three libraries for JavaScript wrote it: they write the end as they got it, and in calendar files the end of whole days is the
#   day after. The library of Python, of the same name as the first one and with the same two dates, adds the day. An entry without an end has one day with all of them.
# Matters for time limits: the last day on which a decision or an appeal is in time is the one that is not in the calendar, and whether it is depends on the library, not on what
#   was asked of it.
#
#> ics of JavaScript: DTEND 20160318, shown from 2016-03-14 to 2016-03-17
#> ical-generator: DTEND 20160318, shown from 2016-03-14 to 2016-03-17
#> calendar-link: DTEND 20160318, shown from 2016-03-14 to 2016-03-17
#> ics of Python: DTEND 20160319, shown from 2016-03-14 to 2016-03-18
. "$(dirname "$0")/kit/lab.sh"
npm_packages ics@3.12.0 ical-generator@10.2.0 calendar-link@2.11.5
python_packages ics==0.7.3
export TZ=UTC HOME=$lab LC_ALL=C.UTF-8

cat >write.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { ics } from 'calendar-link';
import icalGenerator from 'ical-generator';
import { createEvent } from 'ics';
const title = 'Decision due';
writeFileSync('1.ics', createEvent({ title, start: [2016, 3, 14], end: [2016, 3, 18] }).value);
const calendar = icalGenerator({ name: 'Due' });
calendar.createEvent({ summary: title, start: new Date(2016, 2, 14), end: new Date(2016, 2, 18), allDay: true });
writeFileSync('2.ics', calendar.toString());
const link = ics({ title, start: '2016-03-14', end: '2016-03-18', allDay: true });
writeFileSync('3.ics', decodeURIComponent(link.slice(link.indexOf(',') + 1)));
JS
cat >write.py <<'PY'
from ics import Calendar, Event

due = Event(name="Decision due", begin="2016-03-14", end="2016-03-18")
due.make_all_day()
open("4.ics", "w", newline="").write(Calendar(events=[due]).serialize())
PY
node write.mjs
python write.py
# The packages of Python come first: khal is a program of Debian's Python.
PATH=${PATH#"$lab/python/bin:"}
debian_packages khal=1:0.10.5-1.1
mkdir -p .config/khal due
cat >.config/khal/config <<CONFIG
[calendars]
[[due]]
path = $lab/due
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
CONFIG
shown() {
  PYTHONPATH="$lab/root/usr/lib/python3/dist-packages" XDG_CONFIG_HOME="$lab/.config" \
    /usr/bin/python3 "$(command -v khal)" printics "$2" --format 'shown from {start-date} to {end-date}' 2>/dev/null |
    sed -n "s/^shown/$1: DTEND $(sed -nE 's/^DTEND[^:]*:([0-9]{8}).*/\1/p' "$2" | tr -d '\r'), shown/p"
}
{
  shown 'ics of JavaScript' 1.ics
  shown ical-generator 2.ics
  shown calendar-link 3.ics
  shown 'ics of Python' 4.ics
} | as_seen
