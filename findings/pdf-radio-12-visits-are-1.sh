#!/usr/bin/env bash
# pdfjs-dist 5.7.284 and pdf-lib 1.17.1, npm; pypdf 7.1.1, PyMuPDF 2.0 and pikepdf 10.18.0, PyPI. The form was made by pdf-lib.
#
# Good guess: a group of radio buttons for the visits that are allowed, with the choices 8, 12 and 24, has the value 12 when 12 is chosen, as a drop-down list has.
# In fact: pdf-lib names the buttons by their place, 0, 1 and 2, and puts the words into a list beside them, Opt, as the standard allows, so that two buttons may have one
#   name. pdf-lib itself looks there; the four others, one of them the reader of Firefox, give the name of the button: 1. A drop-down list in the same form is
#   12 to all five.
# Matters for a form that asks for a decision or a number: 1 visit is a number like any other, and the first of two decisions is 0, which is nothing to many programs.
#
#> chosen: 12 by radio button, 12 by drop-down
#> pdf.js: 1, 12
#> pdf-lib: 12, 12
#> pypdf: 1, 12
#> PyMuPDF: 1, 12
#> pikepdf: 1, 12
. "$(dirname "$0")/kit/lab.sh"
npm_packages pdfjs-dist@5.7.284 pdf-lib@1.17.1
python_packages pypdf==7.1.1 PyMuPDF==2.0 pikepdf==10.18.0

cat >form.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
const made = await PDFDocument.create();
const page = made.addPage();
const choices = ['8', '12', '24'];
const radio = made.getForm().createRadioGroup('radio');
choices.forEach((choice, at) => radio.addOptionToPage(choice, page, { x: 50, y: 700 - 60 * at }));
radio.select('12');
const list = made.getForm().createDropdown('list');
list.addOptions(choices);
list.select('12');
list.addToPage(page, { x: 50, y: 400 });
writeFileSync('form.pdf', await made.save());

const file = readFileSync('form.pdf');
const read = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
const fields = await read.getFieldObjects();
const value = (name) => [fields[name].find((field) => field.value !== undefined).value].flat().join();
console.log(`pdf.js: ${value('radio')}, ${value('list')}`);
const form = (await PDFDocument.load(file)).getForm();
console.log(`pdf-lib: ${form.getRadioGroup('radio').getSelected()}, ${form.getDropdown('list').getSelected().join()}`);
JS
cat >read.py <<'PY'
import pymupdf
from pypdf import PdfReader

fields = PdfReader("form.pdf").get_fields()
print(f"pypdf: {fields['radio'].value.lstrip('/')}, {fields['list'].value}")
document = pymupdf.open("form.pdf")
values = {}
for widget in document[0].widgets():
    if widget.field_value != "Off":
        values[widget.field_name] = widget.field_value
print(f"PyMuPDF: {values['radio']}, {values['list']}")
PY
cat >forms.py <<'PY'
import pikepdf
from pikepdf.form import Form

form = Form(pikepdf.open("form.pdf"))
print(f"pikepdf: {str(form['radio'].value).lstrip('/')}, {form['list'].value}")
PY
{
  echo "chosen: 12 by radio button, 12 by drop-down"
  node form.mjs
  python read.py
  python forms.py
} | as_seen
