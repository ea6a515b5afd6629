#!/usr/bin/env bash
# pendulum 3.3.0 and python-dateutil 2.9.0.post0, PyPI; date-fns 4.4.0, luxon 3.7.2, moment 2.31.0 and dayjs 1.11.23, npm; java.time of Java 17
#
# Good guess: whoever was in treatment since an earlier day was in it for as many months, or more; and six months from a day on are over on the day that is six months after it.
# In fact: to pendulum the time to February 29 has six months from August 29 and from August 31, and five from August 30. From August 31 on all libraries that were tried call February 29 the day six months later; to five of them six
#   months are over on that day, and to java.time they are not. A year from February 29 to February 28 is eleven months to two
#   of seven.
# Matters because guidelines ask for three or six months of treatment before an operation, and laws give a year: the same two dates are enough or a month too few, and an earlier beginning can be worse.
#
#> 2012-02-29/2013-02-28: 11; six months later 2012-08-29 (java.time, pendulum)
#> 2012-02-29/2013-02-28: 12; six months later 2012-08-29 (date-fns, dateutil, dayjs, luxon, moment)
#> 2015-08-29/2016-02-29: 6; six months later 2016-02-29 (date-fns, dateutil, dayjs, java.time, luxon, moment, pendulum)
#> 2015-08-30/2016-02-29: 5; six months later 2016-02-29 (java.time, pendulum)
#> 2015-08-30/2016-02-29: 6; six months later 2016-02-29 (date-fns, dateutil, dayjs, luxon, moment)
#> 2015-08-31/2016-02-29: 5; six months later 2016-02-29 (java.time)
#> 2015-08-31/2016-02-29: 6; six months later 2016-02-29 (date-fns, dateutil, dayjs, luxon, moment, pendulum)
. "$(dirname "$0")/kit/lab.sh"
npm_packages date-fns@4.4.0 luxon@3.7.2 moment@2.31.0 dayjs@1.11.23
python_packages pendulum==3.3.0 python-dateutil==2.9.0.post0
export TZ=UTC

cat >months.mjs <<'JS'
import { addMonths, differenceInMonths } from 'date-fns';
import dayjs from 'dayjs';
import { DateTime } from 'luxon';
import moment from 'moment';
const libraries = {
  'date-fns': (first, last) => [differenceInMonths(last, first), addMonths(first, 6).toISOString()],
  dayjs: (first, last) => [dayjs(last).diff(first, 'month'), dayjs(first).add(6, 'month').toISOString()],
  luxon: (first, last) => [Math.floor(DateTime.fromISO(last).diff(DateTime.fromISO(first), 'months').months), DateTime.fromISO(first).plus({ months: 6 }).toISO()],
  moment: (first, last) => [moment(last).diff(first, 'months'), moment(first).add(6, 'months').toISOString()],
};
for (const days of process.argv.slice(2)) {
  for (const [name, count] of Object.entries(libraries)) {
    const [months, later] = count(...days.split('/'));
    console.log(`${name}: ${days} ${months}; six months later ${later.slice(0, 10)}`);
  }
}
JS
cat >months.py <<'PY'
import sys

import pendulum
from dateutil.parser import isoparse
from dateutil.relativedelta import relativedelta

for days in sys.argv[1:]:
    first, last = days.split("/")
    start = pendulum.parse(first)
    print(f"pendulum: {days} {start.diff(pendulum.parse(last)).in_months()}; six months later {start.add(months=6).to_date_string()}")
    between = relativedelta(isoparse(last), isoparse(first))
    print(f"dateutil: {days} {between.years * 12 + between.months}; six months later {isoparse(first) + relativedelta(months=6):%Y-%m-%d}")
PY
cat >Months.java <<'JAVA'
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

class Months {
  public static void main(String[] times) {
    for (var days : times) {
      var first = LocalDate.parse(days.split("/")[0]);
      var months = ChronoUnit.MONTHS.between(first, LocalDate.parse(days.split("/")[1]));
      System.out.println("java.time: " + days + " " + months + "; six months later " + first.plusMonths(6));
    }
  }
}
JAVA
times=(2015-08-29/2016-02-29 2015-08-30/2016-02-29 2015-08-31/2016-02-29 2012-02-29/2013-02-28)
{
  node months.mjs "${times[@]}"
  python months.py "${times[@]}"
  java Months.java "${times[@]}"
} | sed -E 's/^([^:]*): (\S+) (.*)/\2: \3\t\1/' | LC_ALL=C sort | awk -F'\t' '{ names[$1] = names[$1] (names[$1] ? ", " : "") $2 } END { for (line in names) print line " (" names[line] ")" }' | LC_ALL=C sort | as_seen
