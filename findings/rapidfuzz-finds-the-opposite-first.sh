#!/usr/bin/env bash
# RapidFuzz 3.14.6 and thefuzz 0.22.1, PyPI; beside difflib of Python 3
#
# Good guess: of the two sentences "medically necessary" and "not medically necessary", a matcher that puts up with slips finds the nearer one for "The
#   request is not medically necessary", as it has one word more in common.
# In fact: the default scorers call both equally near, 90 and 90, or 95 and 95 for a shorter text: a choice that is far shorter than the text is scored
#   by the part that fits best, and any part that fits wholly is perfect. The first of the list wins: with another order of the list the same text means
#   the opposite. token_set_ratio, made for words in any order, gives 100 and 100. difflib finds the right one.
# Matters where decisions of letters are put into one of a few classes by "the nearest"; a list that begins with the short form turns every denial
#   round.
#
#> RapidFuzz: medically necessary 90, not medically necessary 90
#> RapidFuzz, the list turned round: not medically necessary 90, medically necessary 90
#> RapidFuzz, token_set_ratio: medically necessary 100, not medically necessary 100
#> thefuzz, the best: medically necessary 90
#> difflib, the best: not medically necessary
. "$(dirname "$0")/kit/lab.sh"
python_packages rapidfuzz==3.14.6 thefuzz==0.22.1

cat >run.py <<'PY'
from difflib import get_close_matches

from rapidfuzz import fuzz, process
from thefuzz import process as thefuzz

TEXT = "The request is not medically necessary"
CLASSES = ["medically necessary", "not medically necessary"]


def shown(found):
    return ", ".join(f"{choice} {score:.0f}" for choice, score, *_ in found)


print("RapidFuzz:", shown(process.extract(TEXT, CLASSES)))
print("RapidFuzz, the list turned round:", shown(process.extract(TEXT, CLASSES[::-1])))
print("RapidFuzz, token_set_ratio:", shown(process.extract(TEXT, CLASSES, scorer=fuzz.token_set_ratio)))
print("thefuzz, the best:", shown([thefuzz.extractOne(TEXT, CLASSES)]))
print("difflib, the best:", get_close_matches(TEXT, CLASSES, n=1)[0])
PY
python run.py | as_seen
