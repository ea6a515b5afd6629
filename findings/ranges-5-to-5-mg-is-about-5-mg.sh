#!/usr/bin/env bash
# Intl of Node 20 (formatRange); com.ibm.icu:icu4j 77.1, Maven, with Java 17
#
# Good guess: a range from 12 to 12 visits is written "12", as a range from March 14 to March 14 is written as one day by the same libraries; or "12–12".
# In fact: it is "~12", about 12, in all six languages that were tried: where both ends look the same the libraries call the number approximate, also if both are the same number and it is exact. A fixed dose of 5 mg is
#   "~5 mg" beside one of "5–10 mg", a limit of 50% is "~50%". In Korean the sign between two ends is "~" as well, "8~12". A range that is the wrong way round stays so, "12–8".
# Matters for lists of requests and limits in which some have two ends and some one: what was exact, and is counted by, is said to be about that much.
#
#> Intl, en: 8–12, ~12, 12–8
#> Intl, es: 8-12, ~12, 12-8
#> Intl, zh: 8-12, ~12, 12-8
#> Intl, ko: 8~12, ~12, 12~8
#> Intl, hy: 8–12, ~12, 12–8
#> Intl, fa: ۸–۱۲, ~۱۲, ۱۲–۸
#> Intl, a dose: 5–10 mL, ~5 mL
#> Intl, relief: 30% – 50%, ~50%
#> Intl, days: March 14, 2016
#> ICU4J, en: 8–12, ~12, 12–8
#> ICU4J, en, told not to: 12
. "$(dirname "$0")/kit/lab.sh"
maven_packages com.ibm.icu:icu4j:77.1

cat >ranges.mjs <<'JS'
const ranges = { dose: { style: 'unit', unit: 'milliliter' }, relief: { style: 'percent' } };
for (const language of ['en', 'es', 'zh', 'ko', 'hy', 'fa']) console.log(`Intl, ${language}: ${[[8, 12], [12, 12], [12, 8]].map((ends) => new Intl.NumberFormat(language).formatRange(...ends)).join(', ')}`);
console.log(`Intl, a dose: ${[[5, 10], [5, 5]].map((ends) => new Intl.NumberFormat('en', ranges.dose).formatRange(...ends)).join(', ')}`);
console.log(`Intl, relief: ${[[0.3, 0.5], [0.5, 0.5]].map((ends) => new Intl.NumberFormat('en', ranges.relief).formatRange(...ends)).join(', ')}`);
const day = new Date('2016-03-14T12:00:00Z');
console.log(`Intl, days: ${new Intl.DateTimeFormat('en', { timeZone: 'UTC', dateStyle: 'long' }).formatRange(day, day)}`);
JS
cat >Ranges.java <<'JAVA'
import com.ibm.icu.number.NumberRangeFormatter;
import java.util.Locale;

class Ranges {
  public static void main(String[] arguments) throws Exception {
    var format = NumberRangeFormatter.withLocale(Locale.ENGLISH);
    var same = format.identityFallback(NumberRangeFormatter.RangeIdentityFallback.SINGLE_VALUE);
    var out = new java.io.PrintStream(System.out, true, "UTF-8");
    out.println("ICU4J, en: " + format.formatRange(8, 12) + ", " + format.formatRange(12, 12) + ", " + format.formatRange(12, 8));
    out.println("ICU4J, en, told not to: " + same.formatRange(12, 12));
  }
}
JAVA
{
  node ranges.mjs
  java -cp 'jars/*' Ranges.java 2>/dev/null
} | as_seen
