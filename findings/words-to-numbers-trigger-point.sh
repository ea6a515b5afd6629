#!/usr/bin/env bash
# words-to-numbers 1.5.1, npm
#
# Good guess: number words become figures and everything else stays: the only number in "trigger point injections, six visits" is six.
# In fact: "point" is read as a decimal point wherever it stands, so a treatment loses its name and "at this point six visits"
#   become 0.6 visits.
# Matters to whoever makes "two (2)" and "twelve" comparable before counting visits: trigger point injections and point tenderness
#   are among the commonest words of the field.
#
#> trigger point injections times two -> trigger 0 injections times 2
#> at this point six visits are requested -> at this 0.6 visits are requested
#> point tenderness over two levels -> 0 tenderness over 2 levels
. "$(dirname "$0")/kit/lab.sh"
npm_packages words-to-numbers@1.5.1

cat >run.mjs <<'JS'
import { createRequire } from 'node:module';
const { wordsToNumbers } = createRequire(import.meta.url)('words-to-numbers');
for (const text of ['trigger point injections times two', 'at this point six visits are requested', 'point tenderness over two levels'])
  console.log(`${text} -> ${wordsToNumbers(text)}`);
JS
node run.mjs | as_seen
