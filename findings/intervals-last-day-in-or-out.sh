#!/usr/bin/env bash
# date-fns 4.4.0, luxon 3.7.2, moment 2.31.0, dayjs 1.11.23 and @electric-sql/pglite 0.5.17 (PostgreSQL 18.7), npm; pandas 3.1.1 and pendulum 3.3.0, PyPI; org.threeten:threeten-extra
#   1.8.0 and joda-time:joda-time 2.14.0, Maven; Java 17
#
# Good guess: a day is within "March 14 to March 18" on March 14 and on March 18; or, to libraries that count from one midnight to the next, on March 14 and not on March 18. In either
#   case the first day is in.
# In fact: all four answers are given. Both days are in to date-fns, pendulum, Series.between of pandas and BETWEEN of SQL; the first only to luxon, to the two of Java, to OVERLAPS of SQL and to
#   daterange; neither to isBetween of moment and of dayjs; and to Interval of pandas, and cut() with it, the last day is in and the first one is out. Two libraries that
#   are said to be alike, dayjs and luxon, differ, and so do two functions of pandas, and two words of SQL. Each one says so somewhere in its manual.
# Matters for time limits, for it is on the last day that most is done: whether a decision of March 18 was in time, or a record of March 14 is from the time that was asked about,
#   depends on the function that was taken.
#
#> date-fns: both days
#> luxon: the first day only
#> moment: neither
#> dayjs: neither
#> SQL BETWEEN: both days
#> SQL OVERLAPS: the first day only
#> SQL daterange: the first day only
#> pandas Interval: the last day only
#> pandas cut: the last day only
#> pandas between: both days
#> pendulum: both days
#> threeten-extra: the first day only
#> joda-time: the first day only
. "$(dirname "$0")/kit/lab.sh"
npm_packages date-fns@4.4.0 luxon@3.7.2 moment@2.31.0 dayjs@1.11.23 @electric-sql/pglite@0.5.17
python_packages pandas==3.1.1 pendulum==3.3.0
maven_packages org.threeten:threeten-extra:1.8.0 joda-time:joda-time:2.14.0
export TZ=UTC

cat >days.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
import { isWithinInterval } from 'date-fns';
import dayjs from 'dayjs';
import isBetween from 'dayjs/plugin/isBetween.js';
import { DateTime, Interval } from 'luxon';
import moment from 'moment';
dayjs.extend(isBetween);
const database = new PGlite();
const ask = async (day, sql) => (await database.query(`SELECT ${sql} AS within`.replace(/\$day/gu, `date '${day}'`))).rows[0].within;
const [first, last] = ['2016-03-14', '2016-03-18'];
const within = {
  'date-fns': (day) => isWithinInterval(new Date(day), { start: new Date(first), end: new Date(last) }),
  luxon: (day) => Interval.fromISO(`${first}/${last}`).contains(DateTime.fromISO(day)),
  moment: (day) => moment(day).isBetween(first, last),
  dayjs: (day) => dayjs(day).isBetween(first, last),
  'SQL BETWEEN': (day) => ask(day, `$day BETWEEN '${first}' AND '${last}'`),
  'SQL OVERLAPS': (day) => ask(day, `($day, $day) OVERLAPS (date '${first}', date '${last}')`),
  'SQL daterange': (day) => ask(day, `daterange('${first}', '${last}') @> $day`),
};
for (const [name, has] of Object.entries(within)) console.log(`${name}: ${await has(first)} ${await has(last)}`);
JS
cat >days.py <<'PY'
import pandas
import pendulum

first, last = pandas.Timestamp("2016-03-14"), pandas.Timestamp("2016-03-18")
days = [first, last]
within = {
    "pandas Interval": lambda day: day in pandas.Interval(first, last),
    "pandas cut": lambda day: not pandas.isna(pandas.cut([day], days)[0]),
    "pandas between": lambda day: pandas.Series([day]).between(first, last)[0],
    "pendulum": lambda day: pendulum.instance(day) in pendulum.interval(pendulum.instance(first), pendulum.instance(last)),
}
for name, has in within.items():
    print(f"{name}: {' '.join(str(has(day)).lower() for day in days)}")
PY
cat >Days.java <<'JAVA'
import java.time.LocalDate;
import org.joda.time.DateTime;
import org.joda.time.Interval;
import org.threeten.extra.LocalDateRange;

class Days {
  public static void main(String[] arguments) {
    String first = "2016-03-14", last = "2016-03-18";
    var range = LocalDateRange.of(LocalDate.parse(first), LocalDate.parse(last));
    System.out.println("threeten-extra: " + range.contains(LocalDate.parse(first)) + " " + range.contains(LocalDate.parse(last)));
    var interval = new Interval(DateTime.parse(first), DateTime.parse(last));
    System.out.println("joda-time: " + interval.contains(DateTime.parse(first)) + " " + interval.contains(DateTime.parse(last)));
  }
}
JAVA
{
  node days.mjs
  python days.py
  java -cp 'jars/*' Days.java 2>/dev/null
} | sed 's/: true true/: both days/; s/: true false/: the first day only/; s/: false true/: the last day only/; s/: false false/: neither/' | as_seen
