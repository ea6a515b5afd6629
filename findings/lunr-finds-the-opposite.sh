#!/usr/bin/env bash
# lunr 2.3.9, npm
#
# Good guess: over an archive of letters a search for "not medically necessary" ranks the letters that say so above those that say the opposite.
# In fact: "not" is on lunr's list of stop words and enters neither the index nor a query: both letters come with the same score. Asking for
#   it, "+not +medically", finds nothing at all, not even the letter that has both words.
# Matters for whoever searches letters or findings that way; lunr.stopWordFilter must be removed from the pipeline.
#
#> not medically necessary: allowed 0.257, refused 0.257
#> +not +medically: nothing
#> +not +medically, without the filter: refused
. "$(dirname "$0")/kit/lab.sh"
npm_packages lunr@2.3.9

cat >run.mjs <<'JS'
import lunr from 'lunr';
const letters = { allowed: 'The request is medically necessary', refused: 'The request is not medically necessary' };
const index = (prepare) =>
  lunr(function () {
    prepare(this);
    this.ref('id');
    this.field('text');
    for (const [id, text] of Object.entries(letters)) this.add({ id, text });
  });
const usual = index(() => {});
const scored = usual.search('not medically necessary').map(({ ref, score }) => `${ref} ${score.toFixed(3)}`);
console.log(`not medically necessary: ${scored.sort().join(', ')}`);
const found = (searched) => searched.search('+not +medically').map(({ ref }) => ref).join(', ') || 'nothing';
console.log(`+not +medically: ${found(usual)}`);
const whole = index(({ pipeline }) => pipeline.remove(lunr.stopWordFilter));
console.log(`+not +medically, without the filter: ${found(whole)}`);
JS
node run.mjs 2>/dev/null | as_seen
