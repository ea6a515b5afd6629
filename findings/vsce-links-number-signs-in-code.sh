#!/usr/bin/env bash
# @vscode/vsce 4.1.0, npm
#
# Good guess: the readme in the package of an extension is the one of the repository; its relative links are made absolute, for the marketplace has no
#   folders. What stands in code is shown as it is written.
# In fact: every "#" with a number after a space or a line end becomes a link to the issue of that number on GitHub, in code and in
#   blocks of code as well, where the link is not one but its source: a command line "--request #2" is printed with an address in its middle. The
#   changelog is treated the same. "12#7" and "PR#3" stay. --no-gitHubIssueLinking turns it off; that it reaches into
#   code was reported in 2021, and its help does not say so.
# Matters because "#2" in a letter is the second request and "#60" a number of tablets: examples in a readme link to somebody's issues, and those in
#   code can't be copied. One never sees it but in the marketplace. The product's readme has none.
#
#> Finds "Request [#2](https://github.com/acme/letters/issues/2)" and Norco [#60](https://github.com/acme/letters/issues/60); not 12#7.
#> Run `check --request [#2](https://github.com/acme/letters/issues/2)`.
#> ```
#> 1. Topical cream [#3](https://github.com/acme/letters/issues/3)
#> ```
. "$(dirname "$0")/kit/lab.sh"
npm_packages @vscode/vsce@4.1.0 fflate@0.8.2

mkdir extension
cd extension
cat >package.json <<'JSON'
{
  "name": "letters",
  "publisher": "acme",
  "version": "1.0.0",
  "license": "MIT",
  "engines": { "vscode": "^1.90.0" },
  "repository": "https://github.com/acme/letters",
  "files": ["data.txt"]
}
JSON
echo letters >data.txt
cat >README.md <<'MD'
Finds "Request #2" and Norco #60; not 12#7.
Run `check --request #2`.
```
1. Topical cream #3
```
MD
../node_modules/.bin/vsce package --out ../letters.vsix --no-dependencies --skip-license --allow-missing-repository >&2
cd ..
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
process.stdout.write(strFromU8(unzipSync(readFileSync('letters.vsix'))['extension/readme.md']));
JS
node run.mjs | as_seen
