#!/usr/bin/env bash
# email-reply-parser 2.3.9 and planer 1.2.0, npm
#
# Good guess: a library that takes the quoted mail and the signature away from a reply leaves a letter that quotes nobody as it is.
# In fact: for both, a line "On March 14, 2016 Dr. Lee wrote:" begins a quoted mail that goes on to the end, with or without ">": the decision is gone. To
#   email-reply-parser a line that a wrap makes begin with ">50%" is quoted as well: a part of the sentence is missing, and the rest goes on.
# Matters where letters, or remarks on them, come in by mail and a help desk or a bot takes "the new text" of them.
#
#> email-reply-parser: A second one needs relief of / The request is not medically necessary.
#> planer: A second one needs relief of / >50% for 6 weeks. / The request is not medically necessary.
#> email-reply-parser: The facts are clear.
#> planer: The facts are clear.
. "$(dirname "$0")/kit/lab.sh"
npm_packages email-reply-parser@2.3.9 planer@1.2.0

cat >run.mjs <<'JS'
import EmailReplyParser from 'email-reply-parser';
import planer from 'planer';
const letters = [
  'A second one needs relief of\n>50% for 6 weeks.\n\nThe request is not medically necessary.\n',
  'The facts are clear.\n\nOn March 14, 2016 Dr. Lee wrote:\nno further visits are needed.\n\nTherefore 8 visits are overturned.\n',
];
const shown = (name, text) => console.log(`${name}: ${text.trim().split(/\s*\n\s*/u).join(' / ')}`);
for (const letter of letters) {
  shown('email-reply-parser', new EmailReplyParser().read(letter).getVisibleText());
  shown('planer', planer.extractFrom(letter, 'text/plain'));
}
JS
node run.mjs | as_seen
