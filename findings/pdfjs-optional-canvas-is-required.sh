#!/usr/bin/env bash
# pdfjs-dist 5.7.284 (legacy build) and esbuild 0.28.2, npm; run on Node 20
#
# Good guess: @napi-rs/canvas, an optional dependency, is for drawing pages; text can be extracted without it, and a bundle of the
#   extraction runs wherever the unbundled program does.
# In fact: the module asks for it while it is loaded, and without it the import itself fails, because a constant at the top of the file is
#   a DOMMatrix. Installed with optional packages everything works; bundled, it works as long as the bundle is tried next to node_modules,
#   and fails on the machine it was made for.
# Matters to everyone who ships a command line: defining DOMMatrix (and ImageData, Path2D) before the import is enough for text.
#
#> with the optional package: function
#> bundle next to node_modules: function
#> bundle elsewhere: ReferenceError: DOMMatrix is not defined
#> bundle elsewhere, DOMMatrix defined: function
. "$(dirname "$0")/kit/lab.sh"
npm_packages pdfjs-dist@5.7.284 esbuild@0.28.2

cat >extract.mjs <<'JS'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
console.log(typeof getDocument);
JS
npx esbuild extract.mjs --bundle --platform=node --format=esm --outfile=bundle.mjs --log-level=error \
  --banner:js='import { createRequire } from "node:module"; const require = createRequire(import.meta.url);'
elsewhere=$(mktemp -d)
trap 'rm -rf "$lab" "$elsewhere"' EXIT
cp bundle.mjs "$elsewhere"
echo 'globalThis.DOMMatrix = class {}; await import("./bundle.mjs");' >"$elsewhere/defined.mjs"
run() { node "$1" 2>&1 | grep -E '^(function|[A-Za-z]*Error)'; }
{
  echo "with the optional package: $(run extract.mjs)"
  echo "bundle next to node_modules: $(run bundle.mjs)"
  echo "bundle elsewhere: $(run "$elsewhere/bundle.mjs")"
  echo "bundle elsewhere, DOMMatrix defined: $(run "$elsewhere/defined.mjs")"
} | as_seen
