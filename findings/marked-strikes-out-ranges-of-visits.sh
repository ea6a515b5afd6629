#!/usr/bin/env bash
# marked 18.2.1, remark-gfm 4.0.1 (with remark-parse, remark-rehype, rehype-stringify) and markdown-it 15.0.3, npm
#
# Good guess: text is struck out with two tildes; one tilde, as in "2~3 times a week", is a tilde.
# In fact: marked, which editors use for their hovers, and remark-gfm strike out everything between two single tildes, if they stand
#   between figures as well; markdown-it does not. A prescription of 2~3 times for 8~12 weeks loses its middle in two of three.
# Matters when a message that quotes a letter is shown as Markdown.
#
#> marked: <p>therapy 2<del>3 times a week for 8</del>12 weeks</p>
#> remark-gfm: <p>therapy 2<del>3 times a week for 8</del>12 weeks</p>
#> markdown-it: <p>therapy 2~3 times a week for 8~12 weeks</p>
. "$(dirname "$0")/kit/lab.sh"
npm_packages marked@18.2.1 markdown-it@15.0.3 remark-parse@11.0.0 remark-gfm@4.0.1 remark-rehype@11.1.2 rehype-stringify@10.0.1 unified@11.0.5

cat >run.mjs <<'JS'
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
const message = 'therapy 2~3 times a week for 8~12 weeks';
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify);
console.log('marked:', marked.parse(message).trim());
console.log('remark-gfm:', String(remark.processSync(message)).trim());
console.log('markdown-it:', new MarkdownIt().render(message).trim());
JS
node run.mjs | as_seen
