#!/usr/bin/env bash
# retext-indefinite-article 5.0.0 with retext-english 5.0.0 and retext-stringify 4.0.0, npm
#
# Good guess: a rule for "a" and "an" that knows "a MRI" is wrong decides abbreviations by the name of their first letter, so it also finds
#   "a EMG" and "an UR denial", and accepts "a TENS unit".
# In fact: MRI is an entry of a list. Other abbreviations in capitals are passed over in either spelling, right or wrong; but with a
#   hyphen, "a H-wave" and "a X-ray" are found.
# Matters for a measure of such rules: a test with MRI and X-ray, the two that come to mind, passes.
#
#> found: a MRI | a H-wave | a X-ray
#> passed: a EMG | an UR denial | an TENS unit | a ODG section | an MTUS chapter | a MTUS chapter
. "$(dirname "$0")/kit/lab.sh"
npm_packages retext-indefinite-article@5.0.0 retext-english@5.0.0 retext-stringify@4.0.0 unified@11.0.5

cat >run.mjs <<'JS'
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
const check = unified().use(retextEnglish).use(retextIndefiniteArticle).use(retextStringify);
const phrases = ['a MRI', 'a EMG', 'an UR denial', 'an TENS unit', 'a ODG section', 'an MTUS chapter', 'a MTUS chapter', 'a H-wave', 'a X-ray'];
const isFound = (phrase) => check.processSync(`It cites ${phrase}.`).messages.length > 0;
console.log('found:', phrases.filter(isFound).join(' | '));
console.log('passed:', phrases.filter((phrase) => !isFound(phrase)).join(' | '));
JS
node run.mjs | as_seen
