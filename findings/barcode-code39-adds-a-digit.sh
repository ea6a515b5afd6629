#!/usr/bin/env bash
# python-barcode 0.16.1 and reportlab 5.1.0, PyPI, read back with zxing-cpp 3.1.1; beside bwip-js 4.11.4, npm
#
# Good guess: a barcode says what it was made of. A check digit is between the writer and the reader, which tests it and takes it off.
# In fact: Code 39, the code of forms and fax covers, has no check digit unless both sides agree on one, and a scanner does not expect it. The two
#   libraries of Python add it all the same, bwip-js does not. A case CM16-0012345 is scanned as CM16-00123456, which reads well. Code 128 of the same
#   library, whose check is part of the code, is right. add_checksum=False and checksum=0 are documented; so is the default.
# Matters for case numbers on cover sheets: the number that is filed is longer by a digit or letter, and every test that reads it back by eye passes,
#   since the line of text below the bars has the digit as well.
#
#> python-barcode, Code 39: CM16-00123456
#> python-barcode, Code 39, add_checksum=False: CM16-0012345
#> python-barcode, Code 128: CM16-0012345
#> reportlab, Standard39: CM16-00123456
#> bwip-js, code39: CM16-0012345
. "$(dirname "$0")/kit/lab.sh"
python_packages python-barcode==0.16.1 reportlab==5.1.0 zxing-cpp==3.1.1 pypdfium2==5.15.2 Pillow==13.0.0
npm_packages bwip-js@4.11.4

cat >bars.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import bwipjs from 'bwip-js';
writeFileSync('bwip.png', await bwipjs.toBuffer({ bcid: 'code39', text: 'CM16-0012345', scale: 3, paddingwidth: 20, backgroundcolor: 'FFFFFF' }));
JS
node bars.mjs
cat >bars.py <<'PY'
import zxingcpp
from barcode import Code39, Code128
from barcode.writer import ImageWriter
from PIL import Image
from pypdfium2 import PdfDocument
from reportlab.graphics.barcode.code39 import Standard39
from reportlab.pdfgen.canvas import Canvas

CASE = "CM16-0012345"


def scanned(picture):
    return ", ".join(found.text for found in zxingcpp.read_barcodes(picture.convert("L")))


def printed(code):
    page = Canvas("page.pdf", pagesize=(400, 200))
    code.drawOn(page, 20, 50)
    page.save()
    return PdfDocument("page.pdf")[0].render(scale=4).to_pil()


print("python-barcode, Code 39:", scanned(Code39(CASE, writer=ImageWriter()).render()))
print("python-barcode, Code 39, add_checksum=False:", scanned(Code39(CASE, writer=ImageWriter(), add_checksum=False).render()))
print("python-barcode, Code 128:", scanned(Code128(CASE, writer=ImageWriter()).render()))
print("reportlab, Standard39:", scanned(printed(Standard39(CASE, barWidth=1))))
print("bwip-js, code39:", scanned(Image.open("bwip.png")))
PY
python bars.py | as_seen
