#!/usr/bin/env bash
# github-slugger 2.0.0, slug 12.0.1, slugify 1.6.9, @sindresorhus/slugify 3.0.1 and limax 4.2.3, npm; Markdown 3.11.3, Django 5.2.19 and python-slugify 9.2.0, PyPI: what makes addresses within a page, and names of files, of headings
#
# Good guess: an address that is made of a heading has its words and figures, and a hyphen for what an address cannot have; two headings that say different things have different addresses.
# In fact: what is no letter or figure is dropped, by four of eight without a hyphen, so that 1.5 mg are 15 mg and 8/12 visits are 812; less and more than 50 percent are the same to six. The sign of micro is dropped as well, and 50 µg
#   are 50 g; limax and python-slugify, which write other scripts in Latin letters, write a Greek mu, m: 50 mg. Python's normalize the text first, in which "1½" is 11/2; to four others it is 1.
# Matters because a link to the request for 15 mg leads to that for 1.5 mg, if that stands first, and a file named for fentanyl 50 µg says 50 mg.
#
#> Oxycodone 1.5 mg is Oxycodone 15 mg: github-slugger oxycodone-15-mg, slug oxycodone-15-mg, Markdown oxycodone-15-mg, Django oxycodone-15-mg
#> Fentanyl 50 µg is Fentanyl 50 mg: limax fentanyl-50-mg, python-slugify fentanyl-50-mg
#> Fentanyl 50 µg is Fentanyl 50 g: slug fentanyl-50-g, slugify Fentanyl-50-g, sindresorhus fentanyl-50-g, Markdown fentanyl-50-g, Django fentanyl-50-g
#> Relief <50% is Relief >50%: github-slugger relief-50, slug relief-50, sindresorhus relief-50, Markdown relief-50, Django relief-50, python-slugify relief-50
#> Relief <50% is Relief ≥50%: github-slugger relief-50, slug relief-50, sindresorhus relief-50, Markdown relief-50, Django relief-50, python-slugify relief-50
#> Relief >50% is Relief ≥50%: github-slugger relief-50, slug relief-50, sindresorhus relief-50, Markdown relief-50, Django relief-50, python-slugify relief-50
#> 8/12 visits is 812 visits: github-slugger 812-visits, slug 812-visits, slugify 812-visits, Markdown 812-visits, Django 812-visits
#> 1½ tablets is 1 tablets: github-slugger 1-tablets, slug 1-tablets, slugify 1-tablets, sindresorhus 1-tablets
#> 1½ tablets is 11/2 tablets: limax 11-2-tablets, Markdown 112-tablets, Django 112-tablets, python-slugify 11-2-tablets
. "$(dirname "$0")/kit/lab.sh"
npm_packages github-slugger@2.0.0 slug@12.0.1 slugify@1.6.9 @sindresorhus/slugify@3.0.1 limax@4.2.3
python_packages Markdown==3.11.3 Django==5.2.19 python-slugify==9.2.0

headings=('Oxycodone 1.5 mg' 'Oxycodone 15 mg' 'Fentanyl 50 µg' 'Fentanyl 50 mg' 'Fentanyl 50 g' 'Relief <50%' 'Relief >50%' 'Relief ≥50%' '8/12 visits' '812 visits' '1½ tablets' '1 tablets' '11/2 tablets')
cat >address.mjs <<'JS'
import sindresorhus from '@sindresorhus/slugify';
import { slug as github } from 'github-slugger';
import limax from 'limax';
import slug from 'slug';
import slugify from 'slugify';

for (const [name, of] of Object.entries({ 'github-slugger': github, slug, slugify, sindresorhus, limax }))
  for (const heading of process.argv.slice(2)) console.log([heading, name, of(heading)].join('\t'));
JS
cat >address.py <<'PY'
import sys

from django.utils.text import slugify as django
from markdown.extensions.toc import slugify as markdown
from slugify import slugify as python_slugify

for name, of in {"Markdown": lambda heading: markdown(heading, "-"), "Django": django, "python-slugify": python_slugify}.items():
    for heading in sys.argv[1:]:
        print(heading, name, of(heading), sep="\t")
PY
cat >alike.awk <<'AWK'
BEGIN { FS = "\t" }
!($2 in seen) { seen[$2] = 1; names[++all] = $2 }
!($1 in known) { known[$1] = 1; headings[++count] = $1 }
{ address[$1, $2] = $3 }
END {
  for (i = 1; i <= count; i++) for (j = i + 1; j <= count; j++) {
    line = ""
    for (n = 1; n <= all; n++) if (address[headings[i], names[n]] == address[headings[j], names[n]]) line = line ", " names[n] " " address[headings[i], names[n]]
    if (line) print headings[i] " is " headings[j] ": " substr(line, 3)
  }
}
AWK
{
  node address.mjs "${headings[@]}"
  python address.py "${headings[@]}"
} | awk -f alike.awk | as_seen
