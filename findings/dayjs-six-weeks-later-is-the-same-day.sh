#!/usr/bin/env bash
# dayjs 1.11.23, moment 2.31.0, luxon 3.7.2, iso8601-duration 2.1.4 and duration-fns 3.0.2, npm; isodate 0.7.2 and aniso8601 10.0.1, PyPI; java.time of Java 17: what reads durations of ISO 8601, from March 14, 2016
#
# Good guess: a library that reads "P6W", a duration of six weeks, and says that it has 42 days adds 42 days; of a fraction all make the same, or refuse it.
# In fact: dayjs adds the years, months, days and hours that the duration names, and leaves out its weeks: six weeks after March 14 is March 14, six weeks and three days after it March 17. So it is with duration({ weeks: 6 }), not
#   with duration(6, 'weeks') or add(6, 'week'). Of one and a half months it adds one, as add() takes whole ones; moment adds two, a half being rounded up; luxon and aniso8601 add days, 15 or 30 and 15; the others refuse it.
# Matters because durations of treatment are kept so in FHIR and in calendars, and are mostly weeks: treatment for six weeks ends on the day on which it begins.
#
#> dayjs duration('P6W') has 42 days and ends on 2016-03-14
#> dayjs duration({ weeks: 6 }) has 42 days and ends on 2016-03-14
#> dayjs duration(6, 'weeks') has 42 days and ends on 2016-04-25
#> P6W
#>   2016-03-14: dayjs
#>   2016-04-25: moment luxon iso8601-duration duration-fns isodate aniso8601 java.time
#> P6W3D
#>   2016-03-17: dayjs
#>   2016-04-28: moment luxon iso8601-duration duration-fns isodate java.time
#>   refused: aniso8601
#> P1.5W
#>   2016-03-14: dayjs
#>   2016-03-25: moment
#>   2016-03-24: luxon isodate aniso8601
#>   refused: iso8601-duration duration-fns java.time
#> P1.5M
#>   2016-04-14: dayjs
#>   2016-05-14: moment
#>   2016-04-29: luxon
#>   refused: iso8601-duration duration-fns isodate java.time
#>   2016-04-28: aniso8601
#> P1.5Y
#>   2017-03-14: dayjs
#>   2017-09-14: moment
#>   2017-09-12: luxon aniso8601
#>   refused: iso8601-duration duration-fns isodate java.time
. "$(dirname "$0")/kit/lab.sh"
npm_packages dayjs@1.11.23 moment@2.31.0 luxon@3.7.2 iso8601-duration@2.1.4 duration-fns@3.0.2
python_packages isodate==0.7.2 aniso8601==10.0.1
export TZ=UTC

durations=(P6W P6W3D P1.5W P1.5M P1.5Y)
cat >until.mjs <<'JS'
import dayjs from 'dayjs';
import plugin from 'dayjs/plugin/duration.js';
import { apply, parse as parsed } from 'duration-fns';
import { end, parse } from 'iso8601-duration';
import { DateTime, Duration } from 'luxon';
import moment from 'moment';

dayjs.extend(plugin);
const start = '2016-03-14';
const [text, object, number] = [dayjs.duration('P6W'), dayjs.duration({ weeks: 6 }), dayjs.duration(6, 'weeks')];
for (const [name, weeks] of Object.entries({ "duration('P6W')": text, 'duration({ weeks: 6 })': object, "duration(6, 'weeks')": number }))
  console.error(`dayjs ${name} has ${weeks.asDays()} days and ends on ${dayjs(start).add(weeks).format('YYYY-MM-DD')}`);
const readers = {
  dayjs: (text) => dayjs(start).add(dayjs.duration(text)).format('YYYY-MM-DD'),
  moment: (text) => moment(start).add(moment.duration(text)).format('YYYY-MM-DD'),
  luxon: (text) => DateTime.fromISO(start).plus(Duration.fromISO(text)).toISODate(),
  'iso8601-duration': (text) => end(parse(text), new Date(start)).toISOString().slice(0, 10),
  'duration-fns': (text) => apply(start, parsed(text)).toISOString().slice(0, 10),
};
for (const text of process.argv.slice(2))
  for (const [name, until] of Object.entries(readers)) {
    let day = 'refused';
    try {
      day = until(text);
    } catch {}
    console.log([text, day, name].join('\t'));
  }
JS
cat >until.py <<'PY'
import sys
from datetime import date

import aniso8601
import isodate

for text in sys.argv[1:]:
    for name, read in {"isodate": isodate.parse_duration, "aniso8601": aniso8601.parse_duration}.items():
        try:
            day = date(2016, 3, 14) + read(text)
        except ValueError:
            day = "refused"
        print(text, day, name, sep="\t")
PY
cat >Until.java <<'JAVA'
import java.time.LocalDate;
import java.time.Period;

class Until {
  public static void main(String[] durations) {
    for (var text : durations) {
      var day = "refused";
      try {
        day = LocalDate.of(2016, 3, 14).plus(Period.parse(text)).toString();
      } catch (RuntimeException refused) {}
      System.out.println(text + "\t" + day + "\tjava.time");
    }
  }
}
JAVA
{
  node until.mjs "${durations[@]}" 2>dayjs
  python until.py "${durations[@]}"
  java Until.java "${durations[@]}"
} | awk -F'\t' '
  !($1 in days) { texts[++count] = $1; days[$1] = "" }
  !(($1, $2) in who) { days[$1] = days[$1] $2 FS }
  { who[$1, $2] = who[$1, $2] " " $3 }
  END {
    for (i = 1; i <= count; i++) {
      n = split(days[texts[i]], day, FS)
      print texts[i]
      for (j = 1; j < n; j++) print "  " day[j] ":" who[texts[i], day[j]]
    }
  }' >table
cat dayjs table | as_seen
