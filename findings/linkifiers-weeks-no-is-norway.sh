#!/usr/bin/env bash
# markdown-it 14.1.0 with linkify, linkifyjs 4.4.0 and autolinker 4.1.5; beside markdown-it 15.0.3 and marked 16.4.2, npm
#
# Good guess: what makes links of addresses wants "http" or "www" or a name that looks like a site, example.com; the end of a sentence, with the
#   space forgotten, is none.
# In fact: to three of five each word after a full stop that happens to be a country's code is a site, and a good part of the words that begin a sentence are
#   one: "weeks.No surgery" goes to Norway, "upheld.It" to Italy, "pain.My", "knee.At", "visits.To", "Tramadol.So" to Malaysia, Austria, Tonga, Somalia,
#   and a physician's signature, "J.Lee.MD", to Moldova. "Denied.The" is none. markdown-it 15 no longer does so, since its linkify-it 6 has fuzzy links off; marked, as
#   the specification of GitHub's Markdown, wants "www".
# Matters for letters shown in a browser or sent as mail by way of these: a slip of typing becomes a link to a stranger's site, blue in the middle of
#   a decision. The product has no links of that kind in its messages, and reports the missing space.
#
#> markdown-it 14: http://weeks.No http://upheld.It http://pain.My http://J.Lee.MD
#> linkifyjs: http://weeks.No http://upheld.It http://pain.My http://J.Lee.MD
#> autolinker: http://weeks.No http://upheld.It http://pain.My http://J.Lee.MD
#> markdown-it 15: none
#> marked: none
. "$(dirname "$0")/kit/lab.sh"
npm_packages markdown-it@14.1.0 markdown-it-15@npm:markdown-it@15.0.3 linkifyjs@4.4.0 autolinker@4.1.5 marked@16.4.2

cat >link.mjs <<'JS'
import Autolinker from 'autolinker';
import { find } from 'linkifyjs';
import MarkdownIt from 'markdown-it';
import * as next from 'markdown-it-15';
import { marked } from 'marked';
const text = 'For 12 weeks.No surgery. It is upheld.It was denied for pain.My opinion stands. Denied.The end, J.Lee.MD';
const Newer = next.MarkdownIt ?? next.default;
const links = (html) => [...html.matchAll(/href="([^"]*)"/gu)].map(([, address]) => address);
for (const [name, found] of [
  ['markdown-it 14', links(new MarkdownIt({ linkify: true }).render(text))],
  ['linkifyjs', find(text).map(({ href }) => href)],
  ['autolinker', Autolinker.parse(text).map((match) => match.getAnchorHref())],
  ['markdown-it 15', links(new Newer({ linkify: true }).render(text))],
  ['marked', links(marked.parse(text))],
])
  console.log(`${name}: ${found.join(' ') || 'none'}`);
JS
node link.mjs | as_seen
