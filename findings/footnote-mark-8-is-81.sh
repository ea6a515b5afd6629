#!/usr/bin/env bash
# turndown 7.2.5, node-html-markdown 2.0.0, html-to-text 10.0.1 and pdfjs-dist 5.7.284, npm; markdownify 1.2.3, html2text 2025.4.15, pypdf 7.1.1, pdfminer.six
#   20260107 and pypdfium2 5.15.2, PyPI; w3m 0.5.3+git20230121-2 and poppler-utils 22.12.0-2+deb12u3, Debian 12. The PDF was made by pdf-lib 1.17.1.
#
# Good guess: who turns a page into text or Markdown keeps a raised mark of a footnote apart from the word before it: "8¹", "8^1", "8[1]", or leaves it out.
# In fact: of the eleven only w3m does. Markdown has no raised text, so the five converters of HTML that write it, or plain text, drop the element and keep what is
#   in it; the five readers of PDF look at gaps between the characters, and a mark has none before it. "8 visits", with a footnote, is "81 visits", and
#   10 to the 6th is 106. A mark after a word or a full stop, which is what comes to mind first, does no harm but a stray figure.
# Matters for limits of guidelines, which is what a footnote is put behind: it reads as another limit. The product reads Word files and PDFs itself, and leaves
#   raised figures out.
#
#> turndown: up to 81 visits, 106 cells.
#> node-html-markdown: up to 81 visits, 106 cells.
#> html-to-text: up to 81 visits, 106 cells.
#> markdownify: up to 81 visits, 106 cells.
#> html2text: up to 81 visits, 106 cells.
#> w3m: up to 8^1 visits, 10^6 cells.
#> pdf.js: up to 81 visits, 106 cells.
#> pypdf: up to 81 visits, 106 cells.
#> pdfminer: up to 81 visits, 106 cells.
#> pdfium: up to 81 visits, 106 cells.
#> pdftotext: up to 81 visits, 106 cells.
. "$(dirname "$0")/kit/lab.sh"
npm_packages turndown@7.2.5 node-html-markdown@2.0.0 html-to-text@10.0.1 pdfjs-dist@5.7.284 pdf-lib@1.17.1
python_packages markdownify==1.2.3 html2text==2025.4.15 pypdf==7.1.1 pdfminer.six==20260107 pypdfium2==5.15.2
debian_packages w3m=0.5.3+git20230121-2 poppler-utils=22.12.0-2+deb12u3
. "$(dirname "$finding")/kit/pdf-readers.sh"

echo '<p>up to 8<sup>1</sup> visits, 10<sup>6</sup> cells.</p>' >letter.html
cat >pages.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'html-to-text';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import Turndown from 'turndown';
const html = readFileSync('letter.html', 'utf8');
console.log(`turndown: ${new Turndown().turndown(html)}`);
console.log(`node-html-markdown: ${NodeHtmlMarkdown.translate(html)}`);
console.log(`html-to-text: ${convert(html)}`);
JS
cat >pages.py <<'PY'
import html2text
import markdownify

html = open("letter.html").read()
print("markdownify:", markdownify.markdownify(html).strip())
print("html2text:", html2text.html2text(html).strip())
PY
cat >make.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { PDFDocument, StandardFonts } from 'pdf-lib';
const pdf = await PDFDocument.create();
const page = pdf.addPage([400, 200]);
const font = page.node.newFontDictionary('F', (await pdf.embedFont(StandardFonts.Helvetica)).ref);
const raised = (mark) => `${font} 7 Tf 5 Ts (${mark}) Tj 0 Ts ${font} 12 Tf`;
const text = `BT ${font} 12 Tf 40 150 Td (up to 8) Tj ${raised('1')} ( visits, 10) Tj ${raised('6')} ( cells.) Tj ET`;
page.node.addContentStream(pdf.context.register(pdf.context.flateStream(text)));
writeFileSync('letter.pdf', await pdf.save());
JS
node make.mjs
{
  node pages.mjs
  python pages.py
  echo "w3m: $(HOME=$lab w3m -dump -T text/html letter.html | words)"
  as_four_libraries
  as_pdftotext
} | as_seen
