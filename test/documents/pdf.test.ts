import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportedLetter } from '../../server/src/documents/imported.ts';
import { built } from '../kit/dist.ts';
import { lines, pdfFile, type PdfField, type PdfText } from '../kit/pdf-file.ts';

// As it is bundled: the library is reported there that it is in no Node.
let readPdf: (bytes: Uint8Array) => Promise<ImportedLetter>;
beforeAll(async () => {
  ({ readPdf } = createRequire(import.meta.url)(await built('read-pdf.js')) as { readPdf: typeof readPdf });
}, 120_000);

/** In thousandths of the font's size. */
const WIDTHS: Record<string, number> = {
  U: 722,
  p: 556,
  h: 556,
  e: 556,
  l: 222,
  d: 556,
  ':': 278,
  ' ': 278,
  v: 500,
  i: 222,
  s: 500,
  t: 278,
  o: 556,
  1: 556,
  2: 556,
};

/** Parts that stand side by side, each of them drawn twice. */
function strokes(y: number, parts: readonly string[]): PdfText[] {
  let x = 72;
  return parts.flatMap((text) => {
    const at = x;
    for (const letter of text) x += (WIDTHS[letter]! * 11) / 1000;
    return [0, 0.3].map((stroke) => ({ x: at + stroke, y, text }));
  });
}

const cases: readonly (readonly [name: string, pages: readonly (readonly PdfText[])[], text: string])[] = [
  ['lines and paragraphs', [lines('One line', 'goes on.', '', 'Another.')], 'One line\ngoes on.\n\nAnother.\n'],
  ['pages', [lines('First.'), lines('Second.')], 'First.\n\fSecond.\n'],
  [
    'columns',
    [
      [
        { x: 72, y: 700, text: 'Case Number:' },
        { x: 320, y: 700, text: 'Priority:' },
        { x: 170, y: 700, text: 'CM17-0990001' },
        { x: 400, y: 700, text: 'Standard' },
      ],
    ],
    'Case Number:   CM17-0990001   Priority:   Standard\n',
  ],
  [
    'a table whose labels are wrapped in their cells, values in the middle of their height, below a running title',
    [
      [
        { x: 66, y: 716, text: 'Final letter', size: 9 },
        { x: 72, y: 700, text: 'Case' },
        { x: 72, y: 687, text: 'Number:' },
        { x: 130, y: 693.5, text: 'CM17-' },
        { x: 130, y: 680.5, text: '0990001' },
        { x: 220, y: 693.5, text: 'Date Assigned:' },
        { x: 320, y: 693.5, text: '01/12/2017' },
        { x: 72, y: 660, text: 'Priority:' },
        { x: 130, y: 660, text: 'Standard' },
        { x: 220, y: 666.5, text: 'Application' },
        { x: 220, y: 653.5, text: 'Received:' },
        { x: 320, y: 660, text: '01/09/2017' },
        { x: 72, y: 620, text: 'The text begins.' },
      ],
    ],
    'Final letter\n\nCase Number:   CM17-0990001\nDate Assigned:   01/12/2017\nPriority:   Standard\nApplication Received:   01/09/2017\n\nThe text begins.\n',
  ],
  [
    'what is drawn last at the top',
    [
      [
        { x: 72, y: 600, text: 'Below.' },
        { x: 72, y: 700, text: 'Above.' },
      ],
    ],
    'Above.\n\nBelow.\n',
  ],
  ['heads marked as such', [[{ x: 72, y: 750, text: 'Page 1', artifact: true }, ...lines('Text.')]], 'Text.\n'],
  [
    'a layer that is switched off, and one that is not',
    [
      [
        { x: 72, y: 750, text: 'Page 1', artifact: true },
        { x: 72, y: 700, text: 'Decision:' },
        { x: 140, y: 700, text: 'Upheld', layer: 'hidden' },
        { x: 200, y: 700, text: 'Overturned', layer: 'shown' },
      ],
    ],
    'Decision:   Overturned\n',
  ],
  [
    'a raised mark',
    [
      [
        { x: 72, y: 700, text: '8' },
        { x: 78.2, y: 705, text: '1', size: 6 },
        { x: 82, y: 700, text: ' visits' },
      ],
    ],
    '8 visits\n',
  ],
  [
    'words drawn twice',
    [
      [
        { x: 72, y: 700, text: 'Bold' },
        { x: 72.4, y: 700, text: 'Bold' },
      ],
    ],
    'Bold\n',
  ],
  [
    'letters and words that are drawn twice one by one',
    [[...strokes(700, ['Upheld: ', '12 ', 'visits']), ...strokes(680, [...'11 to 12 doses'])]],
    'Upheld: 12 visits\n11 to 12 doses\n',
  ],
  [
    'letters set wide',
    [['D', 'e', 'c', 'i', 's', 'i', 'o', 'n'].map((text, i) => ({ x: 72 + 12 * i, y: 700, text }))],
    'Decision\n',
  ],
];

describe('a PDF is read with', () => {
  it.each(cases)('%s', async (_, pages, text) => {
    expect(await readPdf(pdfFile(pages))).toEqual({
      kind: 'pdf',
      text,
      trackedChanges: false,
      comments: 0,
      crossedOut: false,
    });
  });
});

it('reads what is filled into a form next to its label', async () => {
  const labels = [
    { x: 72, y: 700, text: 'Decision:' },
    { x: 72, y: 670, text: 'Requested:' },
    { x: 72, y: 620, text: 'Expedited:' },
  ];
  const fields: PdfField[] = [
    { rect: [140, 665, 300, 681], entries: '/FT /Tx /V (12 visits)' },
    { rect: [140, 695, 300, 711], entries: '/FT /Ch /Ff 131072 /Opt [[(u) (Upheld)] [(o) (Overturned)]] /V (o)' },
    { rect: [140, 640, 300, 656], entries: '/FT /Tx /V (a draft note) /F 2' },
    { rect: [140, 590, 300, 606], entries: '/FT /Tx /V ()' },
  ];
  const { text } = await readPdf(pdfFile([labels], fields));
  expect(text.replace(/ +/g, ' ')).toBe('Decision: Overturned\n\nRequested: 12 visits\n\nExpedited:\n');
});

it('reads what is typed onto a page, where it stands', async () => {
  const labels = [
    { x: 72, y: 700, text: 'Decision:' },
    { x: 72, y: 670, text: 'Requested:' },
  ];
  const typed: PdfField[] = [
    { rect: [140, 695, 300, 711], subtype: 'FreeText', entries: '/Contents (Overturned) /DA (/F1 11 Tf 0 g)' },
    {
      rect: [140, 665, 300, 681],
      subtype: 'FreeText',
      entries: '/Contents (12 visits) /RC (<p>12 <b>visits</b></p>) /DA (/F1 11 Tf 0 g)',
    },
    { rect: [140, 635, 300, 651], subtype: 'FreeText', entries: '/Contents (a hidden note) /DA (/F1 11 Tf 0 g) /F 2' },
  ];
  const { text } = await readPdf(pdfFile([labels], typed));
  expect(text.replace(/ +/g, ' ')).toBe('Decision: Overturned\n\nRequested: 12 visits\n');
});

it('reads what Brotli packs, next to pictures that are not unpacked', async () => {
  const content = 'q 9 0 0 9 5 5 cm /J Do Q 1 0 0 rg BT /F1 11 Tf 72 700 Td (Decision: Upheld) Tj ET';
  const packed = latin(brotliCompressSync(content));
  const page = latin(pdfFile([lines('')]));
  const picture = '<< /Subtype /Image /Width 9 /Height 9 /Filter /JPXDecode /Length 4 >>\nstream\n0000\nendstream';
  const file = page
    .replace(/<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/, () => {
      return `<< /Filter /BrotliDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
    })
    .replace('/Font <<', '/XObject << /J 90 0 R >> /Font <<')
    // Without a table that is right the file is searched for its parts.
    .replace('xref\n', `90 0 obj\n${picture}\nendobj\nxrefs\n`);
  const { text } = await readPdf(new Uint8Array(Buffer.from(file, 'latin1')));
  expect(text).toBe('Decision: Upheld\n');
});

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('what is no letter in PDF is refused in a sentence:', () => {
  const packed = zlibSync(new Uint8Array(30_000_000));
  const bomb = Buffer.concat([
    Buffer.from(`%PDF-1.4\n5 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  it.each([
    ['no PDF', Buffer.from('not a page'), /is not a PDF file, or is damaged/],
    ['nothing', new Uint8Array(), /is not a PDF file, or is damaged/],
    ['a file cut off', pdfFile([lines('One.')]).slice(0, 120), /is not a PDF file, or is damaged/],
    ['pictures of pages', pdfFile([[]]), /contains no text, only images/],
    ['a stream that unpacks to too much', new Uint8Array(bomb), /unpacks to more/],
    ['a thousand pages', pdfFile(Array.from({ length: 1000 }, () => lines('One.'))), /has too many pages/],
  ])('%s', async (_, bytes, message) => {
    await expect(readPdf(new Uint8Array(bytes))).rejects.toThrow(message);
  });
});
