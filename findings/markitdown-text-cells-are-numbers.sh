#!/usr/bin/env bash
# markitdown 0.1.9 with pandas 3.1.1 and openpyxl 3.1.5, PyPI: makes Markdown of office files, to be read by language models
#
# Good guess: a table of an Excel file comes out as its cells are; a cell that is stored as text, as one does with numbers that begin with zeros, is
#   text: that is why one stores it so.
# In fact: each column goes through a guess of its type once more. The texts 0012 and 98E3 are the claims 12.0 and 98000.0; one row without a number of
#   visits, and the others have 12.0 and 6.0; and the words "None" and "N/A" are NaN, as an empty cell is. The same rows as CSV come through as they are.
# Matters where a model is asked about lists of requests: the claim is another one, the decision "None" looks like one that is missing, and the model
#   never saw what the file says.
#
#> .xlsx: | 12.0 | Therapy | 12.0 | NaN |
#> .xlsx: | 98000.0 | MRI | NaN | NaN |
#> .xlsx: | 70.0 | Massage | 6.0 | Upheld |
#> .csv: | 0012 | Therapy | 12 | None |
#> .csv: | 98E3 | MRI |  | N/A |
#> .csv: | 0070 | Massage | 6 | Upheld |
. "$(dirname "$0")/kit/lab.sh"
python_packages markitdown==0.1.9 pandas==3.1.1 openpyxl==3.1.5

cat >run.py <<'PY'
import csv

from markitdown import MarkItDown
from openpyxl import Workbook

ROWS = [
    ["Claim", "Request", "Visits", "Decision"],
    ["0012", "Therapy", 12, "None"],
    ["98E3", "MRI", None, "N/A"],
    ["0070", "Massage", 6, "Upheld"],
]
book = Workbook()
for row in ROWS:
    book.active.append(row)
book.save("requests.xlsx")
with open("requests.csv", "w", newline="") as file:
    csv.writer(file).writerows(ROWS)
for kind in (".xlsx", ".csv"):
    for line in MarkItDown().convert(f"requests{kind}").markdown.splitlines():
        if line.startswith("|") and "Claim" not in line and "---" not in line:
            print(f"{kind}: {line}")
PY
python run.py 2>/dev/null | as_seen
