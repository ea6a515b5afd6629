#!/usr/bin/env bash
# mammoth 1.13.0, word-extractor 1.0.4 and officeparser 8.1.1, npm; python-docx 1.2.0, PyPI; pandoc 2.17.1.1-2~deb12u1, Debian 12
#
# Good guess: "≥" that was put into a Word letter by Insert > Symbol is a character as any other, and so is the crossed box before a decision.
# In fact: with the fonts Symbol and Wingdings, which that dialog opens with, it is an element of its own (w:sym). Three of five readers leave it out: "relief
#   ≥ 50%" and "relief < 50%" are both "relief 50%", "50 µg" is "50 g", and the box that is crossed and the one that is not are both gone. pandoc knows the
#   letters of Symbol, but not the boxes; mammoth knows all of them.
# Matters because thresholds and decisions are what such characters say, and the sentence without them is still one. The product reads them as mammoth does.
#
#> mammoth: 🞎 Upheld 🗹 Overturned | relief ≥ 50%, not < 50%, 50 μg
#> word-extractor: Upheld Overturned | relief 50%, not 50%, 50 g
#> officeparser: Upheld Overturned | relief 50%, not 50%, 50 g
#> python-docx: Upheld Overturned | relief 50%, not 50%, 50 g
#> pandoc: Upheld Overturned | relief ≥ 50%, not < 50%, 50 μg
. "$(dirname "$0")/kit/lab.sh"
npm_packages mammoth@1.13.0 word-extractor@1.0.4 officeparser@8.1.1 fflate@0.8.3
python_packages python-docx==1.2.0
debian_packages pandoc=2.17.1.1-2~deb12u1
cp "$(dirname "$finding")/kit/docx.mjs" .

symbol() { echo "<w:r><w:sym w:font=\"$1\" w:char=\"F0$2\"/></w:r>"; }
text() { echo "<w:r><w:t xml:space=\"preserve\">$1</w:t></w:r>"; }
{
  echo "<w:p>$(symbol Wingdings A8)$(text ' Upheld ')$(symbol Wingdings FE)$(text ' Overturned')</w:p>"
  echo "<w:p>$(text 'relief ')$(symbol Symbol B3)$(text ' 50%, not ')$(symbol Symbol 3C)$(text ' 50%, 50 ')$(symbol Symbol 6D)$(text g)</w:p>"
} | node docx.mjs letter.docx

cat >read.mjs <<'JS'
import mammoth from 'mammoth';
import officeparser from 'officeparser';
import WordExtractor from 'word-extractor';
const shown = (name, text) => console.log(`${name}: ${text.trim().split(/\s*\n\s*/u).join(' | ').replaceAll(/ +/gu, ' ')}`);
shown('mammoth', (await mammoth.extractRawText({ path: 'letter.docx' })).value);
shown('word-extractor', (await new WordExtractor().extract('letter.docx')).getBody());
shown('officeparser', (await (await officeparser.parseOffice('letter.docx')).to('text')).value);
JS
cat >read.py <<'PY'
from docx import Document

print("python-docx: " + " | ".join(" ".join(p.text.split()) for p in Document("letter.docx").paragraphs))
PY
{
  node read.mjs
  python read.py
  echo "pandoc: $(pandoc -t plain --wrap=none letter.docx | grep . | paste -sd '|' | sed 's/ *| */ | /g')"
} | as_seen
