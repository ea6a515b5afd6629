#!/usr/bin/env bash
# natural 8.1.1, npm; beside sentence-splitter 5.0.1 and sbd 1.0.19, npm
#
# Good guess: a sentence ends at a period with a space after it, so that "8 CCR §9792.24.2" is inside one sentence for every splitter.
# In fact: natural's ends a sentence within the number: "9792." and "24.2."; it keeps 7.5 mg together. The two others keep the number, but
#   sentence-splitter cuts "Fig. 3" in two and takes two sentences for one after a year: "Dated Nov. 3, 2016. Applied."
# Matters to whoever counts or quotes sentences of a legal text: of three, the smallest, sbd, is the one that is right here.
#
#> natural: Denied under 8 CCR §9792. | 24.2. | It was 7.5 mg. | See Fig. | 3 above. | Dated Nov. | 3, 2016. | Applied.
#> sentence-splitter: Denied under 8 CCR §9792.24.2. | It was 7.5 mg. | See Fig. | 3 above. | Dated Nov. 3, 2016. Applied.
#> sbd: Denied under 8 CCR §9792.24.2. | It was 7.5 mg. | See Fig. 3 above. | Dated Nov. 3, 2016. | Applied.
. "$(dirname "$0")/kit/lab.sh"
npm_packages natural@8.1.1 sentence-splitter@5.0.1 sbd@1.0.19

cat >run.cjs <<'JS'
const text = 'Denied under 8 CCR §9792.24.2. It was 7.5 mg. See Fig. 3 above. Dated Nov. 3, 2016. Applied.';
const show = (name, sentences) => console.log(`${name}: ${sentences.join(' | ')}`);
(async () => {
  const { SentenceTokenizer } = require('natural/lib/natural/tokenizers');
  show('natural', new SentenceTokenizer([]).tokenize(text));
  const { split } = await import('sentence-splitter');
  show('sentence-splitter', split(text).filter(({ type }) => type === 'Sentence').map(({ raw }) => raw));
  show('sbd', require('sbd').sentences(text));
})();
JS
node run.cjs | as_seen
