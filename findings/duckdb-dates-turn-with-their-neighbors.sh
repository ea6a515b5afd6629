#!/usr/bin/env bash
# duckdb 2.0.1, PyPI
#
# Good guess: a database that recognizes dates in a CSV file reads 03/04/2016 the American way, or asks; in any case the same way each time.
# In fact: it takes the first format that fits all rows it looks at, and the first is day before month. A list of injuries of March 4 and May 6 is read as
#   April 3 and June 5; one more row with a day above 12, and the same first row is March 4 again. With a year of two digits the year comes first: 03/04/16
#   is April 16, 2003.
# Matters for lists of dates of injury: no row fails, and whether a list is right depends on one row of it. Say dateformat='%m/%d/%Y'.
#
#> 03/04/2016 with 05/06/2016: April 3, 2016
#> 03/04/2016 with 05/16/2016: March 4, 2016
#> 03/04/16 with 05/06/16: April 16, 2003
#> 03/04/2016 with 05/06/2016 and dateformat: March 4, 2016
. "$(dirname "$0")/kit/lab.sh"
python_packages duckdb==2.0.1

cat >run.py <<'PY'
import duckdb


def show(first, second, options="", note=""):
    with open("cases.csv", "w") as file:
        file.write(f"case,injury\nCM16-1,{first}\nCM16-2,{second}\n")
    date = duckdb.sql(f"select injury from read_csv('cases.csv'{options}) order by \"case\"").fetchall()[0][0]
    print(f"{first} with {second}{note}: {date:%B} {date.day}, {date.year}")


show("03/04/2016", "05/06/2016")
show("03/04/2016", "05/16/2016")
show("03/04/16", "05/06/16")
show("03/04/2016", "05/06/2016", ", dateformat='%m/%d/%Y'", " and dateformat")
PY
python run.py | as_seen
