#!/usr/bin/env bash
# poppler-utils 22.12.0-2+deb12u3 (pdftotext), Debian 12; the PDF is made by pdfkit 0.20.2, npm
#
# Good guess: pdftotext joins a word that is hyphenated at the end of a line, "ther-apy", and leaves a range of numbers alone, because
#   a hyphen between figures never hyphenates a word.
# In fact: it takes the hyphen away between figures too. Pages 98-99 become page 9899 and 8-12 visits become 812 visits, as soon as the
#   line ends there; with -layout both stay.
# Matters in every letter that comes as a PDF: which numbers change depends on where the lines end.
#
#> therapy: physical therapy, pages 9899 of the guideline, 812 visits
#> with -layout: pages 98- | 99 of the guideline, 8- | 12 visits
. "$(dirname "$0")/kit/lab.sh"
npm_packages pdfkit@0.20.2
debian_packages poppler-utils=22.12.0-2+deb12u3

cat >run.mjs <<'JS'
import { createWriteStream } from 'node:fs';
import PDFDocument from 'pdfkit';
const page = new PDFDocument();
page.pipe(createWriteStream('letter.pdf'));
page.text('physical ther-\napy, pages 98-\n99 of the guideline, 8-\n12 visits');
page.end();
JS
node run.mjs
{
  echo "therapy: $(pdftotext letter.pdf - | tr -d '\f' | tr -s '\n' ' ' | sed 's/ *$//')"
  echo "with -layout: $(pdftotext -layout letter.pdf - | tr -d '\f' | sed -n 's/^ *//; 2,$p' | sed '/^$/d' | paste -sd'|' | sed 's/|/ | /g; s/^apy, //')"
} | as_seen
