#!/usr/bin/env bash
# feelin 8.2.0, npm; org.camunda.feel:feel-engine 1.19.3 and org.kie:kie-dmn-feel 8.44.0.Final, Maven: what reads the cells of decision tables, in FEEL, the language of the standard DMN
#
# Good guess: a cell 8-12 of a column of visits holds for 8 to 12 of them, or is refused; a cell L4-5 of a column of levels holds for that level; and a row for visits that are "not over 12" asks for a count.
# In fact: a cell is a formula, and all three engines take the hyphen for minus: 8-12 holds for -4 visits and nothing else. L4-5 is something unknown less 5, which is null, and the cell holds for a request that has no level,
#   and for no other. Where the count is unknown, not(> 12) holds in two of three engines, although <= 12 does not, and not(12) holds in all. A cell with a hyphen alone, the sign for "none" on paper,
#   holds for everything.
# Matters because reviewers' limits are kept in such tables: the row for 8 to 12 visits never applies, one for a level applies where none is given, and a missing count is within the limit.
#
#> [8..12]  holds for  8
#> 8-12  holds for  -4
#> <= 12  holds for  -4, 8
#> not(> 12)  holds for  -4, 8, unknown (feelin kie)
#> not(12)  holds for  -4, 8, 13, unknown
#> -  holds for  -4, 8, 13, unknown
#> L4-5  holds for  unknown
#> "L4-5"  holds for  L4-5
. "$(dirname "$0")/kit/lab.sh"
npm_packages feelin@8.2.0
maven_packages org.camunda.feel:feel-engine:1.19.3 org.kie:kie-dmn-feel:8.44.0.Final

cells=('[8..12]' '8-12' '<= 12' 'not(> 12)' 'not(12)' '-' 'L4-5' '"L4-5"')
cat >cells.mjs <<'JS'
import { unaryTest } from 'feelin';
for (const cell of process.argv.slice(2)) {
  const values = cell.includes('L') ? ['L4-5', 'L5-S1', null] : [-4, 8, 13, null];
  for (const value of values) console.log(`${cell}\t${value ?? 'unknown'}\tfeelin\t${unaryTest(cell, { '?': value }).value}`);
}
JS
cat >Cells.java <<'JAVA'
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.camunda.feel.api.FeelEngineBuilder;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;

class Cells {
  public static void main(String[] cells) {
    var camunda = FeelEngineBuilder.forJava().build();
    var kie = FEEL.newInstance();
    var context = new EvaluationContextImpl(Cells.class.getClassLoader(), new FEELEventListenersManager());
    for (var cell : cells) {
      var visits = Arrays.asList(new BigDecimal(-4), new BigDecimal(8), new BigDecimal(13), null);
      for (Object value : cell.contains("L") ? Arrays.asList("L4-5", "L5-S1", null) : visits) {
        var at = cell + "\t" + (value == null ? "unknown" : value) + "\t";
        var answer = camunda.evaluateUnaryTests(cell, value, Map.<String, Object>of());
        System.out.println(at + "camunda\t" + (answer.isSuccess() ? answer.result() : null));
        System.out.println(at + "kie\t" + kie.evaluateUnaryTests(cell).stream().anyMatch(test -> Boolean.TRUE.equals(test.apply(context, value))));
      }
    }
  }
}
JAVA
{
  node cells.mjs "${cells[@]}"
  java -cp 'jars/*' Cells.java "${cells[@]}" 2>/dev/null
} | awk -F'\t' '
  !($1 in holds) { cell[++cells] = $1; holds[$1] = "" }
  !(($1, $2) in names) { holds[$1] = holds[$1] $2 FS; names[$1, $2] = "" }
  $4 == "true" { names[$1, $2] = names[$1, $2] " " $3 }
  END {
    for (i = 1; i <= cells; i++) {
      line = ""
      n = split(holds[cell[i]], values, FS)
      for (j = 1; j < n; j++) if ((who = names[cell[i], values[j]]) != "") line = line (line ? ", " : "") values[j] (who == " feelin camunda kie" ? "" : " (" substr(who, 2) ")")
      print cell[i] "  holds for  " line
    }
  }' | as_seen
