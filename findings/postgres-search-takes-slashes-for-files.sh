#!/usr/bin/env bash
# @electric-sql/pglite 0.5.17 (PostgreSQL 18.7 as WebAssembly), npm; text search with the configuration "english"
#
# Good guess: a full text search finds a letter by each word and each figure in it, whatever stands between them; "-" and "/" are between words.
# In fact: PostgreSQL's parser looks for paths of files and for signed numbers first, before it cuts anything into words. "Knee/ankle", "upheld/overturned" and
#   "hydrocodone/acetaminophen" are names of files, one word each, which neither part finds, and which are not stemmed; the 3 of "2-3 times" and
#   the 5 of "L4-5" are -3 and -5. A hyphen between words is right: "L5-S1" is found by both. The types of tokens, file and int, are in the manual.
# Matters because slashes and ranges are how letters write sides, combined drugs and frequencies: a search of an archive for "ankle" leaves
#   those letters out, and says nothing. regexp_replace the slashes and hyphens by spaces before to_tsvector.
#
#> MRI of the knee/ankle: ankle not found, 'knee/ankle':4 'mri':1
#> The denial is upheld/overturned in part: overturned not found, 'denial':2 'part':6 'upheld/overturned':4
#> hydrocodone/acetaminophen: acetaminophen not found, 'hydrocodone/acetaminophen':1
#> physical therapy 2-3 times a week: 3 times not found, '-3':4 '2':3 'physic':1 'therapi':2 'time':5 'week':7
#> fusion of L4-5: 5 not found, '-5':4 'fusion':1 'l4':3
#> fusion of L5-S1: S1 found, 'fusion':1 'l5':4 'l5-s1':3 's1':5
. "$(dirname "$0")/kit/lab.sh"
npm_packages @electric-sql/pglite@0.5.17

cat >search.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
const database = new PGlite();
for (const [text, words] of [
  ['MRI of the knee/ankle', 'ankle'],
  ['The denial is upheld/overturned in part', 'overturned'],
  ['hydrocodone/acetaminophen', 'acetaminophen'],
  ['physical therapy 2-3 times a week', '3 times'],
  ['fusion of L4-5', '5'],
  ['fusion of L5-S1', 'S1'],
]) {
  const { rows } = await database.query(
    "select to_tsvector('english', $1)::text as index, to_tsvector('english', $1) @@ websearch_to_tsquery('english', $2) as found",
    [text, words],
  );
  console.log(`${text}: ${words} ${rows[0].found ? 'found' : 'not found'}, ${rows[0].index}`);
}
JS
node search.mjs | as_seen
