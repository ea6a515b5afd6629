#!/usr/bin/env bash
# node-htmldiff 0.9.4, htmldiff-js 1.0.5, html-diff-ts 1.4.2 and @matrixreq/htmldiff 1.6.0, npm
#
# Good guess: what compares two versions of a page and marks the differences marks each one that a reader can see, or at least says of which kinds it knows.
# In fact: words are compared, and of a tag its name only, if at all. A box that was checked and is not any more, the entry that is chosen in a list and the number that a
#   list begins with have no mark in any of the four. "is not medically necessary" with its "not" struck out has none in two; with the line taken off again three
#   mark nothing and show the old version, the "not" still struck out.
# Matters for letters that are compared as HTML, as Word files and mail are: the decision may be turned round, and the comparison is clean.
#
#> node-htmldiff: box no mark, choice no mark, list no mark, struck out no mark, restored no mark and the old one, 8 to 12 marked
#> htmldiff-js: box no mark, choice no mark, list no mark, struck out marked, restored marked, 8 to 12 marked
#> html-diff-ts: box no mark, choice no mark, list no mark, struck out no mark, restored no mark and the old one, 8 to 12 marked
#> @matrixreq/htmldiff: box no mark, choice no mark, list no mark, struck out marked, restored no mark and the old one, 8 to 12 marked
. "$(dirname "$0")/kit/lab.sh"
npm_packages node-htmldiff@0.9.4 htmldiff-js@1.0.5 html-diff-ts@1.4.2 @matrixreq/htmldiff@1.6.0

cat >compare.cjs <<'JS'
const struck = '<p>is <s>not</s> medically necessary</p>';
const plain = '<p>is not medically necessary</p>';
const pairs = {
  box: ['<p><input type="checkbox" checked> Upheld</p>', '<p><input type="checkbox"> Upheld</p>'],
  choice: ['<p><option selected>Upheld</option><option>Overturned</option></p>', '<p><option>Upheld</option><option selected>Overturned</option></p>'],
  list: ['<ol start="2"><li>MRI</li></ol>', '<ol start="3"><li>MRI</li></ol>'],
  'struck out': [plain, struck],
  restored: [struck, plain],
  '8 to 12': ['<p>8 visits</p>', '<p>12 visits</p>'],
};
for (const [name, compare] of Object.entries({
  'node-htmldiff': require('node-htmldiff'),
  'htmldiff-js': (before, after) => require('htmldiff-js').default.execute(before, after),
  'html-diff-ts': require('html-diff-ts').default,
  '@matrixreq/htmldiff': require('@matrixreq/htmldiff'),
})) {
  const marks = Object.entries(pairs).map(([pair, [before, after]]) => {
    const shown = compare(before, after);
    if (/<ins|<del|data-inserted/u.test(shown)) return `${pair} marked`;
    return `${pair} no mark${shown === before ? ' and the old one' : ''}`;
  });
  console.log(`${name}: ${marks.join(', ')}`);
}
JS
node compare.cjs | as_seen
