#!/usr/bin/env bash
# @asciidoctor/core 4.1.0, npm; asciidoc 10.2.1, PyPI: what sets texts in AsciiDoc; the pages are turned into text by html-to-text 10.0.1, npm
#
# Good guess: a letter without any markup is set as it is, but for the quotation marks and dashes; what stands in brackets stays, as it does in Markdown.
# In fact: a line in brackets says how the block below it is to be set, and what it says is not looked at: the decisions [Overturned] and [Not medically necessary] are gone, without a word from asciidoctor. The one of Python warns, and
#   goes on. "<=" is an arrow to the left, "=>" one to the right, and of extension below -10 degrees the sign and the minus are an arrow: ←10 degrees. ">=" stays as it is.
# Matters because titles have their decision in brackets in drafts, and plain text has no other sign for "at most": 50% and less reads as if it came from there.
#
#> asciidoctor:
#>   Request 1, physical therapy:
#>   Request 2, MRI of the left knee:
#>   The MRI of the left knee.
#>   Request 3, injection:
#>   Relief was ⇐ 50% in May and ⇒ 50% in June.
#>   Extension was ←10 degrees, flexion >= 80.
#>   The levels are C5→C6 and L4←L5.
#> asciidoc:
#>   Request 1, physical therapy:
#>   asciidoc: WARNING: letter.adoc: line 4: missing style: [paradef-default]: Overturned
#>   Request 2, MRI of the left knee:
#>   asciidoc: ERROR: letter.adoc: line 7: illegal style name: Not medically necessary
#>   The MRI of the left knee.
#>   Request 3, injection:
#>   asciidoc: WARNING: letter.adoc: line 12: missing style: [paradef-default]: Upheld
#>   Relief was ⇐ 50% in May and ⇒ 50% in June.
#>   Extension was ←10 degrees, flexion >= 80.
#>   The levels are C5→C6 and L4←L5.
. "$(dirname "$0")/kit/lab.sh"
npm_packages @asciidoctor/core@4.1.0 html-to-text@10.0.1
python_packages asciidoc==10.2.1

cat >letter.adoc <<'TXT'
Request 1, physical therapy:

[Overturned]

Request 2, MRI of the left knee:

[Not medically necessary]
The MRI of the left knee.

Request 3, injection:
[Upheld]

Relief was <= 50% in May and => 50% in June.

Extension was <-10 degrees, flexion >= 80.

The levels are C5->C6 and L4<-L5.
TXT
cat >set.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from '@asciidoctor/core';
console.log(await convert(readFileSync('letter.adoc', 'utf8')));
JS
cat >text.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'html-to-text';
console.log(convert(readFileSync(0, 'utf8'), { wordwrap: false }));
JS
{
  echo 'asciidoctor:'
  node set.mjs 2>&1 | node text.mjs | grep . | sed 's/^/  /'
  echo 'asciidoc:'
  python -m asciidoc -s -o - letter.adoc 2>&1 | node text.mjs | grep . | sed 's/^/  /'
} | as_seen
