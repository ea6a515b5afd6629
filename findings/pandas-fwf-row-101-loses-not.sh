#!/usr/bin/env bash
# pandas 3.1.1, PyPI: read_fwf, for tables whose columns are marked by their place in the line
#
# Good guess: a reader that finds out by itself where the columns of such a table are reads its last row like its first one; a value that is longer than what it saw is cut, or the row fails.
# In fact: it looks at the first 100 rows, and takes what is blank in all of them for a gap between columns. In row 101 what stands in the gap belongs to no column and is dropped, from the
#   left where a column is set to the right: 12 visits are 2, and "not necessary" is "necessary". No row fails, and no warning is given. A column that was empty until then is not there at all,
#   with all that comes in it. The last 60 rows alone are read right. infer_nrows, 100 by default, is in the manual, not what becomes of the rest.
# Matters for lists of requests as older systems print them: a list of a hundred rows, with which one tries it, is right, and what is lost afterwards is the first figure or word.
#
#> as printed: 101 not necessary 12 overturned
#> all 101 rows: 101 necessary 2
#> the last 60: 101 not necessary 12 overturned
. "$(dirname "$0")/kit/lab.sh"
python_packages pandas==3.1.1

cat >read.py <<'PY'
from io import StringIO

import pandas

rows = [f"{row:<5}{'not ' if row == 101 else '':>5}necessary {12 if row == 101 else 8:>4} {'overturned' if row == 101 else '':<10}" for row in range(1, 102)]
print("as printed:", " ".join(rows[-1].split()))
for name, part in {"all 101 rows": rows, "the last 60": rows[-60:]}.items():
    table = pandas.read_fwf(StringIO("\n".join(part)), header=None)
    print(f"{name}:", " ".join(str(cell) for cell in table.iloc[-1]))
PY
python read.py | as_seen
