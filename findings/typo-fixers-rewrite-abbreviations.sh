#!/usr/bin/env bash
# codespell 2.4.3 and typos 1.52.0, PyPI
#
# Good guess: a fixer of typing errors that has only a list of known errors, and no dictionary, leaves abbreviations in capitals alone, which is why it is said to
#   be safe on any text.
# In fact: both look at the letters and keep the capitals. With -w they write it, unasked: a total hip replacement becomes "THE", electroconvulsive therapy "ETC",
#   ALS "ALSO", a health savings account "HAS". Where the list has several words they only report: for occupational therapy, OT, "NOT" is one of them.
# Matters to whoever runs one of them over letters: the treatment is gone, and what stands there is spelled right.
#
#> codespell: THR of the left hip was upheld, ETC was overturned, ALSO was ruled out, HAS.
#> typos: THE of the left hip was upheld, ETC was overturned, ALSO was ruled out, HAS.
#> codespell: OT ==> TO, OF, OR, NOT, IT
#> typos: `OT` should be `TO`, `OF`, `OR`, `NOT`, `IT`
. "$(dirname "$0")/kit/lab.sh"
python_packages codespell==2.4.3 typos==1.52.0

for name in codespell typos; do echo 'THR of the left hip was upheld, ECT was overturned, ALS was ruled out, HSA.' >"$name.txt"; done
echo 'OT was requested.' >more.txt
codespell -w codespell.txt >/dev/null 2>&1 || true
typos -w typos.txt >/dev/null 2>&1 || true
{
  echo "codespell: $(cat codespell.txt)"
  echo "typos: $(cat typos.txt)"
  echo "codespell: $(codespell more.txt | sed 's/^[^ ]* //')"
  echo "typos: $(typos --format brief more.txt | sed 's/^.* error: //')"
} | as_seen
