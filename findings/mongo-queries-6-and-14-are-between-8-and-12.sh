#!/usr/bin/env bash
# sift 17.1.4, mingo 7.2.7, lokijs 1.5.12 and @seald-io/nedb 4.1.2, npm; mongomock 4.3.0, PyPI: five libraries that answer the queries of MongoDB over lists in memory or in a file
#
# Good guess: "more than 8 and less than 12" finds what lies between, and where a letter has several requests, one of which does; "not Upheld" finds the letters with a decision that is not "Upheld".
# In fact: each of the two conditions may be met by another member of a list: visits of 6 and 14 are between 8 and 12, and those of 8 and 12. Four of five do that. "Is not Upheld" finds letters in which nothing is upheld, so that the one in
#   which one request is upheld and one overturned is not among them; in the two others it is, and there it is in both halves. A letter without visits is at most 12 to lokijs, a list of 10 is not.
# Matters for lists of letters that were tried out with one library and are asked with another: letters are counted twice or not at all, and a limit from below and above is none.
#
#> a decision, Upheld: mixed (mingo, mongomock, nedb, sift)
#> a decision, Upheld: none (lokijs)
#> a decision, not Upheld: mixed (lokijs, nedb)
#> a decision, not Upheld: none (mingo, mongomock, sift)
#> at most 12: 10; 6 and 14; 8 and 12 (mingo, mongomock, nedb, sift)
#> at most 12: 10; mixed; no visits (lokijs)
#> over 8 and under 12: 10 (nedb)
#> over 8 and under 12: 10; 6 and 14; 8 and 12 (lokijs, mingo, mongomock, sift)
. "$(dirname "$0")/kit/lab.sh"
npm_packages sift@17.1.4 mingo@7.2.7 lokijs@1.5.12 @seald-io/nedb@4.1.2
python_packages mongomock==4.3.0

cat >letters.json <<'JSON'
[
  { "name": "6 and 14", "visits": [6, 14] },
  { "name": "8 and 12", "visits": [8, 12] },
  { "name": "10", "visits": [10] },
  { "name": "no visits" },
  { "name": "mixed", "decisions": ["Upheld", "Overturned"] }
]
JSON
cat >queries.json <<'JSON'
{
  "over 8 and under 12": { "visits": { "$gt": 8, "$lt": 12 } },
  "at most 12": { "visits": { "$lte": 12 } },
  "a decision, Upheld": { "decisions": "Upheld" },
  "a decision, not Upheld": { "decisions": { "$exists": true, "$ne": "Upheld" } }
}
JSON
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import Store from '@seald-io/nedb';
import Loki from 'lokijs';
import { Query } from 'mingo';
import sift from 'sift';
const read = (name) => JSON.parse(readFileSync(`${name}.json`, 'utf8'));
const store = new Store();
await store.insertAsync(read('letters'));
const table = new Loki('letters').addCollection('letters');
table.insert(read('letters'));
const libraries = {
  sift: (query) => read('letters').filter(sift(query)),
  mingo: (query) => read('letters').filter((letter) => new Query(query).test(letter)),
  lokijs: (query) => table.find(query),
  nedb: (query) => store.findAsync(query),
};
for (const [title, query] of Object.entries(read('queries')))
  for (const [name, ask] of Object.entries(libraries)) console.log(`${title}: ${(await ask(query)).map((letter) => letter.name).sort().join('; ') || 'none'}\t${name}`);
JS
cat >ask.py <<'PY'
import json

import mongomock

table = mongomock.MongoClient().letters.letters
table.insert_many(json.load(open("letters.json")))
for title, query in json.load(open("queries.json")).items():
    print(f"{title}: {'; '.join(sorted(letter['name'] for letter in table.find(query))) or 'none'}\tmongomock")
PY
{
  node ask.mjs
  python ask.py
} | LC_ALL=C sort | awk -F'\t' '{ names[$1] = names[$1] (names[$1] ? ", " : "") $2 } END { for (line in names) print line " (" names[line] ")" }' | LC_ALL=C sort | as_seen
