// Writes a Word file with one body: node docx.mjs FILE.docx < BODY.xml. Needs fflate in the folder it is copied to.
import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';

const OPEN = 'http://schemas.openxmlformats.org';
const part = (xml) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
const files = {
  '[Content_Types].xml': part(
    `<Types xmlns="${OPEN}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  ),
  '_rels/.rels': part(
    `<Relationships xmlns="${OPEN}/package/2006/relationships"><Relationship Id="r1" Type="${OPEN}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  ),
  'word/document.xml': part(
    `<w:document xmlns:w="${OPEN}/wordprocessingml/2006/main"><w:body>${readFileSync(0, 'utf8')}</w:body></w:document>`,
  ),
};
writeFileSync(process.argv[2], zipSync(files));
