# Sourced after lab.sh by the scripts of findings/ about the text of an RTF letter, letter.rtf, in the laboratory's folder.
export LC_ALL=C.UTF-8

cat >read.py <<'PY'
from striprtf.striprtf import rtf_to_text

print(rtf_to_text(open("letter.rtf").read()))
PY
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import html from '@iarna/rtf-to-html';
import text from 'rtf2text';
const rtf = readFileSync('letter.rtf', 'latin1');
if (process.argv[2] === 'html') html.fromString(rtf, (_, page) => console.log(page.replace(/^.*<body>/su, '').replace(/<[^>]*>/gu, '')));
else text.string(rtf, (_, words) => console.log(words));
JS
cat >Read.java <<'JAVA'
import java.io.FileInputStream;
import java.io.PrintStream;
import javax.swing.text.rtf.RTFEditorKit;

class Read {
  public static void main(String[] arguments) throws Exception {
    var kit = new RTFEditorKit();
    var letter = kit.createDefaultDocument();
    kit.read(new FileInputStream("letter.rtf"), letter, 0);
    new PrintStream(System.out, true, "UTF-8").println(letter.getText(0, letter.getLength()));
  }
}
JAVA

# as NAME  Puts what a reader gives, but for its own lines, on one line after its name.
as() { echo "$1: $(grep -av "^###\|^---" | tr -s ' \n\f' ' ' | sed 's/^ //; s/ $//')"; }

# as_pandoc FORMAT  Prints the text that pandoc gives in a format of its own.
as_pandoc() { pandoc -f rtf -t "$1" letter.rtf | as pandoc; }

# as_six_readers  Prints the text that unrtf, the two of npm, catdoc, striprtf and the kit of Java give.
as_six_readers() {
  unrtf --text letter.rtf 2>/dev/null | iconv -f latin1 -t utf-8 | as unrtf
  node read.mjs html | as @iarna/rtf-to-html
  node read.mjs text | as rtf2text
  catdoc -d utf-8 letter.rtf | as catdoc
  python read.py | as striprtf
  java Read.java | as RTFEditorKit
}
