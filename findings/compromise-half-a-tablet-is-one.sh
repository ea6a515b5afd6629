#!/usr/bin/env bash
# compromise 14.17.0, npm
#
# Good guess: the number in "1/2 tablet" is 0.5, as it is in "half a tablet".
# In fact: numbers() gives 1 for "1/2 tablet" and for "one half tablet", 0.5 for "half a tablet" and 1.5 for "1 1/2 tablets". The fraction is
#   there if one asks fractions(), which in turn calls the strength of Norco 10/325 three hundredths.
# Matters where a daily dose is worked out: half a tablet twice a day becomes twice the dose.
#
#> 1/2 tablet: 1
#> one half tablet: 1
#> half a tablet: 0.5
#> 1 1/2 tablets: 1.5
#> Norco 10/325 as a fraction: 0.031
. "$(dirname "$0")/kit/lab.sh"
npm_packages compromise@14.17.0

cat >run.mjs <<'JS'
import nlp from 'compromise';
for (const text of ['1/2 tablet', 'one half tablet', 'half a tablet', '1 1/2 tablets'])
  console.log(`${text}: ${nlp(`Take ${text}.`).numbers().get()}`);
console.log(`Norco 10/325 as a fraction: ${nlp('Norco 10/325').fractions().get()[0].decimal}`);
JS
node run.mjs | as_seen
