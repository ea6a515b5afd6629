#!/usr/bin/env bash
# fuse.js 7.5.0, any-ascii 0.3.3, remove-accents 0.5.0 and transliteration 2.6.1, npm; tokenizers 0.23.3 (BertNormalizer), scikit-learn 1.9.1 (strip_accents), anyascii 0.3.3 and
#   Unidecode 1.4.0, PyPI; org.apache.lucene 9.12.0 (ICUFoldingFilter), Maven; Intl.Collator of Node 20; Java 17
#
# Good guess: what takes accents off, so that "José" is found by "Jose", does so to letters; a sign of mathematics stays, or is gone.
# In fact: to Unicode the stroke through ≠, ≯ and ≮ is an accent, as that of é is: "≯ 12 visits", no more than 12, becomes "> 12 visits", more than 12; "left ≠ right", of reflexes, "left = right"; ≰
#   becomes ≤. So do that of the language models named BERT, scikit-learn, the filter for Lucene and the common two lines of JavaScript; any-ascii as well, on purpose, and to fuse.js and
#   a comparison without accents (sensitivity: 'base') both are the same text. remove-accents, which has a list of letters, leaves all as it is; two delete the sign.
# Matters because ≯ and ≠ are how some clinicians write limits and compare sides, and the step is one that nobody looks at: the text that is stored, searched and learned from says the opposite.
#
#> BertNormalizer: > 12 visits, left = right, ≤ 50%
#> ICUFoldingFilter: > 12 visits, left = right, ≤ 50%
#> Unidecode:  12 visits, left  right,  50%
#> any-ascii: > 12 visits, left = right, < 50%
#> anyascii: > 12 visits, left = right, < 50%
#> remove-accents: ≯ 12 visits, left ≠ right, ≰ 50%
#> scikit-learn, ascii: > 12 visits, left = right,  50%
#> scikit-learn, unicode: > 12 visits, left = right, ≤ 50%
#> transliteration:  12 visits, left  right,  50%
#> two lines of JavaScript: > 12 visits, left = right, ≤ 50%
#> ≯ and >, Intl.Collator: the same
#> ≯ and >, fuse.js: the same
. "$(dirname "$0")/kit/lab.sh"
npm_packages fuse.js@7.5.0 any-ascii@0.3.3 remove-accents@0.5.0 transliteration@2.6.1
python_packages tokenizers==0.23.3 scikit-learn==1.9.1 anyascii==0.3.3 Unidecode==1.4.0
maven_packages org.apache.lucene:lucene-analysis-icu:9.12.0

cat >accents.mjs <<'JS'
import anyAscii from 'any-ascii';
import Fuse from 'fuse.js';
import removeAccents from 'remove-accents';
import { transliterate } from 'transliteration';
const text = process.argv[2];
const ways = {
  'two lines of JavaScript': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  'any-ascii': anyAscii,
  'remove-accents': removeAccents,
  transliteration: transliterate,
};
for (const [name, way] of Object.entries(ways)) console.log(`${name}: ${way(text)}`);
const same = (base) => (base ? 'the same' : 'another text');
const [no, yes] = ['no more than 12: ≯ 12', 'no more than 12: > 12'];
console.log(`≯ and >, fuse.js: ${same(new Fuse([no], { ignoreDiacritics: true, threshold: 0, ignoreLocation: true }).search(yes).length)}`);
console.log(`≯ and >, Intl.Collator: ${same(!new Intl.Collator('en', { sensitivity: 'base' }).compare(no, yes))}`);
JS
cat >accents.py <<'PY'
import sys

import anyascii
import unidecode
from sklearn.feature_extraction.text import strip_accents_ascii, strip_accents_unicode
from tokenizers.normalizers import BertNormalizer

text = sys.argv[1]
ways = {
    "BertNormalizer": BertNormalizer(lowercase=False, strip_accents=True).normalize_str,
    "scikit-learn, unicode": strip_accents_unicode,
    "scikit-learn, ascii": strip_accents_ascii,
    "anyascii": anyascii.anyascii,
    "Unidecode": unidecode.unidecode,
}
for name, way in ways.items():
    print(f"{name}: {way(text)}")
PY
cat >Accents.java <<'JAVA'
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

class Accents {
  public static void main(String[] texts) throws Exception {
    var tokenizer = new KeywordTokenizer();
    tokenizer.setReader(new java.io.StringReader("≯ 12 visits, left ≠ right, ≰ 50%"));
    try (var filter = new ICUFoldingFilter(tokenizer)) {
      filter.reset();
      filter.incrementToken();
      new java.io.PrintStream(System.out, true, "UTF-8").println("ICUFoldingFilter: " + filter.getAttribute(CharTermAttribute.class));
    }
  }
}
JAVA
{
  node accents.mjs '≯ 12 visits, left ≠ right, ≰ 50%'
  python accents.py '≯ 12 visits, left ≠ right, ≰ 50%'
  java -cp 'jars/*' -Dfile.encoding=UTF-8 Accents.java 2>/dev/null
} | LC_ALL=C sort | as_seen
