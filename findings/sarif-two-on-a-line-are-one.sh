#!/usr/bin/env bash
# edu.hm.hafner:analysis-model 13.3.0 (the readers of the warnings plugin of Jenkins) and se.bjurr.violations:violations-lib 1.157.3, Maven; sarif-tools 3.0.5, PyPI; Java 17
#
# Good guess: two results of one rule at two places of a line are two; what a rule found in order (kind "pass") is none; and a result without a level is a warning, which
#   the standard has as its default.
# In fact: violations-lib, with which Jenkins reads, takes the line and not the column, and keeps results in a set, so that equal ones on a line are one, with no count of what was dropped.
#   A pass is a finding, if of the least severity, and the result without a level is of the same one. sarif-tools has both and the right level, but gives them one
#   fingerprint when it writes Code Climate's format, in which the fingerprint is what tells issues apart; neither the rule nor the column is in it, so that the pass has it too
#   if its words are the same.
# Matters because a paragraph of a letter is one line: of ten words that are mistyped in the same way one is counted, and the count stays 1 until the last of them is
#   corrected. The product gives such findings one by one in its SARIF, and Jenkins counts one for a line.
#
#> analysis-model: twice 1 NORMAL, pass 1 LOW, no level 1 LOW
#> violations-lib: twice 1 WARN, pass 1 INFO, no level 1 INFO
#> sarif-tools, CSV: twice 2 warning, pass 1 none, no level 1 warning
#> sarif-tools, Code Climate: 4 issues, 2 fingerprints
. "$(dirname "$0")/kit/lab.sh"
python_packages sarif-tools==3.0.5
maven_packages edu.hm.hafner:analysis-model:13.3.0 se.bjurr.violations:violations-lib:1.157.3

cat >letter.sarif <<'JSON'
{
  "version": "2.1.0",
  "runs": [
    {
      "tool": { "driver": { "name": "letters" } },
      "results": [
        { "ruleId": "twice", "level": "warning", "message": { "text": "A slip." }, "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "letter.imr" }, "region": { "startLine": 3, "startColumn": 5, "endColumn": 8 } } }] },
        { "ruleId": "twice", "level": "warning", "message": { "text": "A slip." }, "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "letter.imr" }, "region": { "startLine": 3, "startColumn": 40, "endColumn": 43 } } }] },
        { "ruleId": "pass", "kind": "pass", "level": "none", "message": { "text": "A slip." }, "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "letter.imr" }, "region": { "startLine": 3, "startColumn": 90, "endColumn": 99 } } }] },
        { "ruleId": "no level", "message": { "text": "A slip." }, "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "letter.imr" }, "region": { "startLine": 7, "startColumn": 1, "endColumn": 4 } } }] }
      ]
    }
  ]
}
JSON
cat >Read.java <<'JAVA'
import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.registry.ParserRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.reports.Parser;

class Read {
  static void show(String name, List<String> found) {
    var counts = new ArrayList<String>();
    for (var rule : List.of("twice", "pass", "no level")) {
      var of = found.stream().filter(one -> one.startsWith(rule + ":")).toList();
      counts.add(rule + " " + of.size() + of.get(0).substring(rule.length() + 1));
    }
    System.out.println(name + ": " + String.join(", ", counts));
  }

  public static void main(String[] arguments) throws Exception {
    var report = new ParserRegistry().get("sarif").createParser().parse(new FileReaderFactory(Path.of("letter.sarif")));
    show("analysis-model", report.stream().map(one -> one.getType() + ": " + one.getSeverity()).toList());
    var read = ViolationsApi.violationsApi().withPattern(".*letter.sarif$").inFolder(arguments[0]).findAll(Parser.SARIF);
    show("violations-lib", read.violations().stream().map(one -> one.getRule() + ": " + one.getSeverity()).toList());
  }
}
JAVA
sarif csv letter.sarif -o letter.csv >/dev/null
sarif codeclimate letter.sarif -o letter.json >/dev/null
cat >counts.py <<'PY'
import csv
import json

rows = list(csv.DictReader(open("letter.csv", encoding="utf-8-sig")))
shown = []
for rule in ("twice", "pass", "no level"):
    levels = [row["Severity"] for row in rows if row["Code"] == rule]
    shown.append(f"{rule} {len(levels)} {levels[0]}")
print("sarif-tools, CSV:", ", ".join(shown))
issues = json.load(open("letter.json"))
prints = {issue["fingerprint"] for issue in issues}
print(f"sarif-tools, Code Climate: {len(issues)} issues, {len(prints)} fingerprints")
PY
{
  java -cp 'jars/*' Read.java "$lab" 2>/dev/null
  python counts.py
} | as_seen
