#!/usr/bin/env bash
# fast-xml-parser 5.12.1, npm
#
# Good guess: what looks like a plain number in XML becomes one, and an identifier with a letter in it stays text; xml:space="preserve"
#   preserves space.
# In fact: with the defaults a claim number 98E3 is 98000, one of 0012 is 12, while 12E456 stays text; and of two runs of a Word file,
#   "12 " (preserve) and "visits", the first is the number 12 without its space, so that joining them gives 12visits.
# Matters for claim numbers and for names of test cases: most are right, so tests pass, and one in a while is another claim.
#
#> {"claim":98000}
#> {"claim":12}
#> {"claim":"12E456"}
#> 12visits
. "$(dirname "$0")/kit/lab.sh"
npm_packages fast-xml-parser@5.12.1

cat >run.mjs <<'JS'
import { XMLParser } from 'fast-xml-parser';
const parser = new XMLParser();
for (const claim of ['98E3', '0012', '12E456']) console.log(JSON.stringify(parser.parse(`<claim>${claim}</claim>`)));
const runs = '<w:p><w:r><w:t xml:space="preserve">12 </w:t></w:r><w:r><w:t>visits</w:t></w:r></w:p>';
console.log(parser.parse(runs)['w:p']['w:r'].map((run) => run['w:t']).join(''));
JS
node run.mjs | as_seen
