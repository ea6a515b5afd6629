#!/usr/bin/env bash
# natural 8.1.1, lunr 2.3.9 and @electric-sql/pglite 0.5.17 (PostgreSQL 18.7), npm; FTS5 of SQLite with the tokenizer porter, as Python 3 has it; org.apache.lucene 9.12.0
#   (EnglishAnalyzer), Maven; nltk 3.9.2, PyPI
#
# Good guess: a search that brings words to their stems finds "authorize" for "authorized" and "denial" for "denied"; words that have nothing to do with each other stay apart, at least those
#   of medicine.
# In fact: all six take off the same endings, each one a rule that is right elsewhere. Severe is several, lateral is later, positive is position, authorized is an author, medically is
#   medication, and sensation is sensational. Denied and denial, and upheld and uphold, are two words each, since one of them changes its vowel. Which words meet
#   can be seen only by trying; who searches gets a list and no reason.
# Matters for archives of letters: "severe lateral pain" finds several pains later on, "positive" each patient's position, and "denied" none of the denials.
#
#> severe several: Lucene, PostgreSQL, SQLite, lunr, natural, nltk
#> lateral later: Lucene, PostgreSQL, SQLite, lunr, natural, nltk
#> positive position: Lucene, PostgreSQL, SQLite, lunr, natural, nltk
#> authorized author: Lucene, PostgreSQL, SQLite, lunr, natural, nltk
#> medically medication: Lucene, PostgreSQL, SQLite, lunr, natural, nltk
#> sensation sensational: Lucene, PostgreSQL, SQLite, lunr, natural, nltk
#> denied denial: not found
#> upheld uphold: not found
. "$(dirname "$0")/kit/lab.sh"
npm_packages natural@8.1.1 lunr@2.3.9 @electric-sql/pglite@0.5.17
python_packages nltk==3.9.2
maven_packages org.apache.lucene:lucene-core:9.12.0 org.apache.lucene:lucene-analysis-common:9.12.0

cat >pairs.txt <<'TEXT'
severe several
lateral later
positive position
authorized author
medically medication
sensation sensational
denied denial
upheld uphold
TEXT
cat >find.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import lunr from 'lunr';
import natural from 'natural';
const database = new PGlite();
const postgres = async (word) => (await database.query("select to_tsvector('english', $1)::text as stem", [word])).rows[0].stem;
const finders = {
  natural: (word) => natural.PorterStemmer.stem(word),
  lunr: (word) => lunr.stemmer(new lunr.Token(word)).toString(),
  PostgreSQL: postgres,
};
for (const line of readFileSync('pairs.txt', 'utf8').trim().split('\n')) {
  const [asked, other] = line.split(' ');
  for (const [name, stem] of Object.entries(finders)) if ((await stem(asked)) === (await stem(other))) console.log(`${line}: ${name}`);
}
JS
cat >find.py <<'PY'
import sqlite3

from nltk.stem import SnowballStemmer

stem = SnowballStemmer("english").stem
database = sqlite3.connect(":memory:")
database.execute("CREATE VIRTUAL TABLE words USING fts5(word, tokenize = 'porter')")
for line in open("pairs.txt"):
    asked, other = line.split()
    database.execute("INSERT INTO words VALUES (?)", (other,))
    if database.execute("SELECT word FROM words WHERE words MATCH ? AND word = ?", (asked, other)).fetchall():
        print(f"{asked} {other}: SQLite")
    if stem(asked) == stem(other):
        print(f"{asked} {other}: nltk")
PY
cat >Find.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

class Find {
  static String stem(String word) throws Exception {
    try (var analyzer = new EnglishAnalyzer(); var stream = analyzer.tokenStream("", word)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      stream.incrementToken();
      return term.toString();
    }
  }

  public static void main(String[] arguments) throws Exception {
    for (var line : Files.readAllLines(Path.of("pairs.txt"))) {
      var words = line.split(" ");
      if (stem(words[0]).equals(stem(words[1]))) System.out.println(line + ": Lucene");
    }
  }
}
JAVA
{
  node find.mjs 2>/dev/null
  python find.py
  java -cp 'jars/*' Find.java 2>/dev/null
} >found.txt
while read -r pair; do
  echo "$pair: $(sed -n "s/^$pair: //p" found.txt | sort | paste -sd, | sed 's/,/, /g; s/^$/not found/')"
done <pairs.txt | as_seen
