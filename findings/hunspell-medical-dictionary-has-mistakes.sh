#!/usr/bin/env bash
# hunspell 1.7.1-1 with hunspell-en-us 1:2020.12.07-2 and hunspell-en-med 0.0.20140410-4, Debian 12; codespell 2.4.3, PyPI, for its list of misspellings
#
# Good guess: a medical dictionary beside the general one adds medical words, and "accomodation", which every list of common misspellings has, stays wrong.
# In fact: it was put together from lists that people had typed, and has their mistakes: with it "accomodation", "assymetry", "peristent", "minature",
#   "diptheria", "propietary" and "assigment" are right, and so are "functio", "regio" and "sinal", which is "spinal" without its p. Of the misspellings that
#   codespell knows and the general dictionary reports, over a hundred pass.
# Matters to whoever adds it to be rid of false alarms, as one does for letters: "assymetry of the sinal column" and "peristent pain" pass as well.
#   The product does not use it.
#
#> en_US: assymetry sinal Peristent radiculopathy accomodation
#> en_US,en_med_glut:
#> misspellings known to codespell that pass with the medical dictionary only: 108
. "$(dirname "$0")/kit/lab.sh"
debian_packages hunspell=1.7.1-1 hunspell-en-us=1:2020.12.07-2 hunspell-en-med=0.0.20140410-4
python_packages codespell==2.4.3

export DICPATH=$lab/root/usr/share/hunspell
text='There is assymetry of the sinal column. Peristent pain with radiculopathy calls for accomodation at work.'
# misspelled DICTIONARIES: the words of standard input that they do not have.
misspelled() { hunspell -l -i utf-8 -d "$1"; }
{
  for dictionaries in en_US en_US,en_med_glut; do
    echo "$dictionaries: $(misspelled $dictionaries <<<"$text" | paste -sd' ')" | sed 's/ $//'
  done
  sed 's/->.*//' python/lib/python3*/site-packages/codespell_lib/data/dictionary.txt >known
  misspelled en_US <known | sort -u >general
  misspelled en_US,en_med_glut <known | sort -u >both
  echo "misspellings known to codespell that pass with the medical dictionary only: $(comm -23 general both | wc -l)"
} | as_seen
