#!/usr/bin/env bash
# pdfjs-dist 5.7.284, npm; poppler-utils 22.12.0-2+deb12u3 and mupdf-tools 1.21.1+ds2-1+deb12u1, Debian 12; form by pdf-lib 1.17.1, npm
#
# Good guess: the text of a filled PDF form contains what was filled in, next to its label, whoever extracts it.
# In fact: pdf.js's getTextContent() has the labels and no value at all; mutool has the values, but all of them after the text of the
#   page, in the order in which the fields were made, so that no value stands by its label; only pdftotext reads as a person does.
# Matters where a decision or a number of visits is chosen in a form: it is missing, or it belongs to another label.
#
#> pdf.js: Decision: | Requested:
#> mutool: Decision: | Requested: | 12 visits | Overturned
#> pdftotext: Decision: | Overturned | Requested: | 12 visits
. "$(dirname "$0")/kit/lab.sh"
npm_packages pdf-lib@1.17.1 pdfjs-dist@5.7.284
debian_packages poppler-utils=22.12.0-2+deb12u3 mupdf-tools=1.21.1+ds2-1+deb12u1

cat >run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
const made = await PDFDocument.create();
const page = made.addPage([400, 300]);
page.drawText('Decision:', { x: 20, y: 245, size: 12 });
page.drawText('Requested:', { x: 20, y: 205, size: 12 });
const visits = made.getForm().createTextField('visits');
visits.setText('12 visits');
visits.addToPage(page, { x: 100, y: 200, width: 120, height: 20 });
const decision = made.getForm().createDropdown('decision');
decision.addOptions(['Upheld', 'Overturned']);
decision.select('Overturned');
decision.addToPage(page, { x: 100, y: 240, width: 120, height: 20 });
const data = await made.save();
writeFileSync('form.pdf', data);
const read = await getDocument({ data, verbosity: 0 }).promise;
const { items } = await (await read.getPage(1)).getTextContent();
console.log(`pdf.js: ${items.map(({ str }) => str).filter(Boolean).join(' | ')}`);
JS
pieces() { tr -d '\f' | sed '/^ *$/d' | paste -sd'|' | sed 's/|/ | /g'; }
{
  node run.mjs
  echo "mutool: $(mutool draw -q -F txt form.pdf 2>/dev/null | pieces)"
  echo "pdftotext: $(pdftotext form.pdf - | pieces)"
} | as_seen
