#!/usr/bin/env bash
# textlint 15.8.0 with textlint-rule-write-good 2.0.0, npm
#
# Good guess: a linter that is given a file by name checks it, or says that it cannot.
# In fact: textlint checks letter.txt (three findings, exit status 1), and about a copy that is named letter.imr it prints nothing and exits with
#   0, as if the letter were clean. The same text under the same name from standard input is an error.
# Matters in a pipeline with files of its own kind: everything is green from the first day on.
#
#> letter.txt: 3 findings, exit status 1
#> letter.imr: 0 findings, exit status 0
#> letter.imr from standard input: Not found available plugin for .imr
. "$(dirname "$0")/kit/lab.sh"
npm_packages textlint@15.8.0 textlint-rule-write-good@2.0.0

echo 'The the request is obviously new. There is therapy.' | tee letter.txt >letter.imr
lint() { npx textlint --rule write-good --no-color --format unix "$@" 2>&1; }
{
  for name in letter.txt letter.imr; do
    status=0
    lint $name >found || status=$?
    echo "$name: $(grep -c "$name:" found || true) findings, exit status $status"
  done
  echo "letter.imr from standard input: $(lint --stdin --stdin-filename letter.imr <letter.imr | grep -o 'Not found available plugin for .imr' | head -1 || true)"
} | as_seen
