#!/usr/bin/env bash
# pdfkit 0.20.2, jspdf 4.2.1 and pdf-lib 1.17.1, npm; read back with poppler-utils 22.12.0-2+deb12u3 (pdftotext), Debian 12
#
# Good guess: a library that writes PDFs with one of the 14 standard fonts refuses a character that the font lacks, or leaves a box in its place.
# In fact: only pdf-lib refuses. pdfkit and jsPDF write the two bytes of the character as two other characters, without a word: "≥50%" is printed
#   as "e50%, "≤80" as "d80, the minus of −10° as a quotation mark. Of two boxes before the decisions, one crossed and one empty, both are "&".
#   The dash of L4–5, ½, × and µg come out right, so that a letter looks well tested.
# Matters because thresholds of guidelines are written so, and because the decision is lost: "& Upheld & Overturned". Embed a font.
#
#> pdfkit: Relief "e50%, dose "d80, extension "10° | L4–5, ½ tablet, 2 × 50 µg | & Upheld & Overturned
#> jsPDF: Relief "e50%, dose "d80, extension "10° | L4–5, ½ tablet, 2 × 50 µg | & Upheld & Overturned
#> pdf-lib: WinAnsi cannot encode "≥" (0x2265)
. "$(dirname "$0")/kit/lab.sh"
npm_packages pdfkit@0.20.2 jspdf@4.2.1 pdf-lib@1.17.1
debian_packages poppler-utils=22.12.0-2+deb12u3

cat >run.mjs <<'JS'
import { createWriteStream, writeFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { PDFDocument } from 'pdf-lib';
import PdfKit from 'pdfkit';
const lines = ['Relief ≥50%, dose ≤80, extension −10°', 'L4–5, ½ tablet, 2 × 50 µg', '☐ Upheld ☒ Overturned'];
const kit = new PdfKit();
kit.pipe(createWriteStream('pdfkit.pdf'));
for (const line of lines) kit.text(line);
kit.end();
const js = new jsPDF();
for (const [i, line] of lines.entries()) js.text(line, 10, 20 + 10 * i);
writeFileSync('jsPDF.pdf', Buffer.from(js.output('arraybuffer')));
const page = (await PDFDocument.create()).addPage();
try {
  page.drawText(lines[0]);
} catch (error) {
  writeFileSync('refused', `pdf-lib: ${error.message}\n`);
}
JS
node run.mjs
{
  for name in pdfkit jsPDF; do echo "$name: $(pdftotext -layout "$name.pdf" - | tr -d '\f' | grep . | sed 's/^ *//' | paste -sd '|' | sed 's/|/ | /g')"; done
  cat refused
} | as_seen
