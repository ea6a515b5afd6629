#!/usr/bin/env bash
# mailparser 3.14.2, npm
#
# Good guess: a letter that is sent as plain text, in the body of a mail, arrives with its lines, above all those of its header.
# In fact: programs that send format=flowed (RFC 3676) mean by a space at the end of a line that the line goes on. A header whose fields end
#   with a space, as those of forms do, arrives as one line; the decision of a title runs into the text below it. Without format=flowed the
#   same bytes keep their lines.
# Matters for letters that are pasted from a mail. The product reads fields that share a line.
#
#> flowed: Case Number: CM16-0990001 Date of Injury: 03/14/2016 Priority: Standard
#> fixed: Case Number: CM16-0990001 | Date of Injury: 03/14/2016 | Priority: Standard
. "$(dirname "$0")/kit/lab.sh"
npm_packages mailparser@3.14.2

cat >run.mjs <<'JS'
import { simpleParser } from 'mailparser';
const fields = ['Case Number: CM16-0990001 ', 'Date of Injury: 03/14/2016 ', 'Priority: Standard'];
for (const [name, format] of [['flowed', '; format=flowed'], ['fixed', '']]) {
  const head = ['From: editor@example.org', 'To: reviewer@example.org', `Content-Type: text/plain; charset=utf-8${format}`];
  const { text } = await simpleParser([...head, '', ...fields, ''].join('\r\n'));
  console.log(`${name}: ${text.trim().replaceAll(/ ?\n/g, ' | ')}`);
}
JS
node run.mjs | as_seen
