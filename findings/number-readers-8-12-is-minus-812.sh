#!/usr/bin/env bash
# numeral 2.0.6, accounting 0.4.1 and currency.js 2.0.4, beside numbro 2.5.0, npm; price-parser 0.5.1, PyPI: what reads a number or an amount from a text as people write it
#
# Good guess: of a text that has two numbers such a reader gives the first, or nothing; what stands in parentheses behind a word, "eight (8)", is the number that the word says.
# In fact: what is no figure is thrown away, and the figures left are put together: 8 to 12 visits are 812 to three of five, half a tablet is 12, and one and a half are 112. numeral takes a hyphen, wherever it stands, and a pair of
#   parentheses for the sign of what is lost, as accountants do: 8-12 visits are -812, "12 (not 8)" is -128, and "eight (8)" is -8, to accounting and currency.js, too. price-parser drops the space: 1 1/2 is 11. numbro reads none of it.
# Matters because "eight (8) visits" is how forms have counts, and a count below nothing is within every limit, be it 12 or 24.
#
#> 12 visits: numeral 12; accounting 12; currency.js 12; numbro NaN; price-parser 12
#> 8-12 visits: numeral -812; accounting 8; currency.js NaN; numbro NaN; price-parser 8
#> 8 to 12 visits: numeral 812; accounting 812; currency.js 812; numbro NaN; price-parser 8
#> 12 (not 8): numeral -128; accounting 12; currency.js NaN; numbro NaN; price-parser 12
#> eight (8): numeral -8; accounting -8; currency.js -8; numbro NaN; price-parser 8
#> 1/2 tablet: numeral 12; accounting 12; currency.js 12; numbro NaN; price-parser 1
#> 1 1/2 tablets: numeral 112; accounting 112; currency.js 112; numbro NaN; price-parser 11
#> 2.5-5 mg: numeral -2.55; accounting 2.5; currency.js NaN; numbro NaN; price-parser 2.5
#> 10/325 mg: numeral 10325; accounting 10325; currency.js 10325; numbro NaN; price-parser 10
#> <50%: numeral 0.5; accounting 50; currency.js 50; numbro NaN; price-parser None
. "$(dirname "$0")/kit/lab.sh"
npm_packages numeral@2.0.6 accounting@0.4.1 currency.js@2.0.4 numbro@2.5.0
python_packages price-parser==0.5.1

texts=('12 visits' '8-12 visits' '8 to 12 visits' '12 (not 8)' 'eight (8)' '1/2 tablet' '1 1/2 tablets' '2.5-5 mg' '10/325 mg' '<50%')
cat >read.mjs <<'JS'
import accounting from 'accounting';
import currency from 'currency.js';
import numbro from 'numbro';
import numeral from 'numeral';

const readers = {
  numeral: (text) => numeral(text).value(),
  accounting: (text) => accounting.unformat(text),
  'currency.js': (text) => currency(text).value,
  numbro: (text) => numbro.unformat(text),
};
for (const text of process.argv.slice(2))
  for (const [name, read] of Object.entries(readers)) console.log(`${text}\t${name}\t${read(text) ?? 'nothing'}`);
JS
cat >read.py <<'PY'
import sys

from price_parser import Price

for text in sys.argv[1:]:
    print(text, "price-parser", Price.fromstring(text).amount, sep="\t")
PY
{
  node read.mjs "${texts[@]}"
  python read.py "${texts[@]}"
} | awk -F'\t' '
  !($1 in row) { order[++texts] = $1 }
  { row[$1] = row[$1] "; " $2 " " $3 }
  END { for (i = 1; i <= texts; i++) print order[i] ": " substr(row[order[i]], 3) }' | as_seen
