# Prints the text of a PDF's first page on one line for each reader of PyPI: python pdf-text.py FILE. Needs pypdf, pdfminer.six and pypdfium2.
import sys

from pdfminer.high_level import extract_text
from pypdf import PdfReader
from pypdfium2 import PdfDocument

file = sys.argv[1]
for name, text in {
    "pypdf": PdfReader(file).pages[0].extract_text(),
    "pdfminer": extract_text(file),
    "pdfium": PdfDocument(file)[0].get_textpage().get_text_range(),
}.items():
    print(f"{name}: {' '.join(text.split())}")
