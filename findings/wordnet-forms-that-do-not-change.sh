#!/usr/bin/env bash
# wordnet-base 1:3.0-37 (WordNet 3.0), Debian 12
#
# Good guess: the list of exceptions, verb.exc, has every irregular verb, so what is not in it forms its past with -ed; and the index of
#   nouns has nouns.
# In fact: a past that looks like the verb is in no list: read, put, cut, cost, spread and hurt are missing as forms, although "upheld" and
#   "found" are there and "putting" is listed under "put". And of ten small words, nine are nouns: indium, arsenic, astatine, beryllium,
#   the note do, helium, number, operating room …
# Matters to whoever builds tables of word forms from it: "the request was put" becomes an error, and "in" may be the head of a phrase.
#
#> in verb.exc: upheld found
#> not in verb.exc: read put cut cost spread hurt
#> nouns: in as at be do he no or so
#> not nouns: was
. "$(dirname "$0")/kit/lab.sh"
debian_packages wordnet-base=1:3.0-37

cd root/usr/share/wordnet
listed() { # listed FILE WANTED WORD…  The words that begin a line of the file (WANTED 1) or do not (0).
  local file=$1 wanted=$2 words=()
  shift 2
  for word; do
    if grep -q "^$word " "$file"; then here=1; else here=0; fi
    if [ $here = "$wanted" ]; then words+=("$word"); fi
  done
  echo "${words[*]}"
}
verbs=(read put cut cost spread hurt upheld found)
small=(in as at be do he no or so was)
{
  echo "in verb.exc: $(listed verb.exc 1 "${verbs[@]}")"
  echo "not in verb.exc: $(listed verb.exc 0 "${verbs[@]}")"
  echo "nouns: $(listed index.noun 1 "${small[@]}")"
  echo "not nouns: $(listed index.noun 0 "${small[@]}")"
} | as_seen
