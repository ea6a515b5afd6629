#!/usr/bin/env bash
# compromise 14.17.0, npm
#
# Good guess: a library that recognizes Roman numerals as numbers either knows their values or leaves them out of what it makes of numbers: "Grade III" is 3,
#   or stays.
# In fact: they are numbers, tagged RomanNumeral, and the value of each is 0. Writing the numbers of a text out in words makes "Grade zero sprain" and a
#   "Schedule zero drug". Any word of the letters I, V, X, L, C, D and M in capitals that reads like a numeral is one: antibiotics by vein, IV, are "zero antibiotics", and
#   "MMI was reached", maximum medical improvement, is "zero was reached". Of "3 IV infusions" the numbers are 3 and 0. The other way, toNumber(), leaves them.
# Matters where numbers are brought to one form before letters are compared: a grade, a schedule or a way of giving a drug becomes a zero, and the sum and
#   the smallest number of a sentence are wrong.
#
#> Grade III sprain: 0; Grade zero sprain
#> a Schedule II drug: 0; a Schedule zero drug
#> IV antibiotics for 6 weeks: 0, 6; zero antibiotics for six weeks
#> MMI was reached: 0; zero was reached
#> 3 IV infusions: 3, 0; three zero infusions
. "$(dirname "$0")/kit/lab.sh"
npm_packages compromise@14.17.0

cat >numerals.mjs <<'JS'
import nlp from 'compromise';
for (const text of ['Grade III sprain', 'a Schedule II drug', 'IV antibiotics for 6 weeks', 'MMI was reached', '3 IV infusions']) {
  const values = nlp(text).numbers().get();
  console.log(`${text}: ${values.join(', ')}; ${nlp(text).numbers().toText().all().text()}`);
}
JS
node numerals.mjs | as_seen
