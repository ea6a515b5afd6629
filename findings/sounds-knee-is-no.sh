#!/usr/bin/env bash
# double-metaphone 2.0.1, metaphone 2.0.1 and natural 8.1.1, npm; jellyfish 1.3.0 and Metaphone 0.6, PyPI
#
# Good guess: keys of sound, by which lists of names are matched in spite of their spelling, keep short words apart that nobody would mix up, and numbers.
# In fact: Metaphone keeps the consonants and drops every vowel but the first: knee, no and new are N, and needed and noted NTT. Double Metaphone makes one letter of all vowels at the beginning,
#   and one of d and t: under, inter and intra are ANTR, so that an intra-articular injection is one under the joint; oral and aural are ARL. Of muscles and nerves, perineal and
#   peroneal are one. Figures are no sounds: "12 visits" and "8 visits" have one key, and codes of treatments have the empty key, which is equal to itself.
# Matters where lists of treatments and body parts are put together by sound, as tools for matching records offer it for every column: what is equal is not alike, and a code is each
#   other code.
#
#> 12 visits, 8 visits: FSTS (double-metaphone)
#> 12 visits, 8 visits: FSTS (metaphone)
#> 12 visits, 8 visits: FTS (natural, double)
#> 12 visits, 8 visits: FSTS (jellyfish)
#> 12 visits, 8 visits: FSTS (Metaphone)
#> 97110, 97140: empty (double-metaphone)
#> 97110, 97140: empty (metaphone)
#> 97110, 97140: empty (natural, double)
#> 97110, 97140: empty (jellyfish)
#> 97110, 97140: empty (Metaphone)
#> knee, no, new: N (double-metaphone)
#> knee, no, new: N (metaphone)
#> knee, no, new: N (natural, double)
#> knee, no, new: N (jellyfish)
#> knee, no, new: N (Metaphone)
#> oral, aural: ARL (double-metaphone)
#> oral, aural: ORL ARL (metaphone)
#> oral, aural: ARL (natural, double)
#> oral, aural: ORL ARL (jellyfish)
#> oral, aural: ARL (Metaphone)
#> perineal, peroneal: PRNL (double-metaphone)
#> perineal, peroneal: PRNL (metaphone)
#> perineal, peroneal: PRNL (natural, double)
#> perineal, peroneal: PRNL (jellyfish)
#> perineal, peroneal: PRNL (Metaphone)
#> under, inter, intra: ANTR (double-metaphone)
#> under, inter, intra: UNTR INTR (metaphone)
#> under, inter, intra: ANTR (natural, double)
#> under, inter, intra: UNTR INTR (jellyfish)
#> under, inter, intra: ANTR (Metaphone)
. "$(dirname "$0")/kit/lab.sh"
npm_packages double-metaphone@2.0.1 metaphone@2.0.1 natural@8.1.1
python_packages jellyfish==1.3.0 Metaphone==0.6

cat >groups.txt <<'TEXT'
knee, no, new
under, inter, intra
oral, aural
perineal, peroneal
12 visits, 8 visits
97110, 97140
TEXT
cat >keys.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { doubleMetaphone } from 'double-metaphone';
import { metaphone } from 'metaphone';
import natural from 'natural';
const makers = {
  'double-metaphone': (text) => doubleMetaphone(text)[0],
  metaphone,
  'natural, double': (text) => new natural.DoubleMetaphone().process(text)[0],
};
for (const group of readFileSync('groups.txt', 'utf8').trim().split('\n'))
  for (const [name, key] of Object.entries(makers)) console.log(`${group}: ${[...new Set(group.split(', ').map(key))].map((one) => one || 'empty').join(' ')} (${name})`);
JS
cat >keys.py <<'PY'
import jellyfish
import metaphone

makers = {"jellyfish": jellyfish.metaphone, "Metaphone": lambda text: metaphone.doublemetaphone(text)[0]}
for group in open("groups.txt").read().splitlines():
    for name, key in makers.items():
        print(f"{group}: {' '.join(dict.fromkeys(key(text) or 'empty' for text in group.split(', ')))} ({name})")
PY
{
  node keys.mjs 2>/dev/null | grep -v injected
  python keys.py
} | LC_ALL=C sort -s -t: -k1,1 | as_seen
