#!/usr/bin/env bash
# email of Python 3.11, beside mail-parser 4.8.0, PyPI; mailparser 3.14.2 and postal-mime 4.0.0, npm
#
# Good guess: who asks a library for the body of a mail gets all that its writer typed: a picture or a file may be put between two paragraphs, as mail programs on a Mac let one do.
# In fact: the text is then two parts with the file between them, and get_body() of Python, which its manual calls the best candidate for the body, gives the first. The second one, with the
#   decision in it, is in iter_attachments(), as an attachment without a name. The two of npm put both together; so does mail-parser, with a line of its own, "--- mail_boundary ---", between
#   them. Without the file in the middle there is one part, and all agree.
# Matters for determinations that are sent as mail with the records in them: the text ends where the records begin, and reads as if it were whole.
#
#> Python, body: We have read these records on the 12 visits:
#> Python, attachment: records.pdf, data
#> Python, attachment: None, The denial is overturned.
#> mail-parser: We have read these records on the 12 visits: | --- mail_boundary --- | The denial is overturned.
#> mailparser: We have read these records on the 12 visits: | The denial is overturned.
#> postal-mime: We have read these records on the 12 visits: | The denial is overturned.
. "$(dirname "$0")/kit/lab.sh"
npm_packages mailparser@3.14.2 postal-mime@4.0.0
python_packages mail-parser==4.8.0

cat >letter.eml <<'MAIL'
From: Review <review@example.org>
To: Jane Lee <jane@example.org>
Subject: Final Determination
Date: Mon, 14 Mar 2016 12:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=part

--part
Content-Type: text/plain; charset=us-ascii

We have read these records on the 12 visits:

--part
Content-Type: application/pdf; name=records.pdf
Content-Disposition: inline; filename=records.pdf
Content-Transfer-Encoding: base64

JVBERi0xLjcK
--part
Content-Type: text/plain; charset=us-ascii

The denial is overturned.

--part--
MAIL
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
const mail = readFileSync('letter.eml');
const show = (name, text) => console.log(`${name}: ${text.trim().split(/\s*\n\s*/u).join(' | ')}`);
show('mailparser', (await simpleParser(mail)).text);
show('postal-mime', (await PostalMime.parse(mail)).text);
JS
cat >read.py <<'PY'
import email
import email.policy

import mailparser


def show(name, text):
    print(f"{name}:", " | ".join(line for line in text.splitlines() if line.strip()))


mail = email.message_from_file(open("letter.eml"), policy=email.policy.default)
show("Python, body", mail.get_body(("plain",)).get_content())
for part in mail.iter_attachments():
    content = part.get_content()
    show("Python, attachment", f"{part.get_filename()}, {content if isinstance(content, str) else 'data'}")
show("mail-parser", mailparser.parse_from_file("letter.eml").body)
PY
{
  python read.py
  node read.mjs
} | as_seen
