#!/usr/bin/env bash
# csvkit 2.2.0 with agate 1.14.2, PyPI
#
# Good guess: csvsort writes the rows that it got in another order; csvjson makes numbers of numbers.
# In fact: both take each column for the first kind of value that all its cells fit, and the first kind is yes or no, which 1 and 0 fit: requests of one
#   visit or none have True or False visits. "None" and "n/a" are no value, so that the decision, "None", is gone from the sorted file; and durations in
#   weeks are days with a time of day. One row with 2 visits more, and the numbers stay. -I, "disable type inference", gives the numbers and durations
#   back, not the decision; that needs --blanks as well.
# Matters for lists of requests: the commands that only sort or show a list change it, and whether they do depends on one row.
#
#> csvsort: Request,Visits,Duration,Decision | Massage,False,"84 days, 0:00:00",Overturned | Physical therapy,True,"42 days, 0:00:00",
#> csvsort with a row of 2 visits: Request,Visits,Duration,Decision | Massage,0,"84 days, 0:00:00",Overturned | Physical therapy,1,"42 days, 0:00:00", | MRI,2,"28 days, 0:00:00",
#> csvsort -I: Request,Visits,Duration,Decision | Massage,0,12 weeks,Overturned | Physical therapy,1,6 weeks,
#> csvsort -I --blanks: Request,Visits,Duration,Decision | Massage,0,12 weeks,Overturned | Physical therapy,1,6 weeks,None
#> csvjson: "Visits": true, "Duration": "42 days, 0:00:00", "Decision": null
. "$(dirname "$0")/kit/lab.sh"
python_packages csvkit==2.2.0 agate==1.14.2

printf '%s\n' Request,Visits,Duration,Decision 'Physical therapy,1,6 weeks,None' 'Massage,0,12 weeks,Overturned' >requests.csv
{ cat requests.csv && echo 'MRI,2,4 weeks,n/a'; } >more.csv
rows() { paste -sd'|' | sed 's/|/ | /g'; }
{
  echo "csvsort: $(csvsort -c Visits requests.csv | rows)"
  echo "csvsort with a row of 2 visits: $(csvsort -c Visits more.csv | rows)"
  echo "csvsort -I: $(csvsort -I -c Visits requests.csv | rows)"
  echo "csvsort -I --blanks: $(csvsort -I --blanks -c Visits requests.csv | rows)"
  echo "csvjson: $(csvjson requests.csv | grep -o '"Visits.*' | sed 's/}.*//')"
} | as_seen
