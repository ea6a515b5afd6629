#!/usr/bin/env bash
# libreoffice-writer-nogui 4:7.4.7-1+deb12u14, Debian 12
#
# Good guess: a document with tracked changes is converted to text either as it will be when they are accepted, "for 8 visits", or as
#   it was before, "for 12 visits".
# In fact: both at once. The deleted 12 and the inserted 8 stand next to each other: "for 128 visits", without a mark; a moved phrase is
#   in both places; and hidden text is there too. As a PDF the same file shows the change, because there the deleted figure is crossed out.
# Matters to every script that turns drafts into text with soffice --convert-to txt, and then counts.
#
#> The request is for 128 visits. | of therapy 12 weeks | 12 weeks | hidden
. "$(dirname "$0")/kit/lab.sh"
npm_packages fflate@0.8.3
debian_packages libreoffice-writer-nogui=4:7.4.7-1+deb12u14
cp "$(dirname "$finding")/kit/docx.mjs" .

by='w:author="A" w:date="2016-12-09T00:00:00Z"'
run() { echo "<w:r>$2<w:t xml:space=\"preserve\">$1</w:t></w:r>"; }
{
  echo "<w:p>$(run 'The request is for ' '')<w:del w:id=\"1\" $by><w:r><w:delText>12</w:delText></w:r></w:del>"
  echo "<w:ins w:id=\"2\" $by>$(run 8 '')</w:ins>$(run ' visits.' '')</w:p>"
  echo "<w:p>$(run 'of therapy ' '')<w:moveFrom w:id=\"3\" $by>$(run '12 weeks' '')</w:moveFrom></w:p>"
  echo "<w:p><w:moveTo w:id=\"4\" $by>$(run '12 weeks' '')</w:moveTo></w:p>"
  echo "<w:p>$(run 'hidden' '<w:rPr><w:vanish/></w:rPr>')</w:p>"
} | tr -d '\n' | node docx.mjs letter.docx
soffice -env:UserInstallation="file://$lab/profile" --headless --convert-to txt:Text letter.docx >/dev/null 2>&1
tr -d '\357\273\277\r' <letter.txt | paste -sd'|' | sed 's/|/ | /g' | as_seen
