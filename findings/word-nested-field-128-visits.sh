#!/usr/bin/env bash
# mammoth 1.13.0, word-extractor 1.0.4 and officeparser 7.8.0, npm; pandoc 2.17.1.1-2~deb12u1, Debian 12
#
# Good guess: of a Word field that asks another one, { IF { MERGEFIELD Visits } > 8 "8 visits" "12 visits" }, a reader gives the result that
#   Word shows: 8 visits.
# In fact: all four also give the result of the inner field, which Word keeps within the instruction of the outer one, glued to it:
#   the letter requests 128 visits.
# Matters for letters made by mail merge. No reader says that anything is unusual.
#
#> mammoth: Requested: 128 visits
#> word-extractor: Requested: 128 visits
#> officeparser: Requested: 128 visits
#> pandoc: Requested: 128 visits
. "$(dirname "$0")/kit/lab.sh"
npm_packages fflate@0.8.3 mammoth@1.13.0 word-extractor@1.0.4 officeparser@7.8.0
debian_packages pandoc=2.17.1.1-2~deb12u1
cp "$(dirname "$finding")/kit/docx.mjs" .

char() { echo "<w:r><w:fldChar w:fldCharType=\"$1\"/></w:r>"; }
text() { echo "<w:r><w:t xml:space=\"preserve\">$1</w:t></w:r>"; }
code() { echo "<w:r><w:instrText xml:space=\"preserve\">$1</w:instrText></w:r>"; }
{
  echo "<w:p>$(text 'Requested: ')$(char begin)$(code ' IF ')"
  echo "$(char begin)$(code ' MERGEFIELD Visits ')$(char separate)$(text 12)$(char end)"
  echo "$(code ' &gt; 8 "8 visits" "12 visits" ')$(char separate)$(text '8 visits')$(char end)</w:p>"
} | tr -d '\n' | node docx.mjs letter.docx

cat >run.mjs <<'JS'
import mammoth from 'mammoth';
import { OfficeParser } from 'officeparser';
import WordExtractor from 'word-extractor';
const path = 'letter.docx';
console.log('mammoth:', (await mammoth.extractRawText({ path })).value.trim());
console.log('word-extractor:', (await new WordExtractor().extract(path)).getBody().trim());
console.log('officeparser:', (await OfficeParser.parseOffice(path)).toText().trim());
JS
{
  node run.mjs
  echo "pandoc: $(pandoc --to plain letter.docx)"
} | as_seen
