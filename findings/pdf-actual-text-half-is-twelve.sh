#!/usr/bin/env bash
# pdfjs-dist 5.7.284, npm; pypdf 7.1.1, pdfminer.six 20260107 and pypdfium2 5.15.2, PyPI; poppler-utils 22.12.0-2+deb12u3, Debian 12; file by pdf-lib
#   1.17.1, npm
#
# Good guess: where a tagged PDF says with ActualText what some glyphs stand for (a fraction that is built of a raised 1 and a lowered 2, say), every
#   reader gives that: it is what screen readers speak, and it is in the standard since 2001.
# In fact: pdftotext does, PDFium for one of two; pdf.js, pypdf and pdfminer read the glyphs: half a
#   tablet is 12 tablets, or 1 2 tablets.
# Matters because the fraction is exactly where the glyphs alone say something else, and a program that makes PDFs has done all it can. The product reads
#   with pdf.js, which does not tell of ActualText.
#
#> pdf.js: Take 12 tablet, 2 5 mg
#> pypdf: Take 12 tablet, 2 5 mg
#> pdfminer: Take 1 2 tablet, 2 5 mg
#> pdfium: Take 1/2 tablet, 2 5 mg
#> pdftotext: Take 1/2 tablet, 2.5 mg
. "$(dirname "$0")/kit/lab.sh"
npm_packages pdfjs-dist@5.7.284 pdf-lib@1.17.1
python_packages pypdf==7.1.1 pdfminer.six==20260107 pypdfium2==5.15.2
debian_packages poppler-utils=22.12.0-2+deb12u3

cat >make.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { PDFDocument, StandardFonts } from 'pdf-lib';
const pdf = await PDFDocument.create();
const page = pdf.addPage([400, 200]);
const font = page.node.newFontDictionary('F', (await pdf.embedFont(StandardFonts.Helvetica)).ref);
const fraction = '/Span <</ActualText (1/2)>> BDC 4 Ts (1) Tj -2 Ts (2) Tj 0 Ts EMC';
const point = '/Span <</ActualText (.)>> BDC ( ) Tj EMC';
const text = `BT ${font} 12 Tf 40 150 Td (Take ) Tj ${fraction} ( tablet, 2) Tj ${point} (5 mg) Tj ET`;
page.node.addContentStream(pdf.context.register(pdf.context.flateStream(text)));
writeFileSync('letter.pdf', await pdf.save());
JS
. "$(dirname "$finding")/kit/pdf-readers.sh"
node make.mjs
{
  as_four_libraries
  as_pdftotext
} | as_seen
