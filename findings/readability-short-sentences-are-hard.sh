#!/usr/bin/env bash
# text-readability 1.1.1, npm, and textstat 0.7.13, PyPI, beside style, diction 1.11-1+b1, Debian 12
#
# Good guess: the formulas of readability hold long sentences to be hard, so that a short sentence more makes a text easier, or leaves it.
# In fact: the two libraries do not count sentences of one or two words, but do count their words. To a sentence of grade 5.6 come "Upheld. Not needed.
#   No evidence.": still one sentence, now of 12 words, and of grade 9.3; with commas instead of the full stops it would be 10.4. style, with the same
#   formula (ARI), counts four sentences and goes down.
# Matters because letters to patients are held to a grade, and terse ones, "No fracture. No infection.", are said to be as hard as those whose sentences never
#   end; whoever follows the figure joins them.
#
#> text-readability: 1 sentence, 7 words, grade 5.6; 1 sentence, 12 words, grade 9.3; 1 sentence, 13 words, grade 10.4
#> textstat: 1 sentence, 7 words, grade 5.6; 1 sentence, 12 words, grade 9.3; 1 sentence, 13 words, grade 10.4
#> style: 1 sentences, 7 words, grade 4.9; 4 sentences, 12 words, grade 3.2; 1 sentences, 13 words, grade 9.3
. "$(dirname "$0")/kit/lab.sh"
npm_packages text-readability@1.1.1
python_packages textstat==0.7.13
debian_packages diction=1.11-1+b1

first='The request for therapy is not necessary'
printf '%s.\n' "$first" >1.txt
printf '%s. Upheld. Not needed. No evidence.\n' "$first" >2.txt
printf '%s, upheld, not needed and without evidence.\n' "$first" >3.txt
cat >grades.mjs <<'JS'
import { readFileSync } from 'node:fs';
import readability from 'text-readability';
const grades = [1, 2, 3].map((number) => {
  const text = readFileSync(`${number}.txt`, 'utf8').trim();
  return `${readability.sentenceCount(text)} sentence, ${readability.lexiconCount(text)} words, grade ${readability.automatedReadabilityIndex(text)}`;
});
console.log(`text-readability: ${grades.join('; ')}`);
JS
cat >grades.py <<'PY'
import textstat

grades = []
for number in (1, 2, 3):
    text = open(f"{number}.txt").read().strip()
    grade = round(textstat.automated_readability_index(text), 1)
    grades.append(f"{textstat.sentence_count(text)} sentence, {textstat.lexicon_count(text)} words, grade {grade}")
print("textstat:", "; ".join(grades))
PY
# graded FILE: what style says of a text.
graded() {
  style "$1" | awk '/ARI:/ { grade = $2 } /words, average/ { words = $1 } / sentences, / { sentences = $1 }
    END { printf "%s sentences, %s words, grade %s", sentences, words, grade }'
}
{
  node grades.mjs
  python grades.py
  echo "style: $(graded 1.txt); $(graded 2.txt); $(graded 3.txt)"
} | as_seen
