#!/usr/bin/env bash
# mammoth 1.13.0 and turndown 7.2.5, npm; markitdown 0.1.9 with the mammoth 1.13.0 of Python, PyPI; beside pandoc 2.17.1.1-2~deb12u1, Debian 12
#
# Good guess: a numbered list that goes on after a paragraph, as the requests of a letter do with a rationale below each, keeps its numbers when the
#   Word file becomes HTML: 1, 2, 3. It is one list of the file, with one number, and HTML has start="2" for it.
# In fact: each piece is a list of its own that begins with 1, so that all three requests are number 1, in HTML and in what is made of it. The text
#   without format, extractRawText, has no numbers at all. It is reported (for lists with a start of their own as well). pandoc writes 1, 2 and 3.
# Matters because letters refer to their requests: "only request 3 is necessary" refers to nothing. The product writes the numbers itself before it asks
#   mammoth for the text.
#
#> mammoth: <ol><li>Acupuncture</li></ol><p>Upheld.</p><ol><li>MRI</li></ol><p>Upheld.</p><ol><li>TENS unit</li></ol><p>Only request 3 is necessary.</p>
#> turndown: 1. Acupuncture Upheld. 1. MRI Upheld. 1. TENS unit Only request 3 is necessary.
#> markitdown: 1. Acupuncture Upheld. 1. MRI Upheld. 1. TENS unit Only request 3 is necessary.
#> extractRawText: Acupuncture Upheld. MRI Upheld. TENS unit Only request 3 is necessary.
#> pandoc: 1. Acupuncture Upheld. 2. MRI Upheld. 3. TENS unit Only request 3 is necessary.
. "$(dirname "$0")/kit/lab.sh"
npm_packages mammoth@1.13.0 turndown@7.2.5
python_packages markitdown==0.1.9 mammoth==1.13.0 python-docx==1.2.0
debian_packages pandoc=2.17.1.1-2~deb12u1

cat >write.py <<'PY'
from docx import Document

letter = Document()
for request, decision in (("Acupuncture", "Upheld."), ("MRI", "Upheld."), ("TENS unit", "Only request 3 is necessary.")):
    letter.add_paragraph(request, style="List Number")
    letter.add_paragraph(decision)
letter.save("letter.docx")
PY
python write.py
cat >read.mjs <<'JS'
import mammoth from 'mammoth';
import Turndown from 'turndown';
const words = (text) => text.trim().split(/\s+/).join(' ');
const { value: html } = await mammoth.convertToHtml({ path: 'letter.docx' });
const { value: raw } = await mammoth.extractRawText({ path: 'letter.docx' });
console.log(`mammoth: ${html}`);
console.log(`turndown: ${words(new Turndown().turndown(html))}`);
console.log(`extractRawText: ${words(raw)}`);
JS
node read.mjs >seen
words() { tr -s ' \n' ' ' | sed 's/ $//'; }
{
  grep -v extractRawText seen
  echo "markitdown: $(markitdown letter.docx 2>/dev/null | words)"
  grep extractRawText seen
  echo "pandoc: $(pandoc letter.docx -t plain | words)"
} | as_seen
