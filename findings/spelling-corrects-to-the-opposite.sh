#!/usr/bin/env bash
# harper.js 2.10.0, npm (the grammar checker behind the language server harper-ls); autocorrect 2.6.1, pyspellchecker 0.9.1 and symspellpy 6.10.1, PyPI
#
# Good guess: a medical word that a general dictionary lacks is underlined, with no suggestion or with one that is plainly absurd; a word of the common language,
#   such as hypotension, is known.
# In fact: what is nearest to a word with a small syllable in front is the word that means the opposite, and it is more common. Harper says "Did you mean `hypertension`?" of
#   hypotension, "febrile" of afebrile and "certified" of decertified, its only suggestion each time, and "mastectomy" of meniscectomy. The three that correct by
#   themselves write it: hypertension, vascular for avascular, hyperactive for hypoactive, and contender for nontender. None has all of them.
# Matters because the word that comes out is spelled right, fits the sentence, and is a diagnosis: avascular necrosis is a reason for a new hip. Give each a dictionary of the
#   field before it is let loose on letters.
#
#> hypotension: Harper hypertension, autocorrect hypertension, pyspellchecker -, symspellpy -
#> afebrile: Harper febrile, autocorrect -, pyspellchecker -, symspellpy -
#> avascular: Harper a vascular, autocorrect vascular, pyspellchecker vascular, symspellpy vascular
#> hypoactive: Harper hyperactive, autocorrect -, pyspellchecker hyperactive, symspellpy hyperactive
#> decertified: Harper certified, autocorrect certified, pyspellchecker certified, symspellpy certified
#> nontender: Harper non tender, autocorrect contender, pyspellchecker contender, symspellpy contender
#> meniscectomy: Harper mastectomy, autocorrect -, pyspellchecker -, symspellpy -
#> adduction: Harper abduction or addiction or addition, autocorrect addiction, pyspellchecker -, symspellpy -
. "$(dirname "$0")/kit/lab.sh"
npm_packages harper.js@2.10.0
python_packages autocorrect==2.6.1 pyspellchecker==0.9.1 symspellpy==6.10.1

words=(hypotension afebrile avascular hypoactive decertified nontender meniscectomy adduction)
cat >suggest.mjs <<'JS'
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
const linter = new LocalLinter({ binary, dialect: Dialect.American });
await linter.setup();
for (const word of process.argv.slice(2)) {
  const found = await linter.lint(`The note says ${word} again.`);
  const suggestions = found.flatMap((lint) => lint.suggestions().map((one) => one.get_replacement_text()));
  console.log(suggestions.join(' or ') || '-');
}
JS
cat >correct.py <<'PY'
import sys
from importlib.resources import files

from autocorrect import Speller
from spellchecker import SpellChecker
from symspellpy import SymSpell, Verbosity

speller = Speller()
checker = SpellChecker()
symspell = SymSpell(2, 7)
symspell.load_dictionary(str(files("symspellpy") / "frequency_dictionary_en_82_765.txt"), 0, 1)
for word, harper in zip(sys.argv[1:], open("harper").read().splitlines()):
    nearest = symspell.lookup(word, Verbosity.TOP, 2)
    answers = {
        "Harper": harper,
        "autocorrect": speller(word),
        "pyspellchecker": checker.correction(word),
        "symspellpy": nearest[0].term if nearest else None,
    }
    shown = [f"{name} {'-' if answer in (word, None) else answer}" for name, answer in answers.items()]
    print(f"{word}: {', '.join(shown)}")
PY
node suggest.mjs "${words[@]}" >harper
python correct.py "${words[@]}" | as_seen
