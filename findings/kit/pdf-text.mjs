// Prints the text of a PDF's first page on one line, as pdf.js extracts it: node pdf-text.mjs FILE. Needs pdfjs-dist in the folder it is copied to.
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdf = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 }).promise;
const { items } = await (await pdf.getPage(1)).getTextContent();
const text = items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
console.log(`pdf.js: ${text.trim().split(/\s+/).join(' ')}`);
