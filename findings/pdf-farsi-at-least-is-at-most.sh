#!/usr/bin/env bash
# pypdfium2 5.15.2 (PDFium, the reader of PDF in Chrome) beside pypdf 7.1.1, PyPI; pdfjs-dist 5.7.284, npm; poppler-utils 22.12.0-2+deb12u3 (pdftotext) and the font of fonts-dejavu-core 2.37-6,
#   Debian 12. The PDF was made by typst 0.15.2, PyPI.
#
# Good guess: a reader of PDF that knows how to put a line that runs from right to left into order gives "≥" for "≥", as the file says which letter each shape stands for.
# In fact: signs that have a mirror image are set mirrored in such a line, so that one who reads from the right sees what is meant. typst says in the file what the sign means, ≥; PDFium mirrors it once more, with the
#   brackets: copied from Chrome's reader, "at least ≥50%" is "≤50%", in Farsi and in Hebrew, pain >7 is <7, and in Farsi "8-12" visits are "12-8". pdftotext has the signs right, and the range turned all the same;
#   pdf.js and pypdf have the signs right and set them apart from their numbers, at the beginning of the line: "≥ … 50%".
# Matters for notices in Farsi, Arabic and Hebrew that are searched, translated or checked: the page looks right, and its text says at most for at least.
#
#> fa, written: x ≥50% x x
#> fa, pdfium: x ≤%50 x x
#> fa, pypdf: ≥ x 50 x x %
#> fa, pdftotext: x ≥ %50 x x
#> fa, pdf.js: ≥ x 50 x x %
#> fa, written: x >7 x x 8-12
#> fa, pdfium: x <7 x x 12-8
#> fa, pypdf: > x 7 x x 8-12
#> fa, pdftotext: x > 7 x x 12-8
#> fa, pdf.js: > x 7 x x 8-12
#> he, written: x ≥50% x
#> he, pdfium: x ≤50% x
#> he, pypdf: ≥ x 50% x
#> he, pdftotext: x ≥ 50% x
#> he, pdf.js: ≥ x 50% x
#> he, written: x >7 x 8-12
#> he, pdfium: x <7 x 8-12
#> he, pypdf: > x 7 x 8-12
#> he, pdftotext: x > 7 x 8-12
#> he, pdf.js: > x 7 x 8-12
. "$(dirname "$0")/kit/lab.sh"
npm_packages pdfjs-dist@5.7.284
python_packages typst==0.15.2 pypdfium2==5.15.2 pypdf==7.1.1
debian_packages poppler-utils=22.12.0-2+deb12u3 fonts-dejavu-core=2.37-6
cp "$(dirname "$finding")"/kit/pdf-text.mjs .

cat >write.py <<'PY'
import sys

import typst

language, line = sys.argv[1:]
with open("letter.typ", "w") as file:
    file.write(f'#set text(font: "DejaVu Sans", lang: "{language}", dir: rtl)\n{line}\n')
typst.compile("letter.typ", output="letter.pdf", font_paths=["root/usr/share/fonts"], ignore_system_fonts=True)
PY
cat >read.py <<'PY'
from pypdf import PdfReader
from pypdfium2 import PdfDocument

print("pdfium:", PdfDocument("letter.pdf")[0].get_textpage().get_text_range().strip())
print("pypdf:", PdfReader("letter.pdf").pages[0].extract_text().strip())
PY
# in_order  Writes the signs and figures of each line in the order in which they stand, and an x for each word between them.
in_order() { python -c 'import re, sys
for line in sys.stdin:
    name, text = line.strip().split(": ", 1)
    print(f"{name}: " + " ".join(re.sub(r"[^\W\d_]+", " x ", re.sub(r"[\u200e\u200f\u202a-\u202e]", "", text)).split()))'; }
while IFS=: read -r language line; do
  python write.py "$language" "$line"
  {
    echo "written: $line"
    python read.py
    echo "pdftotext: $(pdftotext letter.pdf - | head -1)"
    node pdf-text.mjs letter.pdf 2>/dev/null
  } | in_order | sed "s/^/$language, /"
done <<'TEXT' | as_seen
fa:بهبود ≥50% لازم است
fa:درد >7 و جلسات 8-12
he:שיפור ≥50% נדרש
he:כאב >7 טיפולים 8-12
TEXT
