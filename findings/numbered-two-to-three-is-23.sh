#!/usr/bin/env bash
# numbered 1.1.0, npm, beside words-to-numbers 1.5.1, npm
#
# Good guess: a function that turns number words back into a number, and whose name is parse, gives the number of "twelve visits", and of a text with two
#   numbers one of them, or none.
# In fact: the words that are no number words are thrown away, and the numbers left over are put together as if they were one: "two to three" is 23, "one or two"
#   12, "ten to twelve" 1012, and "twelve visits over six weeks" 18, since twelve and six are added. "one and one half" is 11, "half a tablet" is 0, and so is
#   a text without any number. words-to-numbers leaves the words between, and makes a 1 of "a".
# Matters where "two to three times a week" is to be compared with a figure: 23 is a number, no error, and far over any limit.
#
#> numbered: two to three times a week 23, one or two tablets 12, ten to twelve visits 1012, twelve visits over six weeks 18, one and one half tablets 11, half a tablet 0
#> words-to-numbers: two to three times a week is 2 to 3 times 1 week
. "$(dirname "$0")/kit/lab.sh"
npm_packages numbered@1.1.0 words-to-numbers@1.5.1

cat >read.mjs <<'JS'
import numbered from 'numbered';
import { wordsToNumbers } from 'words-to-numbers';
const first = 'two to three times a week';
const texts = [first, 'one or two tablets', 'ten to twelve visits', 'twelve visits over six weeks', 'one and one half tablets', 'half a tablet'];
console.log(`numbered: ${texts.map((text) => `${text} ${numbered.parse(text)}`).join(', ')}`);
console.log(`words-to-numbers: ${first} is ${wordsToNumbers(first)}`);
JS
node read.mjs | as_seen
