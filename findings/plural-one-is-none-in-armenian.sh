#!/usr/bin/env bash
# intl-messageformat 12.1.5, i18next 27.1.2, @fluent/bundle 0.19.1 and messageformat 4.0.0, npm, with Intl of Node 20; Babel 2.18.0, PyPI; com.ibm.icu:icu4j 77.1, Maven, with Java 17; msgfmt of gettext 0.21-12, Debian 12
#
# Good guess: of the two forms that a message about a number has, "one" is for one: a translator who writes "one session is approved" there, in words, as English does, has said what is so.
# In fact: "one" is the name of a form of a word, and by the rules of Unicode it is that of 0 and ½ too in Farsi, of 0, ½ and 1½ in Armenian and French, of 0 but not of ½ in Punjabi, and of most numbers in Tagalog, of 12 and
#   21 for example. No session is "one session is approved", and so are one and a half tablets. All six libraries do so, and none of them, nor msgfmt with all its checks, has a word about the missing
#   number. In Spanish, in which one would try it, all is as in English.
# Matters for notices in the languages that workers in California read: what is denied, 0 sessions, is one that is approved, and one who knows only English and Spanish cannot see why.
#
#> es: "one" is 1 (Babel, ICU4J, fluent, i18next, intl-messageformat, messageformat)
#> fa: "one" is 0, 0.5, 1 (Babel, ICU4J, fluent, i18next, intl-messageformat, messageformat)
#> fil: "one" is 0, 0.5, 1, 1.5, 2, 12, 21 (Babel, ICU4J, fluent, i18next, intl-messageformat, messageformat)
#> fr: "one" is 0, 0.5, 1, 1.5 (Babel, ICU4J, fluent, i18next, intl-messageformat, messageformat)
#> hy: "one" is 0, 0.5, 1, 1.5 (Babel, ICU4J, fluent, i18next, intl-messageformat, messageformat)
#> pa: "one" is 0, 1 (Babel, ICU4J, fluent, i18next, intl-messageformat, messageformat)
#> fr, gettext, 0: Une séance est approuvée.
. "$(dirname "$0")/kit/lab.sh"
npm_packages intl-messageformat@12.1.5 i18next@27.1.2 @fluent/bundle@0.19.1 messageformat@4.0.0
python_packages Babel==2.18.0
maven_packages com.ibm.icu:icu4j:77.1
debian_packages gettext=0.21-12

cat >visits.mjs <<'JS'
import { FluentBundle, FluentResource } from '@fluent/bundle';
import i18next from 'i18next';
import { IntlMessageFormat } from 'intl-messageformat';
import { MessageFormat } from 'messageformat';
const [one, other] = ['One is approved.', 'Others are approved.'];
const words = { visits_one: one, visits_other: other };
for (const language of process.argv.slice(2)) {
  await i18next.init({ lng: language, resources: { [language]: { translation: words } }, showSupportNotice: false });
  const bundle = new FluentBundle(language);
  bundle.addResource(new FluentResource(`visits = { $count ->\n    [one] ${one}\n   *[other] ${other}\n }`));
  const two = new MessageFormat(language, `.input {$count :number} .match $count one {{${one}}} * {{${other}}}`);
  const say = {
    'intl-messageformat': (count) => new IntlMessageFormat(`{count, plural, one {${one}} other {${other}}}`, language).format({ count }),
    i18next: (count) => i18next.t('visits', { count }),
    fluent: (count) => bundle.formatPattern(bundle.getMessage('visits').value, { count }),
    messageformat: (count) => two.format({ count }),
  };
  for (const [name, text] of Object.entries(say)) console.log(`${language} ${name}: ${[0, 0.5, 1, 1.5, 2, 12, 21].filter((count) => text(count) === one).join(', ')}`);
}
JS
cat >visits.py <<'PY'
import sys

from babel import Locale

for language in sys.argv[1:]:
    form = Locale(language).plural_form
    print(f"{language} Babel: {', '.join(str(count) for count in [0, 0.5, 1, 1.5, 2, 12, 21] if form(count) == 'one')}")
PY
cat >Visits.java <<'JAVA'
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class Visits {
  public static void main(String[] languages) {
    for (var language : languages) {
      var format = new MessageFormat("{count, plural, one {one} other {other}}", new ULocale(language));
      var ones = Stream.of("0", "0.5", "1", "1.5", "2", "12", "21").filter(count -> format.format(Map.of("count", Double.parseDouble(count))).equals("one"));
      System.out.println(language + " ICU4J: " + ones.collect(Collectors.joining(", ")));
    }
  }
}
JAVA
languages=(es fr hy fa pa fil)
{
  node visits.mjs "${languages[@]}"
  python visits.py "${languages[@]}"
  java -cp 'jars/*' Visits.java "${languages[@]}" 2>/dev/null
} | sed -E 's/^(\w+) ([^:]*): (.*)/\1: "one" is \3\t\2/' | LC_ALL=C sort | awk -F'\t' '{ names[$1] = names[$1] (names[$1] ? ", " : "") $2 } END { for (line in names) print line " (" names[line] ")" }' | LC_ALL=C sort >said
cat >visits.po <<'PO'
msgid ""
msgstr "Language: fr\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n>1;\n"

#, c-format
msgid "One session is approved."
msgid_plural "%d sessions are approved."
msgstr[0] "Une séance est approuvée."
msgstr[1] "%d séances sont approuvées."
PO
msgfmt --check-format --check-domain --output visits.mo visits.po 2>&1 | sed 's/^/msgfmt: /' >>said
mkdir -p fr/LC_MESSAGES
mv visits.mo fr/LC_MESSAGES/
python -c 'import gettext; print("fr, gettext, 0:", gettext.translation("visits", ".", ["fr"]).ngettext("One session is approved.", "%d sessions are approved.", 0))' >>said
as_seen <said
