#!/usr/bin/env bash
# natural-orderby 5.0.0 and javascript-natural-sort 0.7.1, npm, and Intl.Collator of Node 20 (numeric: true); natsort 8.4.0, PyPI; sort of GNU (--version-sort)
#
# Good guess: the order that people call natural, in which 2 mg comes before 10 mg, has numbers in order: 0.125, 0.25, 1.25 and 1.5 mg.
# In fact: four of five take each run of figures for a number and the point for a letter between them: 1.5 mg come before 1.25 mg, as 5 is less than 25, and 0.25 before 0.125. That is right for versions and for the sections
#   of a law, to three of them. natural-orderby has the doses in order, and puts section 9792.20 before 9792.9, which it follows; javascript-natural-sort has neither, as a number alone is a decimal to it.
# Matters for the first and the last of a sorted list, which is how the lowest and the highest dose are taken: the highest strength of a drug is 1.25 mg, and a limit of 1.5 mg was not found.
#
#> 0.125 mg; 0.25 mg; 1.25 mg; 1.5 mg; 2 mg; 10 mg (natural-orderby)
#> 0.25 mg; 0.125 mg; 1.5 mg; 1.25 mg; 2 mg; 10 mg (Intl.Collator, javascript-natural-sort, natsort, sort)
#> 9792.10; 9792.20; 9792.9 (javascript-natural-sort, natural-orderby)
#> 9792.9; 9792.10; 9792.20 (Intl.Collator, natsort, sort)
. "$(dirname "$0")/kit/lab.sh"
npm_packages natural-orderby@5.0.0 javascript-natural-sort@0.7.1
python_packages natsort==8.4.0
export LC_ALL=C.UTF-8

cat >sort.mjs <<'JS'
import naturalSort from 'javascript-natural-sort';
import { orderBy } from 'natural-orderby';
const ways = {
  'natural-orderby': (lines) => orderBy(lines),
  'javascript-natural-sort': (lines) => lines.toSorted(naturalSort),
  'Intl.Collator': (lines) => lines.toSorted(new Intl.Collator('en', { numeric: true }).compare),
};
for (const lines of process.argv.slice(2)) for (const [name, sort] of Object.entries(ways)) console.log(`${sort(lines.split('; ')).join('; ')}\t${name}`);
JS
cat >sort.py <<'PY'
import sys

import natsort

for lines in sys.argv[1:]:
    print(f"{'; '.join(natsort.natsorted(lines.split('; ')))}\tnatsort")
PY
lists=('10 mg; 1.5 mg; 2 mg; 1.25 mg; 0.25 mg; 0.125 mg' '9792.20; 9792.9; 9792.10')
{
  node sort.mjs "${lists[@]}"
  python sort.py "${lists[@]}"
  for list in "${lists[@]}"; do
    sorted=$(sed 's/; /\n/g' <<<"$list" | sort --version-sort | paste -sd';' | sed 's/;/; /g')
    printf '%s\tsort\n' "$sorted"
  done
} | LC_ALL=C sort | awk -F'\t' '{ names[$1] = names[$1] (names[$1] ? ", " : "") $2 } END { for (line in names) print line " (" names[line] ")" }' | LC_ALL=C sort | as_seen
