import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OTHERS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

/** Parts of a Word file besides its text, by their names without folder and ending, as the XML inside their root element. */
export type WordParts = Partial<Record<'numbering' | 'styles' | 'footnotes' | 'comments', string>>;

const roots: Readonly<Record<keyof WordParts, string>> = {
  numbering: 'numbering',
  styles: 'styles',
  footnotes: 'footnotes',
  comments: 'comments',
};

/** A Word file with a body of WordprocessingML, as small as Word takes it. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${W} ${OTHERS}><w:body>${body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.keys(
        parts,
      )
        .map(
          (name, i) =>
            `<Relationship Id="p${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
  };
  for (const [name, xml] of Object.entries(parts)) {
    const root = roots[name as keyof WordParts];
    files[`word/${name}.xml`] = strToU8(`<?xml version="1.0"?><w:${root} ${W}>${xml}</w:${root}>`);
  }
  return zipSync(files);
}

/** A paragraph of WordprocessingML with what is in it. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** A run with a text. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}
