#!/usr/bin/env bash
# org.apache.lucene 9.12.0 (QueryParser with StandardAnalyzer), Maven, with Java 17; Whoosh 2.7.4 and tantivy 0.27.0, PyPI; FTS5 of SQLite, as Python 3 has it: search engines, with their usual readers of what is searched for
#
# Good guess: search engines do not look at capitals, so that a decision that is copied from a heading, NOT MEDICALLY NECESSARY, finds what it finds in small letters; the letter that has all its words comes first, or is the only one.
# In fact: the words of the text are put in small letters, those of the query only after it has been read, and there NOT in capitals is an operator: without the word behind it. The letter that has all the words is the one that is not
#   found, and the one that is calls the MRI necessary, and not "medically". In small letters all four find it. SQLite refuses the operator at the beginning, and takes it in the middle.
# Matters because headings and forms have decisions in capitals, and what comes back are letters, of the opposite kind: who looks for denials of an MRI finds only those that allow it.
#
#> not medically necessary
#>   lucene, OR: allowed praised refused
#>   lucene, AND: refused
#>   whoosh: praised refused
#>   tantivy: allowed praised refused
#>   fts5: refused
#> NOT MEDICALLY NECESSARY
#>   lucene, OR: allowed
#>   lucene, AND: allowed
#>   whoosh: allowed
#>   tantivy: allowed
#>   fts5: refuses it
#> MRI not medically necessary
#>   lucene, OR: allowed praised refused
#>   lucene, AND: refused
#>   whoosh: praised refused
#>   tantivy: allowed praised refused
#>   fts5: refused
#> MRI NOT MEDICALLY NECESSARY
#>   lucene, OR: allowed
#>   lucene, AND: allowed
#>   whoosh: allowed
#>   tantivy: allowed
#>   fts5: allowed
. "$(dirname "$0")/kit/lab.sh"
maven_packages org.apache.lucene:lucene-queryparser:9.12.0 org.apache.lucene:lucene-analysis-common:9.12.0
python_packages Whoosh==2.7.4 tantivy==0.27.0

printf '%s\t%s\n' refused 'The MRI is not medically necessary.' allowed 'The MRI is necessary.' praised 'The MRI is medically necessary.' >letters
queries=('not medically necessary' 'NOT MEDICALLY NECESSARY' 'MRI not medically necessary' 'MRI NOT MEDICALLY NECESSARY')
cat >Find.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

class Find {
  public static void main(String[] queries) throws Exception {
    var folder = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(folder, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (var line : Files.readAllLines(Path.of("letters"))) {
        var letter = new Document();
        letter.add(new StringField("name", line.split("\t")[0], Field.Store.YES));
        letter.add(new TextField("text", line.split("\t")[1], Field.Store.NO));
        writer.addDocument(letter);
      }
    }
    var searcher = new IndexSearcher(DirectoryReader.open(folder));
    for (var operator : QueryParser.Operator.values())
      for (var query : queries) {
        var parser = new QueryParser("text", new StandardAnalyzer());
        parser.setDefaultOperator(operator);
        var found = new TreeSet<String>();
        for (var hit : searcher.search(parser.parse(query), 9).scoreDocs) found.add(searcher.storedFields().document(hit.doc).get("name"));
        System.out.println(query + "\tlucene, " + operator + "\t" + String.join(" ", found));
      }
  }
}
JAVA
cat >find.py <<'PY'
import sqlite3
import sys
import tempfile

import tantivy
from whoosh import fields, index
from whoosh.qparser import QueryParser

letters = [line.rstrip("\n").split("\t") for line in open("letters")]
schema = fields.Schema(name=fields.ID(stored=True), text=fields.TEXT)
shelf = index.create_in(tempfile.mkdtemp(dir="."), schema)
writer = shelf.writer()
builder = tantivy.SchemaBuilder()
builder.add_text_field("name", stored=True)
builder.add_text_field("text")
other = tantivy.Index(builder.build())
other_writer = other.writer()
base = sqlite3.connect(":memory:")
base.execute("CREATE VIRTUAL TABLE letters USING fts5(name UNINDEXED, text)")
for name, text in letters:
    writer.add_document(name=name, text=text)
    other_writer.add_document(tantivy.Document(name=[name], text=[text]))
    base.execute("INSERT INTO letters VALUES (?, ?)", (name, text))
writer.commit()
other_writer.commit()
other.reload()


def by_sqlite(query):
    try:
        return [name for (name,) in base.execute("SELECT name FROM letters WHERE letters MATCH ?", (query,))]
    except sqlite3.OperationalError:
        return ["refuses it"]


for query in sys.argv[1:]:
    with shelf.searcher() as searcher:
        print(query, "whoosh", " ".join(sorted(hit["name"] for hit in searcher.search(QueryParser("text", schema).parse(query)))), sep="\t")
    searcher = other.searcher()
    hits = searcher.search(other.parse_query(query, ["text"]), 9).hits
    print(query, "tantivy", " ".join(sorted(searcher.doc(address)["name"][0] for _, address in hits)), sep="\t")
    print(query, "fts5", " ".join(sorted(by_sqlite(query))), sep="\t")
PY
{
  java -cp 'jars/*' Find.java "${queries[@]}" 2>/dev/null
  python -W ignore find.py "${queries[@]}"
} | awk -F'\t' '
  !($1 in row) { order[++count] = $1 }
  { row[$1] = row[$1] "\n  " $2 ": " ($3 ? $3 : "nothing") }
  END { for (i = 1; i <= count; i++) print order[i] row[order[i]] }' | as_seen
