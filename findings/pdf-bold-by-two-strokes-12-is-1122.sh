#!/usr/bin/env bash
# pdfjs-dist 5.7.284, npm; pypdf 7.1.1, pdfminer.six 20260107 and pypdfium2 5.15.2, PyPI; org.apache.pdfbox:pdfbox 3.0.5, Maven; poppler-utils 22.12.0-2+deb12u3 and
#   mupdf-tools 1.21.1+ds2-1+deb12u1, Debian 12; file by pdf-lib 1.17.1, npm
#
# Good guess: what is printed in bold by drawing it twice, a third of a point apart, as printer drivers do where a font has no bold, is in the text once: one sees one word.
# In fact: four of seven readers give it twice, and what stands twice depends on how much is drawn at a time. Word for word "12 visits" is "1212 visitsvisits" to pdf.js and "12 12 visits visits";
#   character for character it is "1122 vviissiittss" to three and "1 1 2 2 v v" to pypdf. Only pdftotext, PDFium and PDFBox look for a character at nearly the same place and leave it out.
# Matters for letters that were printed into a file: bold is what labels, figures and decisions are set in, and the rest of the letter, in one stroke, is right.
#   The product reads with pdf.js, and leaves the second stroke out.
#
#> words, pdftotext: 12 visits
#> words, pdf.js: 1212 visitsvisits
#> words, pypdf: 12 12 visits visits
#> words, pdfminer: visits 1212 visits
#> words, pdfium: 12 visits
#> words, mutool: 12 12 visits visits
#> words, PDFBox: 12 visits
#> characters, pdftotext: 12 visits
#> characters, pdf.js: 1122 vviissiittss
#> characters, pypdf: 1 1 2 2 v v i i s s i i t t s s
#> characters, pdfminer: 1122 vviissiittss
#> characters, pdfium: 12 visits
#> characters, mutool: 1122 vviissiittss
#> characters, PDFBox: 12 visits
. "$(dirname "$0")/kit/lab.sh"
npm_packages pdf-lib@1.17.1 pdfjs-dist@5.7.284
python_packages pypdf==7.1.1 pdfminer.six==20260107 pypdfium2==5.15.2
maven_packages org.apache.pdfbox:pdfbox:3.0.5
debian_packages poppler-utils=22.12.0-2+deb12u3 mupdf-tools=1.21.1+ds2-1+deb12u1
. "$(dirname "$finding")/kit/pdf-readers.sh"

cat >draw.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { PDFDocument, StandardFonts } from 'pdf-lib';
const pdf = await PDFDocument.create();
const page = pdf.addPage();
const font = await pdf.embedFont(StandardFonts.TimesRoman);
let x = 72;
for (const part of process.argv[2] === 'words' ? ['12', 'visits'] : '12 visits') {
  for (const stroke of [0, 0.3]) page.drawText(part, { x: x + stroke, y: 700, size: 12, font });
  x += font.widthOfTextAtSize(part + (process.argv[2] === 'words' ? ' ' : ''), 12);
}
writeFileSync('letter.pdf', await pdf.save());
JS
cat >Read.java <<'JAVA'
import java.io.File;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

class Read {
  public static void main(String[] arguments) throws Exception {
    System.out.println("PDFBox: " + new PDFTextStripper().getText(Loader.loadPDF(new File("letter.pdf"))).trim());
  }
}
JAVA
for parts in words characters; do
  node draw.mjs $parts
  { as_pdftotext; as_four_libraries; as_mutool; java -cp 'jars/*' Read.java 2>/dev/null; } | sed "s/^/$parts, /"
done | as_seen
