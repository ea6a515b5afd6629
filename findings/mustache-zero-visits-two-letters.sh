#!/usr/bin/env bash
# mustache 4.2.0 and handlebars 4.7.10, npm; chevron 0.14.0 and pystache 0.6.8, PyPI; com.samskivert:jmustache 1.16 and com.github.spullara.mustache.java:compiler 0.9.14, Maven; Java 17
#
# Good guess: a template of Mustache, which has a specification so that it can be filled in by any language, gives one letter for the same data; handlebars says that most such
#   templates can be used with it.
# In fact: what counts as nothing is left to the language. A request of which 0 visits are allowed is "0 visits are allowed" to the two of Java and "No visits are stated" to mustache of JavaScript
#   and to the two of Python, and an empty text the other way: to jmustache " visits are allowed". The text "0" is something to all. In handlebars a section goes into the number, where no visits
#   are to be found: 12 is " visits are allowed", a sentence without its figure.
# Matters for letters that are filled in from one store of templates on a server and in a browser: 0 is what a denial allows, and it is the value in which they differ.
#
#> "", mustache: No visits are stated.
#> "", handlebars:  visits are allowed.
#> "", chevron: No visits are stated.
#> "", pystache: No visits are stated.
#> "", jmustache:  visits are allowed.
#> "", mustache.java: No visits are stated.
#> "0", mustache: 0 visits are allowed.
#> "0", handlebars:  visits are allowed.
#> "0", chevron: 0 visits are allowed.
#> "0", pystache: 0 visits are allowed.
#> "0", jmustache: 0 visits are allowed.
#> "0", mustache.java: 0 visits are allowed.
#> 0, mustache: No visits are stated.
#> 0, handlebars:  visits are allowed.
#> 0, chevron: No visits are stated.
#> 0, pystache: No visits are stated.
#> 0, jmustache: 0 visits are allowed.
#> 0, mustache.java: 0 visits are allowed.
#> 12, mustache: 12 visits are allowed.
#> 12, handlebars:  visits are allowed.
#> 12, chevron: 12 visits are allowed.
#> 12, pystache: 12 visits are allowed.
#> 12, jmustache: 12 visits are allowed.
#> 12, mustache.java: 12 visits are allowed.
. "$(dirname "$0")/kit/lab.sh"
npm_packages mustache@4.2.0 handlebars@4.7.10
python_packages chevron==0.14.0 pystache==0.6.8
maven_packages com.samskivert:jmustache:1.16 com.github.spullara.mustache.java:compiler:0.9.14

cat >letter.mustache <<'MUSTACHE'
{{#visits}}{{visits}} visits are allowed.{{/visits}}{{^visits}}No visits are stated.{{/visits}}
MUSTACHE
cat >fill.mjs <<'JS'
import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import Mustache from 'mustache';
const letter = readFileSync('letter.mustache', 'utf8').trim();
for (const visits of [12, 0, '0', '']) {
  const value = JSON.stringify(visits);
  console.log(`${value}, mustache: ${Mustache.render(letter, { visits })}`);
  console.log(`${value}, handlebars: ${Handlebars.compile(letter)({ visits })}`);
}
JS
cat >fill.py <<'PY'
import json

import chevron
import pystache

letter = open("letter.mustache").read().strip()
for visits in [12, 0, "0", ""]:
    for library in [chevron, pystache]:
        print(f"{json.dumps(visits)}, {library.__name__}: {library.render(letter, {'visits': visits})}")
PY
cat >Fill.java <<'JAVA'
import com.github.mustachejava.DefaultMustacheFactory;
import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class Fill {
  public static void main(String[] arguments) throws Exception {
    var letter = Files.readString(Path.of("letter.mustache")).trim();
    for (Object visits : List.<Object>of(12, 0, "0", "")) {
      var value = visits instanceof String ? "\"" + visits + "\"" : visits;
      var data = Map.of("visits", visits);
      System.out.println(value + ", jmustache: " + Mustache.compiler().compile(letter).execute(data));
      var text = new StringWriter();
      new DefaultMustacheFactory().compile(new StringReader(letter), "letter").execute(text, data).flush();
      System.out.println(value + ", mustache.java: " + text);
    }
  }
}
JAVA
{
  node fill.mjs
  python fill.py
  java -cp 'jars/*' Fill.java 2>/dev/null
} | LC_ALL=C sort -s -t, -k1,1 | as_seen
