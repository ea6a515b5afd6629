#!/usr/bin/env bash
# pluralize 8.0.0, inflected 2.1.0, inflection 3.0.2 and compromise 14.17.0; beside wink-lemmatizer 3.0.4, npm
#
# Good guess: a library that knows that the singular of "diagnoses" is "diagnosis" leaves "stenosis" and "arthritis" as they are, and what is set in
#   capitals.
# In fact: a word that ends in s loses it unless it is on a list, and in "diagnosis" it is: two make "stenosi" of stenosis, all four "bicep", "pelvi" and "pancrea",
#   three "arthriti". Capitals make no difference: TENS, a device, becomes the number TEN, and CRPS, a syndrome, becomes CRP, which is a laboratory test.
#   Asked whether it is a plural, pluralize says that CRPS is. Only the lemmatizer, which has a dictionary of words, has the anatomy right; CRPS it shortens as well.
# Matters where messages count, "1 request for TENS", or diagnoses are brought to one form to compare them: what comes out looks like another
#   abbreviation of the field.
#
#> pluralize: stenosis stenosi, arthritis arthriti, biceps bicep, pelvis pelvi, pancreas pancrea, TENS TEN, CRPS CRP
#> inflected: stenosis stenosi, arthritis arthriti, biceps bicep, pelvis pelvi, pancreas pancrea, TENS TEN, CRPS CRP
#> inflection: stenosis stenosis, arthritis arthriti, biceps bicep, pelvis pelvi, pancreas pancrea, TENS TEN, CRPS CRP
#> compromise: stenosis stenosis, arthritis arthritis, biceps bicep, pelvis pelvi, pancreas pancrea, TENS ten, CRPS crp
#> wink-lemmatizer: stenosis stenosis, arthritis arthritis, biceps biceps, pelvis pelvis, pancreas pancreas, TENS ten, CRPS crp
#> pluralize: 1 CRPS is 1 CRP
. "$(dirname "$0")/kit/lab.sh"
npm_packages pluralize@8.0.0 inflected@2.1.0 inflection@3.0.2 compromise@14.17.0 wink-lemmatizer@3.0.4

cat >singular.mjs <<'JS'
import nlp from 'compromise';
import { singularize } from 'inflected';
import * as inflection from 'inflection';
import pluralize from 'pluralize';
import lemmatize from 'wink-lemmatizer';
for (const [name, singular] of Object.entries({
  pluralize: pluralize.singular,
  inflected: (word) => singularize(word),
  inflection: (word) => inflection.singularize(word),
  compromise: (word) => nlp(word).nouns().toSingular().text(),
  'wink-lemmatizer': (word) => lemmatize.noun(word.toLowerCase()),
})) {
  const words = ['stenosis', 'arthritis', 'biceps', 'pelvis', 'pancreas', 'TENS', 'CRPS'];
  console.log(`${name}: ${words.map((word) => `${word} ${singular(word)}`).join(', ')}`);
}
console.log(`pluralize: 1 CRPS is ${pluralize('CRPS', 1, true)}`);
JS
node singular.mjs | as_seen
