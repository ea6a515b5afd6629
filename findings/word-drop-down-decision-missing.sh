#!/usr/bin/env bash
# mammoth 1.13.0, word-extractor 1.0.4 and officeparser 7.8.0, npm; docx2txt 1.4-5 and pandoc 2.17.1.1-2~deb12u1, Debian 12
#
# Good guess: the entry chosen in the drop-down of a Word form is part of the text, as it is with a drop-down content control.
# In fact: for the form field of the older kind, which protected Word forms still use, five of five readers give nothing in its place. The
#   choice is a number in the field's data, and the text between its marks, where readers look, is empty.
# Matters because the decision of a letter is what such a field is for; the reader sees "Decision:" and a letter without one.
#
#> mammoth: [Decision: ]
#> word-extractor: [Decision: ]
#> officeparser: [Decision: ]
#> docx2txt: [Decision: ]
#> pandoc: [Decision:]
. "$(dirname "$0")/kit/lab.sh"
npm_packages fflate@0.8.3 mammoth@1.13.0 word-extractor@1.0.4 officeparser@7.8.0
debian_packages docx2txt=1.4-5 pandoc=2.17.1.1-2~deb12u1
cp "$(dirname "$finding")/kit/docx.mjs" .

choice='<w:ddList><w:result w:val="1"/><w:listEntry w:val="Upheld"/><w:listEntry w:val="Overturned"/></w:ddList>'
{
  echo '<w:p><w:r><w:t xml:space="preserve">Decision: </w:t></w:r>'
  echo "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"D\"/><w:enabled/>$choice</w:ffData></w:fldChar></w:r>"
  echo '<w:r><w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText></w:r>'
  echo '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
} | tr -d '\n' | node docx.mjs letter.docx

cat >run.mjs <<'JS'
import mammoth from 'mammoth';
import { OfficeParser } from 'officeparser';
import WordExtractor from 'word-extractor';
const path = 'letter.docx';
const show = (name, text) => console.log(`${name}: [${text.replaceAll('\n', '')}]`);
show('mammoth', (await mammoth.extractRawText({ path })).value);
show('word-extractor', (await new WordExtractor().extract(path)).getBody());
show('officeparser', (await OfficeParser.parseOffice(path)).toText());
JS
{
  node run.mjs
  echo "docx2txt: [$(docx2txt letter.docx - | tr -d '\n')]"
  echo "pandoc: [$(pandoc --to plain letter.docx)]"
} | as_seen
