#!/usr/bin/env bash
# pandoc 2.17.1.1-2~deb12u1, Debian 12
#
# Good guess: "smart" typography of pandoc's markdown touches quotation marks, dashes and dots, and a text without any of them comes out as
#   it was.
# In fact: it also puts a no-break space (U+00A0, shown as ~) after abbreviations, among them "pp.", "p.", "No." and "Dr.", in plain text
#   and in Word files alike; with markdown-smart and with gfm the space stays a space.
# Matters because "pp. 98-99" is then no longer found by a search for it, and the letter that was converted looks the same.
#
#> markdown: See pp.~98-99, issue No.~4, of Dr.~Lee.
#> markdown, by way of Word: See pp.~98-99, issue No.~4, of Dr.~Lee.
#> markdown-smart: See pp. 98-99, issue No. 4, of Dr. Lee.
#> gfm: See pp. 98-99, issue No. 4, of Dr. Lee.
. "$(dirname "$0")/kit/lab.sh"
debian_packages pandoc=2.17.1.1-2~deb12u1

echo 'See pp. 98-99, issue No. 4, of Dr. Lee.' >letter.md
shown() { sed 's/\xc2\xa0/~/g'; }
pandoc --from markdown letter.md --output letter.docx
{
  echo "markdown: $(pandoc --from markdown --to plain letter.md | shown)"
  echo "markdown, by way of Word: $(pandoc --to plain letter.docx | shown)"
  for format in markdown-smart gfm; do echo "$format: $(pandoc --from $format --to plain letter.md | shown)"; done
} | as_seen
