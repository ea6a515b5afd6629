#!/usr/bin/env bash
# pdfjs-dist 5.7.284, npm; pypdf 7.1.1, pdfminer.six 20260107 and pypdfium2 5.15.2, PyPI; poppler-utils 22.12.0-2+deb12u3 and
#   mupdf-tools 1.21.1+ds2-1+deb12u1, Debian 12; file by pdf-lib 1.17.1, npm
#
# Good guess: the words of a layer that is switched off (optional content), which no viewer shows and no printer prints, are not in the text either,
#   or they are for everybody.
# In fact: four of six readers give them as if they stood there, pdf.js among them, whose own viewer leaves them out; its text has a mark "OC",
#   but not of which layer. pdftotext and mutool give what one sees. A decision on the layer "Draft" that was switched off, and another on "Final": the
#   letter has both.
# Matters for letters from programs that lay drafts, stamps or a second language on layers: to read with pdf.js, the marks have to be matched with those of
#   getOperatorList(), which names the layer. The product does so.
#
#> pdf.js: Decision: Upheld Overturned
#> pypdf: Decision: Upheld Overturned
#> pdfminer: Decision: Upheld Overturned
#> pdfium: Decision: Upheld Overturned
#> pdftotext: Decision: Overturned
#> mutool: Decision: Overturned
. "$(dirname "$0")/kit/lab.sh"
npm_packages pdfjs-dist@5.7.284 pdf-lib@1.17.1
python_packages pypdf==7.1.1 pdfminer.six==20260107 pypdfium2==5.15.2
debian_packages poppler-utils=22.12.0-2+deb12u3 mupdf-tools=1.21.1+ds2-1+deb12u1

cat >make.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
const pdf = await PDFDocument.create();
const { context } = pdf;
const page = pdf.addPage([400, 200]);
page.drawText('Decision:', { x: 40, y: 150, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) });
const layer = (name) => context.register(context.obj({ Type: 'OCG', Name: PDFString.of(name) }));
const [draft, final] = [layer('Draft'), layer('Final')];
pdf.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [draft, final], D: { ON: [final], OFF: [draft] } }));
const resources = page.node.Resources();
resources.set(PDFName.of('Properties'), context.obj({ D: draft, F: final }));
const [font] = resources.lookup(PDFName.of('Font')).keys();
const words = (mark, x, text) => `/OC /${mark} BDC BT ${font} 12 Tf ${x} 150 Td (${text}) Tj ET EMC `;
page.node.addContentStream(context.register(context.flateStream(words('D', 110, 'Upheld') + words('F', 170, 'Overturned'))));
writeFileSync('letter.pdf', await pdf.save());
JS
. "$(dirname "$finding")/kit/pdf-readers.sh"
node make.mjs
{
  as_four_libraries
  as_pdftotext
  as_mutool
} | as_seen
