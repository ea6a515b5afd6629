#!/usr/bin/env bash
# officeparser 7.8.0, npm
#
# Good guess: a reader of OpenDocument leaves out what is deleted with tracked changes, or keeps it where it was, and shows the fields as saved.
# In fact: the deleted words come before everything else, as a paragraph of their own, since the format keeps them at the beginning of the text;
#   and the value of a variable is gone. "The request is not medically necessary" with its "not" deleted reads "not", then the request; the 8 of "Visits: 8"
#   is missing.
# Matters for drafts that come as .odt; the product reads .docx and .pdf, and says of .odt that it is no letter.
#
#> not / The request is medically necessary. / Visits: of therapy.
. "$(dirname "$0")/kit/lab.sh"
npm_packages officeparser@7.8.0 fflate@0.8.3

cat >run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import officeparser from 'officeparser';
const OPEN = 'urn:oasis:names:tc:opendocument:xmlns';
const KIND = 'application/vnd.oasis.opendocument.text';
const deletion =
  '<text:tracked-changes><text:changed-region text:id="d"><text:deletion><office:change-info/><text:p>not </text:p></text:deletion></text:changed-region></text:tracked-changes>';
const body = `${deletion}<text:p>The request is <text:change text:change-id="d"/>medically necessary.</text:p><text:p>Visits: <text:variable-set text:name="v" office:value-type="float" office:value="8">8</text:variable-set> of therapy.</text:p>`;
const files = {
  mimetype: KIND,
  'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${OPEN}:office:1.0" xmlns:text="${OPEN}:text:1.0" office:version="1.2"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  'META-INF/manifest.xml': `<?xml version="1.0"?><manifest:manifest xmlns:manifest="${OPEN}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${KIND}"/></manifest:manifest>`,
};
writeFileSync('draft.odt', zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
const text = (await officeparser.parseOffice('draft.odt')).toText();
console.log(text.trim().split(/\s*\n\s*/).join(' / ').replaceAll(/ +/g, ' '));
JS
node run.mjs 2>/dev/null | as_seen
