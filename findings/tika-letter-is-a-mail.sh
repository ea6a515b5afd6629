#!/usr/bin/env bash
# org.apache.tika:tika-core 3.3.1 with its modules for mail and text, Maven; Java 17
#
# Good guess: a file letter.txt is a text, and its text is what is in it. A mail would have a name that ends in .eml.
# In fact: where a letter begins with lines like "Date: …" and "To: …", as memos and letters do, Tika takes it for a mail whatever its name is, for what is in a file counts more than
#   its name. All lines up to the first empty one are then headers, and headers are no text: the case number and the decision are gone, and the text begins with the salutation. The
#   decision is in the metadata, under a name of its own; the case number, whose label has a space in it, is nowhere. A letter that has the same lines and begins with its case number is whole.
# Matters for archives whose letters are put into a search by way of Tika, as Solr does: whether a decision is found depends on the line that a letter begins with, and what is left reads well.
#
#> date-first.txt, message/rfc822: Dear Ms. Lee, | It is final.
#> date-first.txt, metadata Message:Raw-Header:Decision: Upheld
#> date-first.txt, metadata Message-To: Jane Lee
#> case-first.txt, text/plain; charset=ISO-8859-1: Case Number: CM16-0012345 | Decision: Upheld | Date: March 14, 2016 | To: Jane Lee | Dear Ms. Lee, | It is final.
. "$(dirname "$0")/kit/lab.sh"
maven_packages org.apache.tika:tika-core:3.3.1 org.apache.tika:tika-parser-mail-module:3.3.1 org.apache.tika:tika-parser-text-module:3.3.1

header='Date: March 14, 2016
To: Jane Lee'
body='Case Number: CM16-0012345
Decision: Upheld'
end='Dear Ms. Lee,
It is final.'
printf '%s\n%s\n\n%s\n' "$header" "$body" "$end" >date-first.txt
printf '%s\n%s\n\n%s\n' "$body" "$header" "$end" >case-first.txt
cat >Read.java <<'JAVA'
import java.nio.file.Path;
import org.apache.tika.Tika;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

class Read {
  public static void main(String[] names) throws Exception {
    for (var name : names) {
      var metadata = new Metadata();
      var text = new Tika().parseToString(TikaInputStream.get(Path.of(name), metadata), metadata);
      System.out.println(name + ", " + metadata.get("Content-Type") + ": " + text.strip().replaceAll("\\s*\n", " | "));
      for (var key : metadata.names())
        if (String.join(" ", metadata.getValues(key)).matches(".*(Upheld|CM16|Jane).*")) System.out.println(name + ", metadata " + key + ": " + metadata.get(key));
    }
  }
}
JAVA
java -cp 'jars/*' Read.java date-first.txt case-first.txt 2>/dev/null | as_seen
