#!/usr/bin/env bash
# flexsearch 0.8.212, npm; beside minisearch 7.2.0, npm
#
# Good guess: a search that is set up to find whole words only, tokenize: 'strict', which is the default, finds the code 97110 where 97110 stands.
# In fact: the default encoder cuts each number into pieces of three figures, 971 and 10, and a text is found that has the pieces, wherever they stand and in whatever
#   order: 97130 and a drug of 10 mg are 97110, section 4616 with a 0 anywhere is section 4610, and 120 finds 1200. Part of a number finds it, if it is the first three
#   figures; "46" finds nothing. The encoder "Exact" has whole numbers; numeric: false still takes 1200 for 120, as a figure that comes twice is dropped.
# Matters for archives of letters, which are asked for codes of treatments, sections of the law and strengths: what was found has other ones, and is ranked like the rest.
#
#> FlexSearch, 97110: 97110, exercises | 97130, activities; Norco 10 mg
#> FlexSearch, 4610: section 4610 | section 4616, 0 visits
#> FlexSearch, 120: 120 tablets | 1200 mg
#> FlexSearch, 461: section 4610 | section 4616, 0 visits
#> FlexSearch, 46: nothing
#> numeric: false, 120: 120 tablets | 1200 mg
#> Exact, 97110: 97110, exercises
#> Exact, 120: 120 tablets
#> MiniSearch, 97110: 97110, exercises
#> MiniSearch, 120: 120 tablets
. "$(dirname "$0")/kit/lab.sh"
npm_packages flexsearch@0.8.212 minisearch@7.2.0

cat >find.mjs <<'JS'
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
const { Charset, Encoder, Index } = FlexSearch;
const texts = [
  '97110, exercises',
  '97130, activities; Norco 10 mg',
  'section 4610',
  'section 4616, 0 visits',
  '120 tablets',
  '1200 mg',
];
const flex = (options) => {
  const index = new Index(options);
  texts.forEach((text, at) => index.add(at, text));
  return (query) => index.search(query);
};
const mini = new MiniSearch({ fields: ['text'] });
mini.addAll(texts.map((text, id) => ({ id, text })));
const inMini = (query) => mini.search(query).map(({ id }) => id);
for (const [name, find, queries] of [
  ['FlexSearch', flex({ tokenize: 'strict' }), ['97110', '4610', '120', '461', '46']],
  ['numeric: false', flex({ encoder: new Encoder({ numeric: false }) }), ['120']],
  ['Exact', flex({ encoder: Charset.Exact }), ['97110', '120']],
  ['MiniSearch', inMini, ['97110', '120']],
])
  for (const query of queries) {
    const found = [...find(query)].sort((a, b) => a - b).map((at) => texts[at]);
    console.log(`${name}, ${query}: ${found.join(' | ') || 'nothing'}`);
  }
JS
node find.mjs | as_seen
