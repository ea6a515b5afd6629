#!/usr/bin/env bash
# turndown 7.2.5, html-to-text 10.0.1, node-html-markdown 2.0.0 and marked 18.2.1, npm; markdownify 1.2.3, html2text 2025.4.15 and inscriptis 2.7.6, PyPI; pandoc 2.17.1.1-2~deb12u1 and w3m 0.5.3+git20230121-2, Debian 12
#
# Good guess: what turns a page into text, or a text into a page, keeps the numbers of a list: of a list that has the requests 2 and 4, those that were overturned, the second is number 4; a list that counts down (reversed)
#   is 3, 2, 1.
# In fact: of the eight for HTML two write 2 and 4, six count items from 1, and none counts down, so that the first is the third. The same list in Markdown, "2." and "4.", is 2 and 3 on the page, by the
#   specification, which takes the number of the first item only; and pandoc reads the same two lines as 2 and 3 of reStructuredText too, and as 1 and 2 of Org.
# Matters because a letter's conclusion names requests by number: in the text that is read, request 3 is the one that is overturned, and it was upheld; or, from HTML, requests 1 and 2 are.
#
#> <ol><li value="2">MRI</li><li value="4">brace</li></ol>
#> turndown: 1. MRI 2. brace
#> html-to-text: 1. MRI 2. brace
#> node-html-markdown: 1. MRI 2. brace
#> markdownify: 1. MRI 2. brace
#> html2text: 1. MRI 2. brace
#> inscriptis: 2. MRI 4. brace
#> pandoc: 1. MRI 2. brace
#> w3m: 2. MRI 4. brace
#> <ol reversed><li>third</li><li>second</li><li>first</li></ol>
#> turndown: 1. third 2. second 3. first
#> html-to-text: 1. third 2. second 3. first
#> node-html-markdown: 1. third 2. second 3. first
#> markdownify: 1. third 2. second 3. first
#> html2text: 1. third 2. second 3. first
#> inscriptis: 1. third 2. second 3. first
#> pandoc: 1. third 2. second 3. first
#> w3m: 1. third 2. second 3. first
#> 2. MRI; 4. brace
#> marked: <ol start="2"> <li>MRI</li> <li>brace</li> </ol>
#> pandoc, commonmark: 2. MRI 3. brace
#> pandoc, rst: 2. MRI 3. brace
#> pandoc, org: 1. MRI 2. brace
. "$(dirname "$0")/kit/lab.sh"
npm_packages turndown@7.2.5 html-to-text@10.0.1 node-html-markdown@2.0.0 marked@18.2.1
python_packages markdownify==1.2.3 html2text==2025.4.15 inscriptis==2.7.6
debian_packages pandoc=2.17.1.1-2~deb12u1 w3m=0.5.3+git20230121-2

cat >text.mjs <<'JS'
import { convert } from 'html-to-text';
import { marked } from 'marked';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import Turndown from 'turndown';
const [name, text] = process.argv.slice(2);
const ways = { turndown: (html) => new Turndown().turndown(html), 'html-to-text': convert, 'node-html-markdown': NodeHtmlMarkdown.translate, marked };
console.log(ways[name](text));
JS
cat >text.py <<'PY'
import sys

import html2text
import inscriptis
import markdownify

name, text = sys.argv[1:]
ways = {"markdownify": markdownify.markdownify, "html2text": html2text.html2text, "inscriptis": inscriptis.get_text}
print(ways[name](text))
PY
# numbers NAME  Puts the numbers and words of a list on one line.
numbers() { echo "$1: $(tr -s ' \n\t' ' ' | sed 's/^ //; s/ $//')"; }
overturned='<ol><li value="2">MRI</li><li value="4">brace</li></ol>'
down='<ol reversed><li>third</li><li>second</li><li>first</li></ol>'
for list in "$overturned" "$down"; do
  echo "$list"
  for name in turndown html-to-text node-html-markdown; do node text.mjs "$name" "$list" | numbers "$name"; done
  for name in markdownify html2text inscriptis; do python text.py "$name" "$list" | numbers "$name"; done
  pandoc -f html -t plain <<<"$list" | numbers pandoc
  w3m -dump -T text/html <<<"$list" | numbers w3m
done >said
markdown=$'2. MRI\n4. brace'
echo "${markdown//$'\n'/; }" >>said
node text.mjs marked "$markdown" | numbers marked >>said
for format in commonmark rst org; do pandoc -f "$format" -t plain <<<"$markdown" | numbers "pandoc, $format" >>said; done
as_seen <said
