#!/usr/bin/env bash
# turndown 7.2.5, html-to-text 10.0.1, node-html-markdown 2.0.0 and mammoth 1.13.0, npm; inscriptis 2.7.6, markdownify 1.2.3 and html2text 2025.4.15, PyPI; elinks
#   0.13.2-1+b4, w3m 0.5.3+git20230121-2 and lynx 2.9.0dev.12-1, Debian 12
#
# Good guess: a word that is struck out in a letter is left out or marked by whoever turns the page into plain text or Markdown, which has ~~ for it; lynx and w3m, browsers for
#   terminals, mark it.
# In fact: four of nine write it as if nothing were the matter, so that the request whose "not" was crossed out is not necessary, and is for 12 8 visits. turndown is one of them: it
#   writes ~~ only with a plugin. mammoth takes care to hand on what is struck out in a Word file, and the next step drops it. A line that is put through by way of a style,
#   as mail programs do, is lost on all nine.
# Matters for letters that were corrected by hand: the decision is the one before the correction. The product leaves struck words of Word files out, and says so.
#
#> mammoth: is <s>not</s> necessary for <s>12</s> 8 visits
#> turndown: is not necessary for 12 8 visits, not all
#> html-to-text: is not necessary for 12 8 visits, not all
#> node-html-markdown: is ~~not~~ necessary for ~~12~~ 8 visits, not all
#> inscriptis: is not necessary for 12 8 visits, not all
#> markdownify: is ~~not~~ necessary for ~~12~~ 8 visits, not all
#> html2text: is ~~not~~ necessary for ~~12~~ 8 visits, not all
#> elinks: is not necessary for 12 8 visits, not all
#> w3m: is [S:not:S] necessary for [S:12:S] 8 visits, not all
#> lynx: is [DEL: not :DEL] necessary for [DEL: 12 :DEL] 8 visits, not all
. "$(dirname "$0")/kit/lab.sh"
npm_packages turndown@7.2.5 html-to-text@10.0.1 node-html-markdown@2.0.0 mammoth@1.13.0 fflate@0.8.3
python_packages inscriptis==2.7.6 markdownify==1.2.3 html2text==2025.4.15
debian_packages elinks=0.13.2-1+b4 w3m=0.5.3+git20230121-2 lynx=2.9.0dev.12-1
export LC_ALL=C.UTF-8 HOME=$lab

cp "$(dirname "$finding")/kit/docx.mjs" .
struck='<w:rPr><w:strike/></w:rPr>'
node docx.mjs letter.docx <<XML
<w:p>
  <w:r><w:t xml:space="preserve">is </w:t></w:r><w:r>$struck<w:t>not</w:t></w:r>
  <w:r><w:t xml:space="preserve"> necessary for </w:t></w:r><w:r>$struck<w:t>12</w:t></w:r>
  <w:r><w:t xml:space="preserve"> 8 visits</w:t></w:r>
</w:p>
XML
cat >convert.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { convert } from 'html-to-text';
import mammoth from 'mammoth';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import TurndownService from 'turndown';
const made = (await mammoth.convertToHtml({ path: 'letter.docx' })).value.replace(/<\/?p>/g, '');
console.log(`mammoth: ${made}`);
const page = `<html><body><p>${made}, <span style="text-decoration: line-through">not</span> all</p></body></html>`;
writeFileSync('letter.html', page);
console.log(`turndown: ${new TurndownService().turndown(page)}`);
console.log(`html-to-text: ${convert(page)}`);
console.log(`node-html-markdown: ${NodeHtmlMarkdown.translate(page)}`);
JS
cat >convert.py <<'PY'
import html2text
import inscriptis
import markdownify

page = open("letter.html").read()
print("inscriptis:", inscriptis.get_text(page).strip())
print("markdownify:", markdownify.markdownify(page).strip())
print("html2text:", html2text.html2text(page).strip())
PY
{
  node convert.mjs
  python convert.py
  for browser in 'elinks -dump' 'w3m -dump' 'lynx -dump'; do
    echo "${browser% *}: $($browser letter.html | xargs)"
  done
} | as_seen
