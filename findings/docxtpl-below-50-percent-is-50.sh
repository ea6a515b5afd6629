#!/usr/bin/env bash
# docxtpl 0.20.2 with python-docx 1.2.0, PyPI; beside docxtemplater 3.71.0, docx-templates 4.15.0 and easy-template-x 7.2.8, npm: what fills in templates that are Word files
#
# Good guess: what fills in a Word file, which is XML, puts a value there as text, as the three others do; or it fails at a value that makes the file no XML, as the reader of XML that it uses does by default.
# In fact: docxtpl puts it there as it is, unless told otherwise (autoescape=True), then has the reader mend what is no XML, and the mending takes away what is in the way: "<50%" is "50%", and "< 50% in May, > 50% in July" is relief
#   of 50% in May and of more in July. A sign with a letter behind it opens an element, and the words from there on, the decision among them, are gone. Of "8 & 12" the "&" is missing. There is no error and no warning.
# Matters because the sentence reads well, Word opens the file without a complaint, and the limit on which the decision rests is none any more.
#
#> docxtpl: Reported: 50% or less. The MRI is not necessary.
#> docxtpl: Reported: 50%. The MRI is not necessary.
#> docxtpl: Reported:  50% in May, > 50% in July. The MRI is not necessary.
#> docxtpl: Reported: 
#> docxtpl: Reported: visits 8  12. The MRI is not necessary.
#> the others, and with autoescape=True: 20 of 20 as they were given
. "$(dirname "$0")/kit/lab.sh"
cp "$(dirname "$finding")/kit/docx.mjs" .
npm_packages docxtemplater@3.71.0 pizzip@3.3.0 docx-templates@4.15.0 easy-template-x@7.2.8 fflate@0.8.3 mammoth@1.13.0
python_packages docxtpl==0.20.2 python-docx==1.2.0

cat >values <<'TXT'
50% or less
<50%
< 50% in May, > 50% in July
<fifty percent
visits 8 & 12
TXT
cat >fill.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createReport } from 'docx-templates';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import mammoth from 'mammoth';
import PizZip from 'pizzip';

const fillers = {
  docxtemplater: (file, value) => new Docxtemplater(new PizZip(file)).render({ value }).toBuffer(),
  'docx-templates': (template, value) => createReport({ template, data: { value }, cmdDelimiter: ['{', '}'] }),
  'easy-template-x': (file, value) => new TemplateHandler().process(file, { value }),
};
for (const value of readFileSync('values', 'utf8').trim().split('\n'))
  for (const [name, fill] of Object.entries(fillers)) {
    const file = Buffer.from(await fill(readFileSync('one.docx'), value));
    console.log(`${value}\t${name}: ${(await mammoth.extractRawText({ buffer: file })).value.trim()}`);
  }
JS
cat >fill.py <<'PY'
import docx
import docxtpl

for value in open("values").read().splitlines():
    for name, how in {"docxtpl": {}, "docxtpl, autoescape=True": {"autoescape": True}}.items():
        template = docxtpl.DocxTemplate("two.docx")
        template.render({"value": value}, **how)
        template.save("filled.docx")
        print(f"{value}\t{name}: {' '.join(paragraph.text for paragraph in docx.Document('filled.docx').paragraphs)}")
PY
echo '<w:p><w:r><w:t xml:space="preserve">Reported: {value}. The MRI is not necessary.</w:t></w:r></w:p>' | node docx.mjs one.docx
echo '<w:p><w:r><w:t xml:space="preserve">Reported: {{ value }}. The MRI is not necessary.</w:t></w:r></w:p>' | node docx.mjs two.docx
{
  python fill.py
  node fill.mjs
} | awk -F'\t' -v right=0 '
  $2 ~ /^docxtpl:/ { print $2; next }
  index($2, ": Reported: " $1 ". The MRI is not necessary.") { right++; next }
  { print "  " $2 }
  END { print "the others, and with autoescape=True: " right " of " 4 * NR / 5 " as they were given" }' | as_seen
