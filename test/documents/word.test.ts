import { createRequire } from 'node:module';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportedLetter } from '../../server/src/documents/imported.ts';
import { readDocument } from '../../server/src/documents/read.ts';
import { built } from '../kit/dist.ts';
import { paragraph, run, wordFile, type WordParts } from '../kit/word-file.ts';

const read = async (body: string, parts?: WordParts): Promise<string> =>
  (await readDocument(wordFile(body, parts), 'docx')).text;
const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const fraction = (above: string, below: string): string =>
  `<m:f><m:num><m:r><m:t>${above}</m:t></m:r></m:num><m:den><m:r><m:t>${below}</m:t></m:r></m:den></m:f>`;

const cases: readonly (readonly [name: string, body: string, text: string, parts?: WordParts])[] = [
  ['paragraphs', paragraph(run('One.')) + paragraph(run('Two.')), 'One.\n\nTwo.\n'],
  [
    'a short field',
    paragraph(`${run('Case ')}<w:fldSimple w:instr=" DOCPROPERTY Case ">${run('CM17-0990001')}</w:fldSimple>`),
    'Case CM17-0990001\n',
  ],
  [
    'a field in the instruction of another',
    paragraph(
      char('begin') +
        instruction(' IF ') +
        char('begin') +
        instruction(' MERGEFIELD n ') +
        char('separate') +
        run('12') +
        char('end') +
        instruction(' > 8 ') +
        char('separate') +
        run('8 visits') +
        char('end'),
    ),
    '8 visits\n',
  ],
  [
    'the list and the box of an old form',
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Upheld"/><w:listEntry w:val="Overturned"/></w:ddList></w:ffData></w:fldChar></w:r>${instruction(' FORMDROPDOWN ')}${char('end')}${run(' ')}` +
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>${instruction(' FORMCHECKBOX ')}${char('end')}${run(' Standard')}`,
    ),
    'Overturned ☒ Standard\n',
  ],
  [
    'the first entry of a list that nobody touched',
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="Upheld"/><w:listEntry w:val="Overturned"/></w:ddList></w:ffData></w:fldChar></w:r>${instruction(' FORMDROPDOWN ')}${char('end')}`,
    ),
    'Upheld\n',
  ],
  [
    'a break and a tab of its own kind',
    paragraph(`<w:r><w:t>one</w:t><w:cr/><w:t>two</w:t><w:ptab/><w:t>three</w:t></w:r>`),
    'one\ntwo\tthree\n',
  ],
  [
    'words that run in a direction',
    paragraph(`<w:bdo w:val="ltr">${run('six')}</w:bdo><w:dir w:val="ltr">${run(' visits')}</w:dir>`),
    'six visits\n',
  ],
  [
    'a fraction, alone and after a whole number',
    paragraph(
      `${run('Take ')}<m:oMath>${fraction('1', '2')}</m:oMath>${run(' or ')}<m:oMath><m:r><m:t>1</m:t></m:r>${fraction('1', '2')}</m:oMath>${run(' tablets.')}`,
    ),
    'Take 1/2 or 1 1/2 tablets.\n',
  ],
  ['a formula', paragraph(`<m:oMath><m:r><m:t>2×6</m:t></m:r></m:oMath>${run(' visits')}`), '2×6 visits\n'],
  [
    'tracked changes',
    paragraph(
      `${run('six ')}<w:del w:id="1">${`<w:r><w:delText>old </w:delText></w:r>`}</w:del><w:ins w:id="2">${run('new ')}</w:ins><w:moveFrom w:id="3">${run('away ')}</w:moveFrom>${run('visits')}`,
    ),
    'six new visits\n',
  ],
  [
    'crossed out and hidden words',
    paragraph(
      run('six') +
        run(' twelve', '<w:strike/>') +
        run(' ten', '<w:dstrike/>') +
        run(' secret', '<w:vanish/>') +
        run(' visits'),
    ),
    'six visits\n',
  ],
  [
    'words hidden by their style',
    paragraph(run('six') + run(' hidden', '<w:rStyle w:val="H"/>') + run(' visits')),
    'six visits\n',
    { styles: '<w:style w:type="character" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>' },
  ],
  [
    'a drop cap',
    paragraph(run('T'), '<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph(run('he worker fell.')),
    'The worker fell.\n',
  ],
  [
    'a text box',
    paragraph(
      `${run('Before.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(run('In the box.'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run('In the box.'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ) + paragraph(run('After.')),
    'Before.\n\nIn the box.\n\nAfter.\n',
  ],
  [
    'numbers of lists, counted on and with their own words',
    ['One', 'Two']
      .map((text) => paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
      .join('') +
      paragraph(run('Between')) +
      paragraph(run('Three'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
      paragraph(run('Deep'), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
    'Issue 4: One\n\nIssue 5: Two\n\nBetween\n\nIssue 6: Three\n\n6.a) Deep\n',
    {
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Issue %1:"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    },
  ],
  [
    'numbers of headings, by their style',
    paragraph(run('Summary'), '<w:pStyle w:val="N"/>'),
    'II. Summary\n',
    {
      styles:
        '<w:style w:type="paragraph" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    },
  ],
  [
    'a note and its raised mark',
    paragraph(
      `${run('8')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run(' visits on the 10')}${run('th', '<w:vertAlign w:val="superscript"/>')}`,
    ),
    '8 visits on the 10th\n',
  ],
  [
    'a placeholder that nobody typed over',
    paragraph(
      `${run('Decision Date: ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here to enter a date.')}</w:sdtContent></w:sdt>`,
    ),
    'Decision Date: [Click here to enter a date.]\n',
  ],
  [
    'a table of labels and values, a value missing',
    `<w:tbl>${[
      ['Case Number:', 'CM17-0990001', '', ''],
      ['Priority:', '', 'Decision Date:', '02/06/2017'],
    ]
      .map(
        (row) =>
          `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell === '' ? '' : run(cell))}</w:tc>`).join('')}</w:tr>`,
      )
      .join('')}</w:tbl>`,
    'Case Number:\tCM17-0990001\nPriority:\t\tDecision Date:\t02/06/2017\n',
  ],
  [
    'a table with a style, with and without the style in the file',
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tr><w:tc>${paragraph(run('Priority:'))}</w:tc><w:tc>${paragraph(run('Standard'))}</w:tc></w:tr></w:tbl>`,
    'Priority:\tStandard\n',
    { styles: '<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' },
  ],
  [
    'a table that holds the whole letter',
    `<w:tbl><w:tr><w:tc>${paragraph(run('First.'))}${paragraph(run('Second.'))}</w:tc></w:tr></w:tbl>`,
    'First.\n\nSecond.\n',
  ],
];

describe('a Word file is read with', () => {
  for (const [name, body, text, parts] of cases)
    it(name, async () => {
      expect(await read(body, parts)).toBe(text);
    });

  it('its footnotes behind the text', async () => {
    const text = await read(paragraph(`${run('Six visits.')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      footnotes: `<w:footnote w:id="2">${paragraph(run('See the record.'))}</w:footnote>`,
    });
    expect(text).toMatch(/^Six visits\.\n\n.*See the record\./s);
  });

  it.each([
    ['the text in a part with a number, as Word on the web writes it', 'word/document.xml', 'word/document2.xml'],
    ['folders as Windows writes them', 'word/', 'word\\'],
  ])('%s', async (_, usual, other) => {
    const parts = unzipSync(wordFile(paragraph(run('Six visits.'))));
    const renamed = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => [
      name.replace(usual, other).replace('document.xml.rels', other.includes('2') ? 'document2.xml.rels' : '$&'),
      /rels$|Types/.test(name) && !name.startsWith('word')
        ? strToU8(strFromU8(bytes).replaceAll('word/document.xml', other.includes('2') ? other : '$&'))
        : bytes,
    ]);
    expect(renamed.map(([name]) => name)).not.toEqual(Object.keys(parts));
    expect((await readDocument(zipSync(Object.fromEntries(renamed)), 'docx')).text).toBe('Six visits.\n');
  });

  it('word of its tracked changes, crossed out words and comments', async () => {
    const body = paragraph(`<w:ins w:id="1">${run('new')}</w:ins>${run('old', '<w:strike/>')}`);
    const comment = `<w:comment w:id="0" w:author="A">${paragraph(run('Why?'))}</w:comment>`;
    expect(await readDocument(wordFile(body, { comments: comment }), 'docx')).toMatchObject({
      trackedChanges: true,
      crossedOut: true,
      comments: 1,
    });
    expect(await readDocument(wordFile(paragraph(run('plain'))), 'docx')).toMatchObject({
      trackedChanges: false,
      crossedOut: false,
      comments: 0,
    });
  });
});

it('the program that is built, which holds parts of the libraries, reads the same', async () => {
  const { readWord } = createRequire(import.meta.url)(await built('read-word.js')) as {
    readWord: (bytes: Uint8Array) => Promise<ImportedLetter>;
  };
  for (const [, body, text, parts] of cases) expect((await readWord(wordFile(body, parts))).text).toBe(text);
}, 120_000);

describe('what is no letter in Word is refused in a sentence:', () => {
  const bomb = zipSync({ 'word/document.xml': strToU8(`<w:document>${' '.repeat(20_000_000)}</w:document>`) });
  const entities = wordFile(paragraph(run('x')));
  it.each([
    ['no zip', strToU8('not a zip at all'), /is not a Word file, or is damaged/],
    ['nothing', new Uint8Array(), /is not a Word file, or is damaged/],
    ['an old or protected file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /password/],
    ['a zip without a text', zipSync({ 'a.txt': strToU8('a') }), /is not a Word file, or is damaged/],
    ['a file cut off', entities.slice(0, entities.length / 2), /is not a Word file, or is damaged/],
    ['a zip that unpacks to too much', bomb, /unpacks to more/],
    ['XML that is broken', wordFile('<w:p><w:r>'), /is not a Word file, or is damaged/],
    ['an empty letter', wordFile(paragraph('')), /contains no text/],
  ])('%s', async (_, bytes, message) => {
    await expect(readDocument(bytes, 'docx')).rejects.toThrow(message);
  });

  it('XML with entities', async () => {
    const file = zipSync({
      'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'),
    });
    await expect(readDocument(file, 'docx')).rejects.toThrow(/is not a Word file/);
  });
});
