#!/usr/bin/env bash
# gettext 0.21-12 (msgmerge, msgfmt), Debian 12; gettext-parser 10.0.0, i18next-conv 17.0.0, gettext-converter 1.3.4, gettext-to-messageformat 0.4.0 and po2json
#   0.4.5, npm; polib 1.2.0 and Babel 2.19.0, PyPI
#
# Good guess: a sentence whose English was changed after it was translated is shown in English until somebody translates it again. What msgmerge proposes in the
#   meantime, the translation of the sentence that looks most like it, has the mark "fuzzy", and whoever makes the file for the program leaves that out.
# In fact: the two compilers of gettext and of Babel, polib and po2json do so; the four others that read the same file for JavaScript take the proposal. "Not medically necessary"
#   is "médicamente necesaria", and "At most 12 visits" "al menos 8 visitas", at least 8: two sentences that say the opposite look alike, as letters in one house
#   always do, and are proposed for each other. gettext-parser, on which the converters are built, gives the mark, and its own compiler of .mo files, which take none,
#   does not look at it.
# Matters to whoever gives letters or messages on them in two languages: the reader of Spanish is told another decision and another limit, and nobody translated it so.
#
#> msgmerge: fuzzy, At most 12 visits are allowed. -> Se permiten al menos 8 visitas.
#> msgmerge: fuzzy, The request is not medically necessary. -> La solicitud es médicamente necesaria.
#> msgfmt: left out, left out
#> polib: left out, left out
#> Babel: left out, left out
#> po2json: left out, left out
#> gettext-parser, as .mo: Se permiten al menos 8 visitas., La solicitud es médicamente necesaria.
#> i18next-conv: Se permiten al menos 8 visitas., La solicitud es médicamente necesaria.
#> gettext-converter: Se permiten al menos 8 visitas., La solicitud es médicamente necesaria.
#> gettext-to-messageformat: Se permiten al menos 8 visitas., La solicitud es médicamente necesaria.
. "$(dirname "$0")/kit/lab.sh"
npm_packages gettext-parser@10.0.0 i18next-conv@17.0.0 gettext-converter@1.3.4 gettext-to-messageformat@0.4.0 po2json@0.4.5
python_packages polib==1.2.0 Babel==2.19.0
debian_packages gettext=0.21-12
export LC_ALL=C.UTF-8

cat >translated.po <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "At least 8 visits are allowed."
msgstr "Se permiten al menos 8 visitas."

msgid "The request is medically necessary."
msgstr "La solicitud es médicamente necesaria."
PO
cat >changed.pot <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "At most 12 visits are allowed."
msgstr ""

msgid "The request is not medically necessary."
msgstr ""
PO
msgmerge --quiet --output-file=merged.po translated.po changed.pot
msgfmt --output-file=msgfmt.mo merged.po
cat >look.py <<'PY'
import gettext
import io

import polib
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

merged = polib.pofile("merged.po")
for entry in merged:
    print(f"msgmerge: {', '.join(entry.flags)}, {entry.msgid} -> {entry.msgstr}")
merged.save_as_mofile("polib.mo")
with open("babel.mo", "wb") as file, open("merged.po", "rb") as source:
    write_mo(file, read_po(source))
for name, path in (("msgfmt", "msgfmt.mo"), ("polib", "polib.mo"), ("Babel", "babel.mo")):
    with open(path, "rb") as file:
        texts = gettext.GNUTranslations(file)
    shown = [texts.gettext(entry.msgid) for entry in merged]
    print(f"{name}: {', '.join('left out' if got == entry.msgid else got for got, entry in zip(shown, merged))}")
PY
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import converter from 'gettext-converter';
import parser from 'gettext-parser';
import toMessageFormat from 'gettext-to-messageformat';
import { gettextToI18next } from 'i18next-conv';
import po2json from 'po2json';
const file = readFileSync('merged.po');
const merged = parser.po.parse(file);
const shown = (name, find) => {
  const keys = Object.keys(merged.translations['']).filter(Boolean);
  console.log(`${name}: ${keys.map((key) => [find(key)].flat().at(-1) || 'left out').join(', ')}`);
};
const plain = po2json.parse(file);
shown('po2json', (key) => plain[key]);
const compiled = parser.mo.parse(parser.mo.compile(merged)).translations[''];
shown('gettext-parser, as .mo', (key) => compiled[key]?.msgstr);
const i18next = JSON.parse(await gettextToI18next('es', file, { keyseparator: '##', nsseparator: '##' }));
shown('i18next-conv', (key) => i18next[key]);
const converted = converter.po2i18next(file.toString());
shown('gettext-converter', (key) => converted[key]);
const messages = toMessageFormat.parsePo(file).translations;
shown('gettext-to-messageformat', (key) => (messages[''] ?? messages)[key]);
JS
{
  python look.py
  node look.mjs
} | as_seen
