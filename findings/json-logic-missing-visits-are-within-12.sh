#!/usr/bin/env bash
# json-logic-js 2.0.5 and json-logic-engine 5.0.7, npm; json-logic-qubit 0.9.1 and jsonlogic-rs 0.5.0 (in Rust), PyPI: four libraries for rules of one format
#
# Good guess: JsonLogic is a format so that a rule kept in a database decides alike in a browser and on a server; a request whose visits are not stated is neither within a
#   limit of 12 nor over it, or it is an error.
# In fact: to three of four nothing is 0: a request without its visits, or with an empty text, is within the limit and not over it, and so would be approved; to the one for Python it is neither, and
#   with "not over" it is within all the same. A limit on both sides, 1 to 12, refuses it. "8-12" is no number: to two it is not within, and not over either, so that the rule "not over"
#   lets it pass; to the two others it is an error.
# Matters for rules about how much may be approved without review: the same rule and the same data are approved in one place and not in the other, and what is missing is approved.
#
#> {"visits":""}, json-logic-js: at most 12, not over 12
#> {"visits":""}, json-logic-engine: at most 12, not over 12
#> {"visits":""}, json-logic-qubit: error in at most 12, error in not over 12, error in over 12, error in 1 to 12
#> {"visits":""}, jsonlogic-rs: at most 12, not over 12
#> {"visits":"8-12"}, json-logic-js: not over 12
#> {"visits":"8-12"}, json-logic-engine: error in at most 12, error in not over 12, error in over 12, error in 1 to 12
#> {"visits":"8-12"}, json-logic-qubit: error in at most 12, error in not over 12, error in over 12, error in 1 to 12
#> {"visits":"8-12"}, jsonlogic-rs: not over 12
#> {"visits":12}, json-logic-js: at most 12, not over 12, 1 to 12
#> {"visits":12}, json-logic-engine: at most 12, not over 12, 1 to 12
#> {"visits":12}, json-logic-qubit: at most 12, not over 12, 1 to 12
#> {"visits":12}, jsonlogic-rs: at most 12, not over 12, 1 to 12
#> {"visits":24}, json-logic-js: over 12
#> {"visits":24}, json-logic-engine: over 12
#> {"visits":24}, json-logic-qubit: over 12
#> {"visits":24}, jsonlogic-rs: over 12
#> {"visits":null}, json-logic-js: at most 12, not over 12
#> {"visits":null}, json-logic-engine: at most 12, not over 12
#> {"visits":null}, json-logic-qubit: not over 12
#> {"visits":null}, jsonlogic-rs: at most 12, not over 12
#> {}, json-logic-js: at most 12, not over 12
#> {}, json-logic-engine: at most 12, not over 12
#> {}, json-logic-qubit: not over 12
#> {}, jsonlogic-rs: at most 12, not over 12
. "$(dirname "$0")/kit/lab.sh"
npm_packages json-logic-js@2.0.5 json-logic-engine@5.0.7
python_packages json-logic-qubit==0.9.1 jsonlogic-rs==0.5.0

cat >rules.json <<'JSON'
{
  "at most 12": { "<=": [{ "var": "visits" }, 12] },
  "not over 12": { "!": { ">": [{ "var": "visits" }, 12] } },
  "over 12": { ">": [{ "var": "visits" }, 12] },
  "1 to 12": { "<=": [1, { "var": "visits" }, 12] }
}
JSON
cat >requests.json <<'JSON'
[{}, { "visits": null }, { "visits": "" }, { "visits": "8-12" }, { "visits": 12 }, { "visits": 24 }]
JSON
cat >decide.mjs <<'JS'
import { readFileSync } from 'node:fs';
import jsonLogic from 'json-logic-js';
import { LogicEngine } from 'json-logic-engine';
const [rules, requests] = ['rules', 'requests'].map((name) => JSON.parse(readFileSync(`${name}.json`, 'utf8')));
const engine = new LogicEngine();
const libraries = { 'json-logic-js': (rule, data) => jsonLogic.apply(rule, data), 'json-logic-engine': (rule, data) => engine.run(rule, data) };
for (const request of requests) {
  for (const [name, decide] of Object.entries(libraries)) {
    const holds = Object.keys(rules).flatMap((title) => {
      try {
        return decide(rules[title], request) ? [title] : [];
      } catch {
        return [`error in ${title}`];
      }
    });
    console.log(`${JSON.stringify(request)}\t${name}: ${holds.join(', ') || 'none'}`);
  }
}
JS
cat >decide.py <<'PY'
import json

import json_logic
import jsonlogic_rs

rules, requests = (json.load(open(f"{name}.json")) for name in ["rules", "requests"])
for request in requests:
    for name, decide in {"json-logic-qubit": json_logic.jsonLogic, "jsonlogic-rs": jsonlogic_rs.apply}.items():
        holds = []
        for title, rule in rules.items():
            try:
                if decide(rule, request):
                    holds.append(title)
            except (TypeError, ValueError):
                holds.append(f"error in {title}")
        print(f"{json.dumps(request, separators=(',', ':'))}\t{name}: {', '.join(holds) or 'none'}")
PY
{
  node decide.mjs
  python decide.py
} | LC_ALL=C sort -s -t"$(printf '\t')" -k1,1 | sed 's/\t/, /' | as_seen
