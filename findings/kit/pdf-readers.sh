# Sourced after lab.sh by the scripts of findings/ about the text of a PDF, letter.pdf, in the laboratory's folder.
cp "$(dirname "$finding")"/kit/pdf-text.* .

# words  Puts standard input on one line.
words() { tr -s ' \n\f' ' ' | sed 's/ $//'; }

# as_pdftotext [OPTION…]  Prints the text that pdftotext gives with the options.
as_pdftotext() { echo "pdftotext: $(pdftotext "$@" letter.pdf - | words)"; }

# as_four_libraries  Prints the text that pdf.js, pypdf, pdfminer and PDFium give.
as_four_libraries() {
  node pdf-text.mjs letter.pdf 2>/dev/null
  python pdf-text.py letter.pdf
}

# as_mutool  Prints the text that mutool gives.
as_mutool() { echo "mutool: $(mutool draw -F txt letter.pdf 2>/dev/null | words)"; }
