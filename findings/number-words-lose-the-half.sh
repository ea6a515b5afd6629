#!/usr/bin/env bash
# number-to-words 1.2.4, written-number 0.11.1, to-words 5.7.0, n2words 4.0.0 and numbered 1.1.0, npm
#
# Good guess: what writes a number in words writes all of it, or refuses what it has no words for: 2.5 is "two point five", "two and a half" or an error.
# In fact: number-to-words, the one that is used most, cuts what is after the point, and written-number rounds: 2.5 is "two" to the one and "three" to
#   the other, and half a tablet is "zero" or "one". A quarter is "zero" to both. Negative numbers are the empty text to written-number. Three others say it
#   in full. The readme of number-to-words says that decimals are removed.
# Matters because letters write a figure twice, "two (2)", and programs that fill in forms do so with such a library: the words are another dose than
#   the figure beside them, and where the two differ, it is the words that are commonly held to count.
#
#> number-to-words: 0.25 zero, 0.5 zero, 1.5 one, 2.5 two
#> written-number: 0.25 zero, 0.5 one, 1.5 two, 2.5 three
#> to-words: 0.25 Zero Point Twenty Five, 0.5 Zero Point Five, 1.5 One Point Five, 2.5 Two Point Five
#> n2words: 0.25 zero point twenty-five, 0.5 zero point five, 1.5 one point five, 2.5 two point five
#> numbered: 0.25 zero point two five, 0.5 zero point five, 1.5 one point five, 2.5 two point five
. "$(dirname "$0")/kit/lab.sh"
npm_packages number-to-words@1.2.4 written-number@0.11.1 to-words@5.7.0 n2words@4.0.0 numbered@1.1.0

cat >write.mjs <<'JS'
import { toCardinal } from 'n2words/en-US';
import numbered from 'numbered';
import numberToWords from 'number-to-words';
import { ToWords } from 'to-words';
import writtenNumber from 'written-number';
const american = new ToWords({ localeCode: 'en-US' });
for (const [name, words] of Object.entries({
  'number-to-words': numberToWords.toWords,
  'written-number': (number) => writtenNumber(number),
  'to-words': (number) => american.convert(number),
  n2words: (number) => toCardinal(number),
  numbered: (number) => numbered.stringify(number),
}))
  console.log(`${name}: ${[0.25, 0.5, 1.5, 2.5].map((number) => `${number} ${words(number)}`).join(', ')}`);
JS
node write.mjs | as_seen
