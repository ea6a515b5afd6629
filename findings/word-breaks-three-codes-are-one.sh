#!/usr/bin/env bash
# org.apache.lucene 9.12.0 (StandardAnalyzer), Maven, with Java 17; uniseg 0.10.1, PyPI; Intl.Segmenter of Node 20; beside minisearch 7.2.0, npm, and FTS5 of SQLite, as Python 3 has it
#
# Good guess: words as Unicode defines them (Annex 29), by which search engines cut texts, end where a comma or a colon stands; a decimal point between figures is the exception.
# In fact: a comma or a semicolon between figures joins them, for 1,200 is one number, and so does a colon or a full stop between letters, for such words are said to be in Swedish. With no
#   space behind it, "97110,97112,97140" is one word, so is "Decision:Upheld", and "right.The", the slip of a space; neither the second code nor the decision is found. "M54.5,M54.2" is two,
#   as there is a letter. Lucene, uniseg and Intl.Segmenter agree; the two that cut at whatever is no letter or figure find them all.
# Matters because lists of codes and the labels of forms come without spaces as often as with them: what is in a letter is not found, and there is nothing to be seen.
#
#> Intl.Segmenter: [97110,97112,97140]
#> Lucene: [97110,97112,97140]
#> MiniSearch: [97110] [97112] [97140]
#> SQLite: [97110] [97112] [97140]
#> uniseg: [97110,97112,97140]
#> Intl.Segmenter: [visits] [2,3] [and] [4]
#> Lucene: [visits] [2,3] [and] [4]
#> MiniSearch: [visits] [2] [3] [and] [4]
#> SQLite: [visits] [2] [3] [and] [4]
#> uniseg: [visits] [2,3] [and] [4]
#> Intl.Segmenter: [Decision:Upheld]
#> Lucene: [decision:upheld]
#> MiniSearch: [Decision] [Upheld]
#> SQLite: [decision] [upheld]
#> uniseg: [Decision:Upheld]
#> Intl.Segmenter: [right.The]
#> Lucene: [right.the]
#> MiniSearch: [right] [The]
#> SQLite: [right] [the]
#> uniseg: [right.The]
#> Intl.Segmenter: [M54.5] [M54.2]
#> Lucene: [m54.5] [m54.2]
#> MiniSearch: [M54] [5] [M54] [2]
#> SQLite: [m54] [5] [m54] [2]
#> uniseg: [M54.5] [,] [M54.2]
. "$(dirname "$0")/kit/lab.sh"
npm_packages minisearch@7.2.0
python_packages uniseg==0.10.1
maven_packages org.apache.lucene:lucene-core:9.12.0

cat >Words.java <<'JAVA'
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

class Words {
  public static void main(String[] texts) throws Exception {
    for (var text : texts) {
      try (var analyzer = new StandardAnalyzer(); var stream = analyzer.tokenStream("", text)) {
        var term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        var words = new StringBuilder("Lucene:");
        while (stream.incrementToken()) words.append(" [").append(term).append(']');
        System.out.println(words);
      }
    }
  }
}
JAVA
cat >words.mjs <<'JS'
import MiniSearch from 'minisearch';
const cut = {
  'Intl.Segmenter': (text) => [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter((one) => one.isWordLike).map((one) => one.segment),
  MiniSearch: (text) => MiniSearch.getDefault('tokenize')(text),
};
for (const text of process.argv.slice(2)) for (const [name, words] of Object.entries(cut)) console.log(`${name}: ${words(text).map((word) => `[${word}]`).join(' ')}`);
JS
cat >words.py <<'PY'
import sqlite3
import sys

from uniseg.wordbreak import words

for text in sys.argv[1:]:
    print("uniseg:", " ".join(f"[{word}]" for word in words(text) if word.strip()))
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE letters USING fts5(text)")
    database.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(letters, instance)")
    database.execute("INSERT INTO letters VALUES (?)", (text,))
    print("SQLite:", " ".join(f"[{term}]" for term, in database.execute("SELECT term FROM terms ORDER BY offset")))
PY
for text in '97110,97112,97140' 'visits 2,3 and 4' 'Decision:Upheld' 'right.The' 'M54.5,M54.2'; do
  {
    java -cp 'jars/*' Words.java "$text" 2>/dev/null
    python words.py "$text"
    node words.mjs "$text"
  } | LC_ALL=C sort
done | as_seen
