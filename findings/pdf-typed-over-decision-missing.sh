#!/usr/bin/env bash
# pdfjs-dist 5.7.284, npm; pypdf 7.1.1, pdfminer.six 20260107 and pypdfium2 5.15.2, PyPI; poppler-utils 22.12.0-2+deb12u3 and
#   mupdf-tools 1.21.1+ds2-1+deb12u1, Debian 12; file by pdf-lib 1.17.1, npm
#
# Good guess: what somebody typed onto a PDF with "Add text", as people fill in forms that have no fields, is text of the page: it shows, it prints.
# In fact: it is an annotation, FreeText, with its words in the appearance. pdf.js, pypdf, pdfminer and PDFium, whose viewers all show it, leave it out of the
#   text; pdftotext has it at its place; mutool has it after everything else.
# Matters for a decision or a number of visits that is typed so: the letter has the label and no value. The product takes it from
#   getAnnotations().
#
#> pdf.js: Decision: Requested: 12 visits
#> pypdf: Decision: Requested: 12 visits
#> pdfminer: Decision: Requested: 12 visits
#> pdfium: Decision: Requested: 12 visits
#> pdftotext: Decision: Overturned Requested: 12 visits
#> mutool: Decision: Requested: 12 visits Overturned
. "$(dirname "$0")/kit/lab.sh"
npm_packages pdfjs-dist@5.7.284 pdf-lib@1.17.1
python_packages pypdf==7.1.1 pdfminer.six==20260107 pypdfium2==5.15.2
debian_packages poppler-utils=22.12.0-2+deb12u3 mupdf-tools=1.21.1+ds2-1+deb12u1

cat >make.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
const pdf = await PDFDocument.create();
const { context } = pdf;
const font = await pdf.embedFont(StandardFonts.Helvetica);
const page = pdf.addPage([400, 200]);
page.drawText('Decision:', { x: 40, y: 150, size: 12, font });
page.drawText('Requested: 12 visits', { x: 40, y: 120, size: 12, font });
const look = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 20], Resources: { Font: { F: font.ref } } };
const typed = {
  Type: 'Annot',
  Subtype: 'FreeText',
  Rect: [100, 145, 200, 165],
  Contents: PDFString.of('Overturned'),
  DA: PDFString.of('/F 12 Tf 0 g'),
  F: 4,
  AP: { N: context.register(context.flateStream('BT /F 12 Tf 2 5 Td (Overturned) Tj ET', look)) },
};
page.node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(typed))]));
writeFileSync('letter.pdf', await pdf.save());
JS
. "$(dirname "$finding")/kit/pdf-readers.sh"
node make.mjs
{
  as_four_libraries
  as_pdftotext -layout
  as_mutool
} | as_seen
