#!/usr/bin/env bash
# cspell 9.8.0, npm
#
# Good guess: a spelling checker reports "teh", the typing error that every list of them begins with, and a word glued to a figure.
# In fact: words of fewer than four letters are never looked at, and a word is cut at figures and at capitals within it, as a name in a
#   program is. "Teh", "hte", "adn", "wsa", "12visits" and "visitsOver" pass, with exit status 0; only the longest slip is reported.
# Matters because in letters, unlike in programs, the short words are the ones that are mistyped.
#
#> letter.txt:1:50 - Unknown word (physcial)
#> without it: exit status 0
. "$(dirname "$0")/kit/lab.sh"
npm_packages cspell@9.8.0

echo 'Teh request fo 12visits adn hte doctor wsa for a physcial visitsOver time.' >letter.txt
sed 's/physcial //' letter.txt >rest.txt
check() { npx cspell lint --no-color --no-progress --no-summary --no-show-suggestions "$@" 2>&1; }
{
  check letter.txt | sed 's/ fix: .*//' || true
  if check rest.txt; then echo 'without it: exit status 0'; fi
} | as_seen
