#!/usr/bin/env bash
# word-extractor 1.0.4 and officeparser 7.8.0, npm; unrtf 0.21.10-clean-1, Debian 12
#
# Good guess: the hyphen that Word keeps on its line (Ctrl+Shift+_) is a hyphen in the extracted text, for people see one.
# In fact: it is an element of its own in a Word file and a control symbol in RTF, and these three leave it out. L4-5, one disc, becomes
#   L45, and 2-3 visits become 23 visits. mammoth, pandoc and LibreOffice keep it.
# Matters because spine levels and ranges of visits are exactly what a careful writer does not let break at a line's end.
#
#> word-extractor: L45 disc, 23 visits
#> officeparser: L45 disc, 23 visits
#> unrtf: L45 disc, 23 visits
#> mammoth: L4-5 disc, 2-3 visits
. "$(dirname "$0")/kit/lab.sh"
npm_packages fflate@0.8.3 mammoth@1.13.0 word-extractor@1.0.4 officeparser@7.8.0
debian_packages unrtf=0.21.10-clean-1
cp "$(dirname "$finding")/kit/docx.mjs" .

hyphen='</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
echo -n "<w:p><w:r><w:t xml:space=\"preserve\">L4${hyphen}5 disc, 2${hyphen}3 visits</w:t></w:r></w:p>" | node docx.mjs letter.docx
printf '%s' '{\rtf1\ansi L4\_5 disc, 2\_3 visits\par}' >letter.rtf

cat >run.mjs <<'JS'
import mammoth from 'mammoth';
import { OfficeParser } from 'officeparser';
import WordExtractor from 'word-extractor';
const path = 'letter.docx';
console.log('word-extractor:', (await new WordExtractor().extract(path)).getBody().trim());
console.log('officeparser:', (await OfficeParser.parseOffice(path)).toText().trim());
console.log('mammoth:', (await mammoth.extractRawText({ path })).value.trim().replaceAll('\u2011', '-'));
JS
{
  node run.mjs | sed '$d'
  echo "unrtf: $(unrtf -P root/usr/share/unrtf/ --text --quiet letter.rtf | tail -1)"
  node run.mjs | tail -1
} | as_seen
