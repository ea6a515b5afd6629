#!/usr/bin/env bash
# tesseract-ocr 5.3.0-2 with tesseract-ocr-eng 1:4.1.0-2 and the font of fonts-dejavu-core 2.37-6, Debian 12; pandas 3.1.1 and Pillow 13.0.0, PyPI
#
# Good guess: the table that tesseract writes, .tsv, one word a row and tabs between, is read by whatever reads tables with tabs, row for row.
# In fact: tesseract writes quotation marks of the page as they are, and readers of tables take one at the beginning of a cell for the beginning of a
#   quoted cell, which goes over tabs and line ends to the next one. The words of a quotation are one cell with their coordinates in it; their rows are
#   gone, with their places and how sure each was. Nothing fails, and the marks are gone as well. quoting=csv.QUOTE_NONE is right; pytesseract,
#   which reads the same table, does so.
# Matters for letters that come by fax: what they quote, guidelines above all, is where it happens, and "8" of "more than 8 visits" is no word any more.
#
#> words: 18
#> with pandas: 12
#> "8" is one of them: False
#> with quoting=csv.QUOTE_NONE: 18
#> "8" is one of them: True
. "$(dirname "$0")/kit/lab.sh"
debian_packages tesseract-ocr=5.3.0-2 tesseract-ocr-eng=1:4.1.0-2 fonts-dejavu-core=2.37-6
python_packages pandas==3.1.1 Pillow==13.0.0
export TESSDATA_PREFIX=$lab/root/usr/share/tesseract-ocr/5/tessdata OMP_THREAD_LIMIT=1

cat >draw.py <<'PY'
from PIL import Image, ImageDraw, ImageFont

LINES = ['The guideline says: "Not recommended', 'for more than 8 visits." The reviewer', 'found 12 visits "excessive" and upheld.']
page = Image.new("L", (1700, 400), 255)
font = ImageFont.truetype("root/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 34)
for i, line in enumerate(LINES):
    ImageDraw.Draw(page).text((100, 60 + 80 * i), line, font=font, fill=0)
page.save("page.png", dpi=(200, 200))
print("words:", sum(len(line.split()) for line in LINES))
PY
cat >read.py <<'PY'
import csv

import pandas

for name, how in (("with pandas", {}), ("with quoting=csv.QUOTE_NONE", {"quoting": csv.QUOTE_NONE})):
    table = pandas.read_csv("page.tsv", sep="\t", **how)
    words = list(table[table.level == 5].text)
    print(f"{name}: {len(words)}")
    print('"8" is one of them:', "8" in words)
PY
{
  python draw.py
  tesseract page.png page -l eng --psm 6 tsv 2>/dev/null
  python read.py
} | as_seen
