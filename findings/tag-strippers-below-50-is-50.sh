#!/usr/bin/env bash
# striptags 3.2.0, xss 1.0.17, sanitize-html 2.17.5 and string-strip-html 13.7.6, npm; MarkupSafe 3.0.4, w3lib 2.5.0, Django 5.2.19, bleach 6.4.0, nh3 0.3.8 and lxml 6.1.3, PyPI
#
# Good guess: what takes tags out of text leaves a text without tags as it is, at least where a figure follows the sign: no tag begins with one, and HTML says that <5 is text.
# In fact: four of ten take everything from "<" to the next ">", however far: relief of less than 50 percent in May and more than 50 in July is relief of 50 percent in July, and flexion below 90 degrees and not above 45 is
#   flexion of 45. Where no ">" follows, two of these drop the rest of the sentence. The six others go by HTML, where a letter behind the sign begins a tag: of "<or = 50" all ten leave no figure, and of "<or=80" six.
# Matters because a field of a form, or a letter pasted into one, is cleaned in this way before it is kept: a limit goes together with a "not", and what is left is a sentence.
#
#> Flexion is <90 and not >45 degrees.
#>   Flexion is 45 degrees. (MarkupSafe, striptags, w3lib, xss)
#>   Flexion is <90 and not >45 degrees. (Django, bleach, lxml, nh3, sanitize-html, string-strip-html)
#> Relief was <50 percent in May and >50 percent in July.
#>   Relief was 50 percent in July. (MarkupSafe, striptags, w3lib, xss)
#>   Relief was <50 percent in May and >50 percent in July. (Django, bleach, lxml, nh3, sanitize-html, string-strip-html)
#> Relief was <or = 50 percent for >6 weeks.
#>   Relief was (nh3)
#>   Relief was 6 weeks. (Django, MarkupSafe, bleach, lxml, sanitize-html, string-strip-html, striptags, w3lib, xss)
#> The dose is <or=80 a day.
#>   The dose is (lxml, nh3, sanitize-html, string-strip-html, striptags, xss)
#>   The dose is <or=80 a day. (Django, MarkupSafe, bleach, w3lib)
#> Visits <12 were certified.
#>   Visits (striptags, xss)
#>   Visits <12 were certified. (Django, MarkupSafe, bleach, lxml, nh3, sanitize-html, string-strip-html, w3lib)
. "$(dirname "$0")/kit/lab.sh"
npm_packages striptags@3.2.0 xss@1.0.17 sanitize-html@2.17.5 string-strip-html@13.7.6
python_packages MarkupSafe==3.0.4 w3lib==2.5.0 Django==5.2.19 bleach==6.4.0 nh3==0.3.8 lxml==6.1.3

cat >sentences <<'TEXT'
Relief was <50 percent in May and >50 percent in July.
Flexion is <90 and not >45 degrees.
Visits <12 were certified.
Relief was <or = 50 percent for >6 weeks.
The dose is <or=80 a day.
TEXT
cat >strip.mjs <<'JS'
import { readFileSync } from 'node:fs';
import sanitize from 'sanitize-html';
import { stripHtml } from 'string-strip-html';
import striptags from 'striptags';
import xss from 'xss';
const plain = (html) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
const libraries = {
  striptags,
  xss: (text) => plain(xss(text, { whiteList: {}, stripIgnoreTag: true })),
  'sanitize-html': (text) => plain(sanitize(text, { allowedTags: [] })),
  'string-strip-html': (text) => stripHtml(text).result,
};
for (const text of readFileSync('sentences', 'utf8').trim().split('\n')) {
  for (const [name, strip] of Object.entries(libraries)) console.log(`${text}\t${strip(text)}\t${name}`);
}
JS
cat >strip.py <<'PY'
from html import unescape

import bleach
import nh3
from django.utils.html import strip_tags
from lxml.html import fromstring
from markupsafe import Markup
from w3lib.html import remove_tags

libraries = {
    "MarkupSafe": lambda text: Markup(text).striptags(),
    "w3lib": remove_tags,
    "Django": strip_tags,
    "bleach": lambda text: unescape(bleach.clean(text, tags=set(), strip=True)),
    "nh3": lambda text: unescape(nh3.clean(text, tags=set())),
    "lxml": lambda text: fromstring(f"<p>{text}</p>").text_content(),
}
for text in open("sentences").read().splitlines():
    for name, strip in libraries.items():
        print(f"{text}\t{strip(text)}\t{name}")
PY
{
  node strip.mjs
  python strip.py
} | tr -s ' ' | sed 's/ \t/\t/' | LC_ALL=C sort | awk -F'\t' '
  function flush() { if (kept != "") print "  " kept " (" names ")" }
  { if ($1 FS $2 == seen) { names = names ", " $3; next } flush(); if ($1 != text) print text = $1; seen = $1 FS $2; kept = $2; names = $3 }
  END { flush() }' | as_seen
