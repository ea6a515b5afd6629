#!/usr/bin/env bash
# date-fns 4.4.0, moment-business-days 1.2.0 and @formulajs/formulajs 4.6.1, npm; pandas 3.1.1 and numpy 2.4.6, PyPI
#
# Good guess: five business days after Saturday, March 12, 2016, are the same day to everyone who leaves out Saturdays and Sundays; numpy and pandas, which is
#   built on it, agree at least with each other.
# In fact: it is Friday, March 18, to the four others. numpy refuses a Saturday unless it is told to roll, and with roll='forward', the choice that seems to say
#   "from the next business day on", it first goes to Monday and then five days on: Monday, March 21. From a Saturday one day back, with
#   roll='backward', is Thursday. Rolling in the direction opposite to that of the count is right, as an example of its manual does.
# Matters for requests that come by fax on a weekend: five working days are what utilization review has to decide, and with roll='forward' each of them has
#   one more; a decision that was late is in time.
#
#> date-fns: 2016-03-18
#> moment-business-days: 2016-03-18
#> formulajs WORKDAY: 2016-03-18
#> pandas: 2016-03-18
#> numpy forward: 2016-03-21
#> numpy backward: 2016-03-18
#> one day back, pandas: 2016-03-11
#> one day back, numpy backward: 2016-03-10
. "$(dirname "$0")/kit/lab.sh"
npm_packages date-fns@4.4.0 moment-business-days@1.2.0 moment@2.31.0 @formulajs/formulajs@4.6.1
python_packages numpy==2.4.6 pandas==3.1.1

cat >due.mjs <<'JS'
import { WORKDAY } from '@formulajs/formulajs';
import { addBusinessDays, formatISO } from 'date-fns';
import moment from 'moment-business-days';
const shown = (name, day) => console.log(`${name}: ${formatISO(day, { representation: 'date' })}`);
const saturday = () => new Date(2016, 2, 12);
shown('date-fns', addBusinessDays(saturday(), 5));
shown('moment-business-days', moment(saturday()).businessAdd(5).toDate());
shown('formulajs WORKDAY', WORKDAY(saturday(), 5));
JS
cat >due.py <<'PY'
import numpy as np
import pandas as pd

saturday = "2016-03-12"
print("pandas:", (pd.Timestamp(saturday) + pd.offsets.BDay(5)).date())
for roll in ("forward", "backward"):
    print(f"numpy {roll}:", np.busday_offset(saturday, 5, roll=roll))
print("one day back, pandas:", (pd.Timestamp(saturday) - pd.offsets.BDay(1)).date())
print("one day back, numpy backward:", np.busday_offset(saturday, -1, roll="backward"))
PY
{
  node due.mjs
  python due.py
} | as_seen
