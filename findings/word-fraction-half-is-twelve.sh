#!/usr/bin/env bash
# mammoth 1.13.0, word-extractor 1.0.4 and officeparser 8.1.1, npm; python-docx 1.2.0, PyPI; pandoc 2.17.1.1-2~deb12u1, Debian 12
#
# Good guess: a fraction that was put into a Word letter with Insert > Equation, as it is done to get a real fraction bar, is "1/2" in the text or, at worst,
#   a place at which something is visibly missing.
# In fact: five readers give four answers, and one of them is another dose: "Take 12 tablet". In two the fraction is gone and the sentence still reads well,
#   "Take tablet twice a day"; the other two give two kinds of TeX.
# Matters because half a tablet becomes twelve, or any number. The product had the same fault; it reads 1/2 now.
#
#> mammoth: Take tablet twice a day.
#> word-extractor: Take 12 tablet twice a day.
#> officeparser: Take \frac12 tablet twice a day.
#> python-docx: Take tablet twice a day.
#> pandoc: Take $\frac{1}{2}$ tablet twice a day.
. "$(dirname "$0")/kit/lab.sh"
npm_packages mammoth@1.13.0 word-extractor@1.0.4 officeparser@8.1.1 fflate@0.8.3
python_packages python-docx==1.2.0
debian_packages pandoc=2.17.1.1-2~deb12u1
cp "$(dirname "$finding")/kit/docx.mjs" .

part() { echo "<m:$1><m:r><m:t>$2</m:t></m:r></m:$1>"; }
text() { echo "<w:r><w:t xml:space=\"preserve\">$1</w:t></w:r>"; }
math='xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
echo "<w:p>$(text 'Take ')<m:oMath $math><m:f>$(part num 1)$(part den 2)</m:f></m:oMath>$(text ' tablet twice a day.')</w:p>" | node docx.mjs letter.docx

cat >read.mjs <<'JS'
import mammoth from 'mammoth';
import officeparser from 'officeparser';
import WordExtractor from 'word-extractor';
const shown = (name, text) => console.log(`${name}: ${text.trim().replaceAll(/\s+/gu, ' ')}`);
shown('mammoth', (await mammoth.extractRawText({ path: 'letter.docx' })).value);
shown('word-extractor', (await new WordExtractor().extract('letter.docx')).getBody());
shown('officeparser', (await (await officeparser.parseOffice('letter.docx')).to('text')).value);
JS
cat >read.py <<'PY'
from docx import Document

print("python-docx: " + " ".join(Document("letter.docx").paragraphs[0].text.split()))
PY
{
  node read.mjs
  python read.py
  echo "pandoc: $(pandoc -t plain --wrap=none letter.docx 2>/dev/null)"
} | as_seen
