import { builtInForms } from '../../server/src/knowledge/forms/index.ts';

/** A way in which the same letter is laid out by its authors and their tools. */
export type LayoutName = 'wrapped' | 'unwrapped' | 'doubled';

/** The layouts, each made from a letter as it is printed on the page: lines wrapped, a blank line between paragraphs. */
export const layouts: Readonly<Record<LayoutName, (text: string) => string>> = {
  wrapped: (text) => text,
  unwrapped,
  doubled,
};

/** The names of all layouts. */
export const layoutNames = Object.keys(layouts) as readonly LayoutName[];

const headings = new Set(
  builtInForms.flatMap(({ sections }) => sections.flatMap(({ heading, aliases = [] }) => [heading, ...aliases])),
);
const labels = [
  ...new Set(
    builtInForms.flatMap(({ issues, credentials }) => [
      ...issues.fields.map(({ label }) => `${label}:`),
      ...(credentials.licensure === undefined ? [] : [`${credentials.licensure}:`]),
      ...(credentials.specialty === undefined ? [] : [`${credentials.specialty}:`]),
    ]),
  ),
];

/**
 * Text pulled out of a PDF with a blank line after every line, as it was on the page. Text that is not so set is only freed of
 * page breaks: runs of more than two blank lines become one.
 */
export function singleSpaced(text: string): string {
  const lines = text.split('\n');
  const empty = lines.filter((line) => line === '').length;
  const set =
    empty < lines.length * 0.4 ? lines : lines.filter((line, i) => line !== '' || (lines[i - 1] ?? 'x') === '');
  return `${set
    .map((line) => (line.trim() === '' ? '' : line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** As typed with soft wrap: each paragraph one line; headings and labelled fields begin lines of their own, the header table stays. */
function unwrapped(text: string): string {
  return `${paragraphsOf(text)
    .map((paragraph, index) => (index === 0 && paragraph.includes('Case Number') ? paragraph : joined(paragraph)))
    .join('\n\n')}\n`;
}

function paragraphsOf(text: string): string[] {
  const lines = text.split(/\r?\n/).flatMap((line) => (headings.has(line.trim()) ? ['', line.trim(), ''] : [line]));
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0).map((paragraph) => paragraph.join('\n'));
}

function joined(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) => line.trim())
    .reduce((text, line) => text + (labels.some((label) => line.startsWith(label)) ? '\n' : ' ') + line);
}

/** As pulled out of old PDFs: a blank line after every line, and a blank at the end of each. */
function doubled(text: string): string {
  return `${text
    .split(/\r?\n/)
    .map((line) => (line.trim() === '' ? ' ' : `${line} `))
    .join('\n\n')}\n`;
}
