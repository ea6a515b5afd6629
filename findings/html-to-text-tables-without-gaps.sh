#!/usr/bin/env bash
# html-to-text 10.0.1, npm; beside lynx 2.9.0dev.12-1, Debian 12
#
# Good guess: the plain text of an HTML letter has the cells of a table apart, the numbers of a list as the page shows them, and headings in their own
#   letters; this library is made for the text part of mails.
# In fact: a table is taken for a means of layout unless a selector says otherwise: the cells of a row are one word, "Therapy12". The number of an item,
#   value="4", which leaves out a request, is not looked at (the start of the list is), so that request 4 becomes 2. A heading is set in capitals: Norco
#   10 mg is NORCO 10 MG. Capitals and tables are documented as the defaults, the numbers are not. lynx has all three right.
# Matters for determinations that are sent as mail: the part that is read by programs and by readers of plain text has other visits and other requests
#   than the one that one sees.
#
#> html-to-text: NORCO 10 MG | RequestVisits Therapy12 MRI1 | 1. Therapy | 2. MRI
#> html-to-text, start="3": 3. MRI
#> html-to-text, table as dataTable, headings as they are: Norco 10 mg | REQUEST VISITS | Therapy 12 | MRI 1 | 1. Therapy | 2. MRI
#> lynx: Norco 10 mg | Request Visits | Therapy 12 | MRI 1 | 1. Therapy | 4. MRI
. "$(dirname "$0")/kit/lab.sh"
npm_packages html-to-text@10.0.1
debian_packages lynx=2.9.0dev.12-1

cat >letter.html <<'HTML'
<h3>Norco 10 mg</h3>
<table>
  <tr><th>Request</th><th>Visits</th></tr>
  <tr><td>Therapy</td><td>12</td></tr>
  <tr><td>MRI</td><td>1</td></tr>
</table>
<ol><li>Therapy</li><li value="4">MRI</li></ol>
HTML
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'html-to-text';
const letter = readFileSync('letter.html', 'utf8');
const show = (name, html, options) => {
  const lines = convert(html, options).split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  console.log(`${name}: ${lines.filter(Boolean).join(' | ')}`);
};
const asTyped = { selectors: [{ selector: 'table', format: 'dataTable' }, { selector: 'h3', options: { uppercase: false } }] };
show('html-to-text', letter);
show('html-to-text, start="3"', '<ol start="3"><li>MRI</li></ol>');
show('html-to-text, table as dataTable, headings as they are', letter, asTyped);
JS
{
  node read.mjs
  echo "lynx: $(lynx -cfg="$lab/root/etc/lynx/lynx.cfg" -lss="$lab/none.lss" -dump -nolist letter.html | sed 's/^ *//' | tr -s ' ' | grep . | paste -sd'|' | sed 's/|/ | /g')"
} | as_seen
