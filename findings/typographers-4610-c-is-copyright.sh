#!/usr/bin/env bash
# markdown-it 15.0.3, typographic-copyright 1.0.1, typographic-base 1.0.4; beside retext-smartypants 6.2.0 and typogr 0.6.8, npm
#
# Good guess: "typographer" options curl quotes and lengthen dashes; what stands in parentheses after a number of a law stays.
# In fact: paragraph (c) of Labor Code 4610.5 becomes "4610.5©", and of the California Code of Regulations 9792.6.1(r) becomes "9792.6.1®" by two
#   of five; one knows the (c) alone, and two leave both. VS Code's own preview of Markdown is markdown-it, and does so once
#   `markdown.preview.typographer` is on. (p) of 4062.3 stays with all of them.
# Matters to whoever shows legal citations by way of Markdown: the paragraph that a denial rests on is gone. Word processors do the same while one types,
#   so the program says of such a sign after the number of a section which paragraph is meant (wording/slip).
#
#> markdown-it: Labor Code 4610.5©(2), 8 CCR 9792.6.1®, 4062.3(p)
#> typographic-copyright: Labor Code 4610.5©(2), 8 CCR 9792.6.1(r), 4062.3(p)
#> typographic-base: Labor Code 4610.5©(2), 8 CCR 9792.6.1®, 4062.3(p)
#> retext-smartypants: Labor Code 4610.5(c)(2), 8 CCR 9792.6.1(r), 4062.3(p)
#> typogr: Labor Code 4610.5(c)(2), 8 CCR 9792.6.1(r), 4062.3(p)
. "$(dirname "$0")/kit/lab.sh"
npm_packages markdown-it@15.0.3 typographic-copyright@1.0.1 typographic-base@1.0.4 retext@9.0.0 retext-smartypants@6.2.0 typogr@0.6.8

cat >run.mjs <<'JS'
import MarkdownIt from 'markdown-it';
import { retext } from 'retext';
import smartypants from 'retext-smartypants';
import base from 'typographic-base';
import copyright from 'typographic-copyright';
import typogr from 'typogr';
const text = 'Labor Code 4610.5(c)(2), 8 CCR 9792.6.1(r), 4062.3(p)';
const plain = (html) => html.replace(/<[^>]*>/g, '').replaceAll('&nbsp;', ' ');
const show = (name, shown) => console.log(`${name}: ${plain(shown)}`);
show('markdown-it', new MarkdownIt({ typographer: true }).renderInline(text));
show('typographic-copyright', (copyright.default ?? copyright)(text));
show('typographic-base', (base.default ?? base)(text, { locale: 'en-us' }));
show('retext-smartypants', String(retext().use(smartypants).processSync(text)));
show('typogr', typogr.typogrify(text));
JS
node run.mjs | as_seen
