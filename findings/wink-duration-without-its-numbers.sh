#!/usr/bin/env bash
# wink-nlp 2.4.0 with wink-eng-lite-web-model 1.8.1, npm
#
# Good guess: a reader of entities that gives "6 weeks" as a duration gives "4-6 weeks" as one too, or nothing.
# In fact: of a range only the word is left: the duration is "weeks", and the numbers are in no entity at all. "4 to 6 weeks" is a number and
#   a duration of 6 weeks; the form's "six (6) weeks" are two numbers and a duration without one.
# Matters for frequency and duration, which letters write as ranges: the product reads ranges itself.
#
#> 6 weeks: DURATION 6 weeks
#> 4-6 weeks: DURATION weeks
#> 4 to 6 weeks: CARDINAL 4, DURATION 6 weeks
#> six (6) weeks: CARDINAL six, CARDINAL 6, DURATION weeks
. "$(dirname "$0")/kit/lab.sh"
npm_packages wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1

cat >run.mjs <<'JS'
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
const nlp = winkNLP(model);
for (const text of ['6 weeks', '4-6 weeks', '4 to 6 weeks', 'six (6) weeks']) {
  const entities = nlp.readDoc(`therapy for ${text}`).entities().out(nlp.its.detail);
  console.log(`${text}: ${entities.map(({ type, value }) => `${type} ${value}`).join(', ')}`);
}
JS
node run.mjs | as_seen
