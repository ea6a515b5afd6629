import { layouts } from './layouts.ts';

/** How other programs write the same letter, printed on the page with lines wrapped and no tabs, each by its name. */
export const conversions: Readonly<Record<string, (letter: string) => string>> = {
  'the header a cell a line': (letter) => withHeader(letter, (cells) => cells.flat().join('\n')),
  'the header a cell a line with blank lines between': (letter) =>
    withHeader(letter, (cells) => cells.flat().join('\n\n')),
  'the labels of the header above its values': (letter) =>
    withHeader(letter, (cells) => [...cells.map(([label]) => label), ...cells.map(([, value]) => value)].join('\n')),
  'the header with tabs': (letter) => withHeader(letter, (cells) => cells.map((cell) => cell.join('\t')).join('\n')),
  'the header with bars': (letter) =>
    withHeader(letter, (cells) =>
      ['| | |', '|---|:--|', ...cells.map(([label, value]) => `| ${label} | ${value} |`)].join('\n'),
    ),
  'the header as a table of bold cells in two columns': (letter) =>
    withHeader(letter, (cells) =>
      [`| **${cells[0]!.join('** | ')} | | |`, '|:---|:---|:---|:---|']
        .concat(
          pairs(cells.slice(1)).map(
            (pair) => `| ${pair.map(([label, value]) => `**${label}** | ${value}`).join(' | ')} |`,
          ),
        )
        .join('\n'),
    ),
  'the header in a frame': (letter) =>
    withHeader(letter, (cells) =>
      cells
        .map(([label, value]) => `| ${label.padEnd(24)} | ${value.padEnd(20)} |`)
        .flatMap((line) => [line, `+${'-'.repeat(26)}+${'-'.repeat(22)}+`])
        .join('\n'),
    ),
  'labels of the header broken in their cells': (letter) =>
    withHeader(letter, (cells) =>
      cells.flatMap(([label, value]) => [label.replace(/ (\S+)$/, '\n$1'), value]).join('\n'),
    ),
  'two columns of the header with single blanks': (letter) =>
    withHeader(letter, (cells) =>
      pairs(cells)
        .map((pair) => pair.map((cell) => cell.join(' ')).join(' '))
        .join('\n'),
    ),
  'a foot on each page': (letter) => paged(letter, (page, pages) => ['', `Page ${page} of ${pages}`, ''], '\f'),
  'a foot on each page, without form feeds': (letter) =>
    paged(letter, (page, pages) => ['', `Page ${page} of ${pages}`, '', ''], ''),
  'numbers of pages': (letter) => paged(letter, (page) => ['', '', `                    ${page}`], '\f'),
  'numbers of pages between dashes': (letter) => paged(letter, (page) => ['', `- ${page} -`, ''], ''),
  'numbers of pages between blank lines': (letter) => paged(letter, (page) => ['', String(page), ''], ''),
  'a head and a foot': (letter) =>
    paged(
      letter,
      (page, pages) => ['', `${caseOf(letter)}                    Page ${page} of ${pages}`, ''],
      '\fIndependent Medical Review\nFinal Determination\n\n',
    ),
  'the case line on each page': (letter) =>
    paged(letter, (page) => ['', `${page}`], `\fCase Number: ${caseOf(letter)}\n\n`),
  'a head of its own on each page': (letter) =>
    paged(letter, (page, pages) => [`Page ${page}/${pages}`, ''], `\fOccupational Review Associates of Ohio\n\n`),
  'CONFIDENTIAL on each page': (letter) => paged(letter, () => ['', 'CONFIDENTIAL', ''], '\f'),
  'form feeds alone': (letter) => paged(letter, () => [], '\f'),
  'a paragraph a line': (letter) => layouts.unwrapped(letter).replace(/\n{2,}/g, '\n'),
  'fields bold as a whole': (letter) => onParagraphs(letter, (text) => (isField(text) ? `**${text}**` : text)),
  'labels bold': (letter) => letter.replace(FIELD, '**$1:**'),
  'labels bold without their colon': (letter) => letter.replace(FIELD, '**$1**:'),
  'titles and headings bold': (letter) =>
    onParagraphs(letter, (text) => (/: (?:Upheld|Overturned)$/.test(text) ? `__${text}__` : text)),
  'bullets before labels': (letter) => letter.replace(FIELD, '• $&'),
  'bullets of a font of signs before labels': (letter) => letter.replace(FIELD, '\uf0b7\t$&'),
  'dashes before labels': (letter) => letter.replace(FIELD, '- $&'),
  'numbers before labels': (letter) => letter.replace(FIELD, '2. $&'),
  'letters before labels': (letter) => letter.replace(FIELD, 'b) **$1:**'),
  'bullets before titles': (letter) =>
    onParagraphs(letter, (text) => (/: (?:Upheld|Overturned)$/.test(text) ? `▪ ${text}` : text)),
  'escapes of Markdown': (letter) =>
    letter.replace(/[-()[\]#.*_](?=\S)/g, (mark, at: number) => (at > 300 ? `\\${mark}` : mark)),
  'hard line ends of Markdown': (letter) => letter.replace(/([^\n])\n(?=[^\n])/g, '$1\\\n'),
  'soft hyphens in long words': (letter) => letter.replace(/\b([A-Za-z]{3}[a-z]{2})([a-z]{3,})\b/g, '$1\u00ad$2'),
  ligatures: (letter) =>
    letter.replaceAll('ffi', '\ufb03').replaceAll('fi', '\ufb01').replaceAll('fl', '\ufb02').replaceAll('ff', '\ufb00'),
  'quoted in a mail': (letter) => letter.replace(/^/gm, '> ').replace(/^> $/gm, '>'),
  'quoted twice': (letter) => `On Monday the office wrote:\n\n${letter.trimEnd().replace(/^/gm, '> > ')}\n`,
  'the decision on a line of its own': (letter) => letter.replace(/: (Upheld|Overturned)$/gm, '\nDecision: $1'),
  'the decision in a paragraph of its own, bold': (letter) =>
    letter.replace(/: (Upheld|Overturned)$/gm, '\n\n**Decision:** $1'),
  'the decision alone under its title': (letter) => letter.replace(/: (Upheld|Overturned)$/gm, '\n$1'),
  'the decision in brackets': (letter) => letter.replace(/: (Upheld|Overturned)$/gm, ' ($1)'),
  'the decision in brackets, in capitals': (letter) =>
    letter.replace(/: (Upheld|Overturned)$/gm, (_, word: string) => ` (${word.toUpperCase()})`),
};

const FIELD = /^(Claims Administrator guideline|MAXIMUS guideline|Decision rationale):/gm;

function isField(text: string): boolean {
  return /^(?:Claims Administrator guideline|MAXIMUS guideline|Decision rationale):/.test(text);
}

function onParagraphs(letter: string, set: (text: string) => string): string {
  return letter.trimEnd().split('\n\n').map(set).join('\n\n').concat('\n');
}

const LABEL =
  /(Case Number|Date Assigned|Date of Injury|Decision Date|UR Denial Date|Date of UR Decision|Priority|Application Received):\s*(\S+)/g;

/** The letter with its header's labels and values set anew. */
function withHeader(letter: string, set: (cells: [label: string, value: string][]) => string): string {
  const end = letter.indexOf('\n\n');
  const head = letter.slice(0, end).replace(/Application +(\S+)\s+Received:/, 'Application Received: $1');
  const cells = [...head.matchAll(LABEL)].map(([, label, value]): [string, string] => [`${label!}:`, value!]);
  return cells.length > 1 ? set(cells) + letter.slice(end) : `${letter} `;
}

function pairs<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / 2) }, (_, k) => list.slice(k * 2, k * 2 + 2));
}

function caseOf(letter: string): string {
  return /CM\d\d-\d+/.exec(letter)?.[0] ?? 'CM17-0990001';
}

/** The letter on pages of 31 lines, each with a foot, and a head on all but the first. */
function paged(letter: string, foot: (page: number, pages: number) => string[], head: string): string {
  const lines = letter.trimEnd().split('\n');
  const pages = Array.from({ length: Math.ceil(lines.length / 31) }, (_, k) => lines.slice(k * 31, k * 31 + 31));
  return pages.map((page, k) => `${k > 0 ? head : ''}${[...page, ...foot(k + 1, pages.length)].join('\n')}\n`).join('');
}
