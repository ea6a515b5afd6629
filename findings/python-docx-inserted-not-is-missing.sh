#!/usr/bin/env bash
# python-docx 1.2.0, PyPI; beside docx2txt 0.9, PyPI, mammoth 1.13.0 and officeparser 8.1.1, npm
#
# Good guess: of a Word file with tracked changes a reader gives the text as it is when they are accepted, or as it was before; in either case one of the two figures of a
#   change from 12 to 8 is there. What is in a content control is text, too.
# In fact: paragraph.text of python-docx has only what is neither: the deleted 12 and the inserted 8 are both gone, and a "not" that a second reviewer put in is as well, so
#   that the request that is not necessary is. A field of a content control is missing within its line, and a control with its own line is no paragraph at all: of
#   two decisions there is none. The three others have everything as accepted.
# Matters because a correction in a letter is where tracked changes are, and the form's fields are where the decision is: the sentences that are left read well. The product
#   reads changes as accepted and says so.
#
#> python-docx: The request is medically necessary for  visits. | Decision 2: 
#> docx2txt: The request is not medically necessary for 8 visits. | Decision 1: Overturned | Decision 2: Upheld
#> mammoth: The request is not medically necessary for 8 visits. | Decision 1: Overturned | Decision 2: Upheld
#> officeparser: The request is not medically necessary for 8 visits. | Decision 1: Overturned | Decision 2: Upheld
. "$(dirname "$0")/kit/lab.sh"
npm_packages mammoth@1.13.0 officeparser@8.1.1 fflate@0.8.3
python_packages python-docx==1.2.0 docx2txt==0.9

cp "$(dirname "$finding")/kit/docx.mjs" .
change='w:id="1" w:author="Reviewer" w:date="2016-03-14T00:00:00Z"'
node docx.mjs letter.docx <<XML
<w:p>
  <w:r><w:t xml:space="preserve">The request is </w:t></w:r>
  <w:ins $change><w:r><w:t xml:space="preserve">not </w:t></w:r></w:ins>
  <w:r><w:t xml:space="preserve">medically necessary for </w:t></w:r>
  <w:del $change><w:r><w:delText>12</w:delText></w:r></w:del>
  <w:ins $change><w:r><w:t>8</w:t></w:r></w:ins>
  <w:r><w:t xml:space="preserve"> visits.</w:t></w:r>
</w:p>
<w:sdt><w:sdtContent><w:p><w:r><w:t>Decision 1: Overturned</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:p>
  <w:r><w:t xml:space="preserve">Decision 2: </w:t></w:r>
  <w:sdt><w:sdtContent><w:r><w:t>Upheld</w:t></w:r></w:sdtContent></w:sdt>
</w:p>
XML
cat >read.py <<'PY'
import docx
import docx2txt

print("python-docx:", " | ".join(paragraph.text for paragraph in docx.Document("letter.docx").paragraphs))
print("docx2txt:", " | ".join(line for line in docx2txt.process("letter.docx").splitlines() if line))
PY
cat >read.mjs <<'JS'
import { extractRawText } from 'mammoth';
import { parseOffice } from 'officeparser';
const lines = (text) => text.split('\n').filter(Boolean).join(' | ');
console.log(`mammoth: ${lines((await extractRawText({ path: 'letter.docx' })).value)}`);
console.log(`officeparser: ${lines((await (await parseOffice('letter.docx')).to('text')).value)}`);
JS
{
  python read.py
  node read.mjs
} | as_seen
