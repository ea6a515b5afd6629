#!/usr/bin/env bash
# lemmatizer 0.0.1 and wink-lemmatizer 3.0.4, npm; simplemma 2.0.0 and lemmagen3 3.5.2, PyPI: what brings English words to the form under which a dictionary has them
#
# Good guess: the form in a dictionary of "discontinued" is "discontinue": an ending is taken off, and what a word means stays. Words that it does not concern, and abbreviations, are left alone.
# In fact: lemmatizer takes off what stands before a word, too, with what says that it is not so: discontinued is continue, disapproved approve, unnecessary necessary, contraindicated indicate, and what is before and what is after an
#   operation is operative; of percent it leaves cent, of unit t. simplemma makes "less" of "least", so that at least 50 percent is at less 50 percent, "wrong" of "worse", "point" of PT and "ten" of TENS. lemmagen3 and wink do none of it.
# Matters because lemmas are what searches and counts of words go by: a letter that calls a treatment unnecessary counts as one that calls it necessary.
#
#> denied: deny (lemmatizer), deny (wink-lemmatizer (verb)), deny (simplemma), deny (lemmagen3)
#> unnecessary: necessary (lemmatizer)
#> disapproved: approve (lemmatizer), disapprove (wink-lemmatizer (verb)), disapprove (simplemma), disapprove (lemmagen3)
#> discontinued: continue (lemmatizer), discontinue (wink-lemmatizer (verb)), discontinue (simplemma), discontinue (lemmagen3)
#> contraindicated: indicate (lemmatizer), contraindicate (wink-lemmatizer (verb)), contraindicate (simplemma), contraindicate (lemmagen3)
#> preoperative: operative (lemmatizer)
#> postoperative: operative (lemmatizer)
#> hypotension: tension (lemmatizer)
#> hypertension: tension (lemmatizer)
#> unstable: stable (lemmatizer)
#> untreated: treat (lemmatizer)
#> outpatient: patient (lemmatizer)
#> percent: cent (lemmatizer)
#> unit: t (lemmatizer)
#> disc: c (lemmatizer)
#> least: less (simplemma)
#> less: itself
#> worse: wrong (simplemma)
#> PT: point (simplemma)
#> TENS: ten (simplemma)
. "$(dirname "$0")/kit/lab.sh"
npm_packages lemmatizer@0.0.1 wink-lemmatizer@3.0.4
python_packages simplemma==2.0.0 lemmagen3==3.5.2

words=(denied unnecessary disapproved discontinued contraindicated preoperative postoperative hypotension hypertension unstable untreated outpatient percent unit disc least less worse PT TENS)
cat >lemmas.cjs <<'JS'
const { lemmatizer } = require('lemmatizer');
const wink = require('wink-lemmatizer');
for (const word of process.argv.slice(2)) {
  console.log(`${word}\tlemmatizer\t${lemmatizer(word)}`);
  for (const kind of ['verb', 'noun']) console.log(`${word}\twink-lemmatizer (${kind})\t${wink[kind](word)}`);
}
JS
cat >lemmas.py <<'PY'
import sys

import simplemma
from lemmagen3 import Lemmatizer

lemmagen = Lemmatizer("en")
for word in sys.argv[1:]:
    print(word, "simplemma", simplemma.lemmatize(word, lang="en"), sep="\t")
    print(word, "lemmagen3", lemmagen.lemmatize(word), sep="\t")
PY
{
  node lemmas.cjs "${words[@]}"
  python -W ignore lemmas.py "${words[@]}"
} | awk -F'\t' '
  !($1 in row) { order[++count] = $1; row[$1] = "" }
  $1 != $3 { row[$1] = row[$1] ", " $3 " (" $2 ")" }
  END { for (i = 1; i <= count; i++) print order[i] ": " (row[order[i]] ? substr(row[order[i]], 3) : "itself") }' | as_seen
