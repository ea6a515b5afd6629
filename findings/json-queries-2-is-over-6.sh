#!/usr/bin/env bash
# jq 1.6-2.1+deb12u3, Debian 12; jmespath 0.16.0, jsonpath-plus 10.4.0, mingo 7.2.7 and jsonata 2.2.2, npm; jmespath 1.1.0, PyPI
#
# Good guess: "visits over 6" is a comparison of numbers: a query of JSON leaves out what is none, or fails; and two libraries of one language, JMESPath, answer alike.
# In fact: to jq every text is more than every number, so that "2", "none" and "8-12" visits are over 6, and a request without any number, null or missing, is 6 or less.
#   JMESPath's specification compares numbers only; its library for JavaScript turns texts into numbers, and what is null or missing into 0, and that for Python fails.
#   JSONPath, which asks JavaScript, has null as 0 too, and missing as nothing. mingo, with the rules of MongoDB, takes numbers alone, and jsonata refuses. Of one file
#   there are four lists of what is over 6.
# Matters for lists of requests made by hand or by a model, where some numbers are texts: a request of 2 visits is over a limit of 6, no error is
#   given, and another tool does not find it.
#
#> jq: over 6: 12 "12" "2" "8-12" "none"; 6 or less: null missing
#> jmespath, JavaScript: over 6: 12 "12"; 6 or less: "2" null missing
#> jsonpath-plus: over 6: 12 "12"; 6 or less: "2" null
#> mingo: over 6: 12; 6 or less: none
#> jsonata: over 6: refused; 6 or less: refused
#> jmespath, Python: over 6: refused; 6 or less: refused
. "$(dirname "$0")/kit/lab.sh"
npm_packages jmespath@0.16.0 jsonpath-plus@10.4.0 mingo@7.2.7 jsonata@2.2.2
python_packages jmespath==1.1.0
debian_packages jq=1.6-2.1+deb12u3

cat >requests.json <<'JSON'
[
  { "name": "12", "visits": 12 },
  { "name": "\"12\"", "visits": "12" },
  { "name": "\"2\"", "visits": "2" },
  { "name": "\"8-12\"", "visits": "8-12" },
  { "name": "\"none\"", "visits": "none" },
  { "name": "null", "visits": null },
  { "name": "missing" }
]
JSON
cat >query.mjs <<'JS'
import { readFileSync } from 'node:fs';
import jmespath from 'jmespath';
import jsonata from 'jsonata';
import { JSONPath } from 'jsonpath-plus';
import { Query } from 'mingo';
const requests = JSON.parse(readFileSync('requests.json', 'utf8'));
const names = (found) => [found].flat().map(({ name }) => name).join(' ') || 'none';
for (const [tool, query] of Object.entries({
  'jmespath, JavaScript': (sign) => jmespath.search(requests, `[?visits ${sign} \`6\`]`),
  'jsonpath-plus': (sign) => JSONPath({ path: `$[?(@.visits ${sign} 6)]`, json: requests }),
  mingo: (sign) => new Query({ visits: { [sign === '>' ? '$gt' : '$lte']: 6 } }).find(requests).all(),
  jsonata: (sign) => jsonata(`$[visits ${sign} 6]`).evaluate(requests),
})) {
  const answers = [];
  for (const sign of ['>', '<=']) answers.push(await Promise.resolve(sign).then(query).then(names, () => 'refused'));
  console.log(`${tool}: over 6: ${answers[0]}; 6 or less: ${answers[1]}`);
}
JS
cat >query.py <<'PY'
import json

import jmespath

requests = json.load(open("requests.json"))
answers = []
for sign in (">", "<="):
    try:
        answers.append(" ".join(found["name"] for found in jmespath.search(f"[?visits {sign} `6`]", requests)))
    except TypeError:
        answers.append("refused")
print(f"jmespath, Python: over 6: {answers[0]}; 6 or less: {answers[1]}")
PY
names() { jq -r "map(select(.visits $1 6).name) | join(\" \")" requests.json; }
{
  echo "jq: over 6: $(names '>'); 6 or less: $(names '<=')"
  node query.mjs
  python query.py
} | as_seen
