#!/usr/bin/env bash
# csv-parse 7.0.3 and xlsx (SheetJS) 0.18.5, npm, with Node 20
#
# Good guess: a CSV reader that is asked to recognize dates makes one of 10/12/2016 and leaves a request such as "Physical therapy 12" alone,
#   since no word of it is a month.
# In fact: csv-parse's cast_date asks Date.parse, which in V8 passes over words that it does not know and takes a number up to 12 for a month
#   of 2001. Requests become dates, those with more words or a higher number stay. Without asking, SheetJS makes dates of the visits 9-10
#   and of a strength of 4/5; a strength of 10/325 stays text.
# Matters for lists of requests and findings that go through CSV: which rows are destroyed depends on their numbers. JSON Lines have no such
#   guesses.
#
#> csv-parse: Physical therapy 12 -> 2001-12-01; Acupuncture x 6 -> 2001-06-01; Topical cream #2 -> 2001-02-01; Massage 18 -> kept
#> csv-parse: visits 9-10 -> 2001-09-10
#> SheetJS: 9-10 -> n 37144; 4/5 -> n 36986; 10/325 -> s 10/325
. "$(dirname "$0")/kit/lab.sh"
npm_packages csv-parse@7.0.3 xlsx@0.18.5

cat >run.mjs <<'JS'
import { parse } from 'csv-parse/sync';
import xlsx from 'xlsx';
const shown = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : 'kept');
const cast = (text) => parse(`${text}\n`, { cast: true, cast_date: true })[0][0];
const requests = ['Physical therapy 12', 'Acupuncture x 6', 'Topical cream #2', 'Massage 18'];
console.log(`csv-parse: ${requests.map((text) => `${text} -> ${shown(cast(text))}`).join('; ')}`);
console.log(`csv-parse: visits 9-10 -> ${shown(cast('9-10'))}`);
const cell = (text) => {
  const { Sheets, SheetNames } = xlsx.read(`${text}\n`, { type: 'string' });
  const { t, v } = Sheets[SheetNames[0]].A1;
  return `${text} -> ${t} ${v}`;
};
console.log(`SheetJS: ${['9-10', '4/5', '10/325'].map(cell).join('; ')}`);
JS
TZ=UTC node run.mjs | as_seen
