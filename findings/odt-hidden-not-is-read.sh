#!/usr/bin/env bash
# odfpy 1.4.1 and odfdo 3.27.3, PyPI; odt2txt 0.5-7 and pandoc 2.17.1.1-2~deb12u1, Debian 12
#
# Good guess: a letter made from a template of LibreOffice has the words that its fields show, in the file beside each field, and readers give them; what is hidden, and says so in the file, is left out.
# In fact: no reader gives what the page shows. A field with a condition, which shows "not medically necessary" or "medically necessary", is gone for two, and the rest reads "The MRI is ."; so are the decision that was chosen
#   from a list, and a number of visits. Those that give the fields give as well what is hidden: a hidden "not " makes the EMG not necessary, and a hidden section, for the case that a denial is overturned,
#   says that it is.
# Matters for letters from templates with both wordings in them: each reader makes another decision of the same page.
#
#> on the page: The MRI is not medically necessary. The EMG is necessary. Decision: Upheld. Visits: 12.
#> odfpy: The MRI is not medically necessary. The EMG is not necessary. Decision: Upheld. Visits: 12. The denial is overturned.
#> odfdo: The MRI is . The EMG is necessary. Decision: . Visits: . The denial is overturned.
#> odt2txt: The MRI is not medically necessary. The EMG is not ---- necessary. Decision: Upheld. Visits: 12. The denial is overturned.
#> pandoc: The MRI is . The EMG is necessary. Decision: . Visits: .
. "$(dirname "$0")/kit/lab.sh"
python_packages odfpy==1.4.1 odfdo==3.27.3
debian_packages odt2txt=0.5-7 pandoc=2.17.1.1-2~deb12u1

cat >write.py <<'PY'
import zipfile

urn = "urn:oasis:names:tc:opendocument:xmlns"
names = f'xmlns:office="{urn}:office:1.0" xmlns:text="{urn}:text:1.0"'
body = """<text:p>The MRI is <text:conditional-text text:condition="ooow:upheld EQ 1" text:string-value-if-true="not medically necessary" text:string-value-if-false="medically necessary">not medically necessary</text:conditional-text>.</text:p>
<text:p>The EMG is <text:hidden-text text:condition="ooow:upheld EQ 1" text:string-value="not " text:is-hidden="true">not </text:hidden-text>necessary.</text:p>
<text:p>Decision: <text:drop-down text:name="decision"><text:label text:value="Overturned"/><text:label text:value="Upheld" text:current-selected="true"/>Upheld</text:drop-down>.</text:p>
<text:p>Visits: <text:variable-set text:name="visits" office:value-type="float" office:value="12">12</text:variable-set>.</text:p>
<text:section text:name="overturned" text:display="none"><text:p>The denial is overturned.</text:p></text:section>"""
parts = {
    "content.xml": f'<office:document-content {names} office:version="1.3"><office:body><office:text>{body}</office:text></office:body></office:document-content>',
    "styles.xml": f'<office:document-styles {names} office:version="1.3"><office:styles/></office:document-styles>',
    "META-INF/manifest.xml": f'<m:manifest xmlns:m="{urn}:manifest:1.0" m:version="1.3"><m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/><m:file-entry m:full-path="styles.xml" m:media-type="text/xml"/></m:manifest>',
}
with zipfile.ZipFile("letter.odt", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    for name, text in parts.items():
        file.writestr(name, text)
PY
cat >odfpy.txt.py <<'PY'
from odf import teletype, text
from odf.opendocument import load

print("\n".join(teletype.extractText(one) for one in load("letter.odt").getElementsByType(text.P)))
PY
cat >odfdo.txt.py <<'PY'
from odfdo import Document

print(Document("letter.odt").get_formatted_text())
PY
python write.py
# as NAME  Puts a reader's text on one line after its name.
as() { echo "$1: $(tr -s ' \n\t' ' ' | sed 's/^ //; s/ $//')"; }
{
  echo 'on the page: The MRI is not medically necessary. The EMG is necessary. Decision: Upheld. Visits: 12.'
  python odfpy.txt.py | as odfpy
  python odfdo.txt.py | as odfdo
  odt2txt.odt2txt --width=-1 letter.odt | as odt2txt
  pandoc -t plain --wrap=none letter.odt | as pandoc
} | as_seen
