#!/usr/bin/env bash
# json_repair 0.64.6 and jiter 0.19.0 (the reader of JSON of pydantic, partial_mode), PyPI; best-effort-json-parser 1.5.1 and, beside them, jsonrepair 3.15.0, npm
#
# Good guess: a library that mends the JSON of language models puts in the quotation marks that are missing, which is what models forget, so that >50 becomes ">50"; where it cannot, it says so.
# In fact: that is what jsonrepair does. To json_repair a sign before a number and words after it are dirt: relief of >50, <50 and ≥50 percent is 50 each time, !true is true, 8 to 12 visits are 8, "12 (not 8)" is 12,
#   1 1/2 tablets are 1, and of a range of codes two are left. jiter, asked to bear what is cut off, bears what is too
#   much as well: 10/325 is 10, and 8-12 is 8. best-effort-json-parser makes "not" of "not necessary".
# Matters where a model reads requests and decisions out of letters: limits, ranges and a negation are gone, in a value of the right type that every check of a schema accepts.
#
#> !true  →  best-effort-json-parser: "!true\n}", jiter: refused, json_repair: true, jsonrepair: "!true"
#> 1 1/2  →  best-effort-json-parser: 1, jiter: 1, json_repair: 1, jsonrepair: refused
#> 10/325  →  best-effort-json-parser: 10, jiter: 10, json_repair: "10/325", jsonrepair: refused
#> 12 (not 8)  →  best-effort-json-parser: 12, jiter: 12, json_repair: 12, jsonrepair: refused
#> 8 to 12  →  best-effort-json-parser: 8, jiter: 8, json_repair: 8, jsonrepair: refused
#> 8-12  →  best-effort-json-parser: "8-12", jiter: 8, json_repair: "8-12", jsonrepair: "8-12"
#> <50  →  best-effort-json-parser: "<50\n}", jiter: refused, json_repair: 50, jsonrepair: "<50"
#> >50  →  best-effort-json-parser: ">50\n}", jiter: refused, json_repair: 50, jsonrepair: ">50"
#> [97110 - 97140]  →  best-effort-json-parser: [97110,0,97140], jiter: [97110], json_repair: [97110, 97140], jsonrepair: [97110,0,97140]
#> not necessary  →  best-effort-json-parser: "not", jiter: refused, json_repair: "not necessary", jsonrepair: "not necessary"
. "$(dirname "$0")/kit/lab.sh"
npm_packages jsonrepair@3.15.0 best-effort-json-parser@1.5.1
python_packages json_repair==0.64.6 jiter==0.19.0

cat >values <<'TEXT'
>50
<50
!true
8-12
8 to 12
12 (not 8)
1 1/2
10/325
[97110 - 97140]
not necessary
TEXT
cat >mend.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parse, setErrorLogger } from 'best-effort-json-parser';
import { jsonrepair } from 'jsonrepair';
setErrorLogger(() => {});
const libraries = { jsonrepair: (text) => JSON.parse(jsonrepair(text)), 'best-effort-json-parser': parse };
for (const value of readFileSync('values', 'utf8').trim().split('\n')) {
  for (const [name, mend] of Object.entries(libraries)) {
    try {
      console.log(`${value}\t${name}: ${JSON.stringify(mend(`{"value": ${value}\n}`).value)}`);
    } catch {
      console.log(`${value}\t${name}: refused`);
    }
  }
}
JS
cat >mend.py <<'PY'
import json

import jiter
import json_repair

libraries = {
    "json_repair": json_repair.loads,
    "jiter": lambda text: jiter.from_json(text.encode(), partial_mode=True),
}
for value in open("values").read().splitlines():
    for name, mend in libraries.items():
        try:
            mended = json.dumps(mend(f'{{"value": {value}\n}}')["value"], ensure_ascii=False)
        except ValueError:
            mended = "refused"
        print(f"{value}\t{name}: {mended}")
PY
{
  node mend.mjs 2>/dev/null
  python mend.py
} | LC_ALL=C sort | awk -F'\t' '{ said[$1] = said[$1] (said[$1] ? ", " : "") $2 } END { for (value in said) print value "  →  " said[value] }' | LC_ALL=C sort | as_seen
