#!/usr/bin/env bash
# mammoth 1.13.0, npm; python-docx 1.2.0, docx2txt 0.9 and markitdown 0.1.9, PyPI: readers of Word files
#
# Good guess: a letter set large at the beginning of a paragraph, as Word's menu does it, is a matter of looks: the words are read as they are.
# In fact: Word puts the large letter into a paragraph of its own, with a frame, and the rest of the word into the next. No reader that was tried looks at the frame: "Not medically necessary" is "N", and then, as a
#   paragraph of its own, "ot medically necessary".
# Matters because "ot" is no word, so that what looks for a decision finds "medically necessary", and a check of spelling may take the rest for a slip.
#
#> mammoth: "N\n\not medically necessary."
#> python-docx: "N\n\not medically necessary."
#> docx2txt: "N\n\not medically necessary."
#> markitdown: "N\n\not medically necessary."
. "$(dirname "$0")/kit/lab.sh"
cp "$(dirname "$finding")/kit/docx.mjs" .
npm_packages mammoth@1.13.0 fflate@0.8.3
python_packages python-docx==1.2.0 docx2txt==0.9 'markitdown[docx]==0.1.9'

node docx.mjs letter.docx <<'XML'
<w:p><w:pPr><w:keepNext/><w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/></w:pPr><w:r><w:rPr><w:sz w:val="96"/></w:rPr><w:t>N</w:t></w:r></w:p>
<w:p><w:r><w:t>ot medically necessary.</w:t></w:r></w:p>
XML
cat >read.mjs <<'JS'
import mammoth from 'mammoth';
console.log(`mammoth: ${JSON.stringify((await mammoth.extractRawText({ path: 'letter.docx' })).value.trim())}`);
JS
cat >read.py <<'PY'
import json

import docx
import docx2txt
from markitdown import MarkItDown

for name, text in {
    "python-docx": "\n\n".join(paragraph.text for paragraph in docx.Document("letter.docx").paragraphs),
    "docx2txt": docx2txt.process("letter.docx"),
    "markitdown": MarkItDown().convert("letter.docx").text_content,
}.items():
    print(f"{name}: {json.dumps(text.strip())}")
PY
{
  node read.mjs
  python read.py 2>errors
} | as_seen
