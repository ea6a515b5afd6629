import { all, child, children, prepend, remove, textRun, val, type XmlDocument, type XmlElement } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The level whose next item makes this one start again; 0 if none does. */
  readonly restart: number | undefined;
}

interface List {
  /** Lists of one kind count on from each other. */
  readonly counters: (number | undefined)[];
  readonly levels: readonly (Level | undefined)[];
}

/** Writes the numbers of lists and headings as words of their paragraphs: Word keeps them apart, as kinds of numbering and levels. */
export function writeNumbers(
  document: XmlDocument,
  numbering: XmlDocument | undefined,
  styles: XmlDocument | undefined,
): void {
  if (!numbering) return;
  const lists = readLists(numbering);
  const ofStyle = styleNumbers(styles);
  for (const paragraph of all(document, 'w:p')) {
    const properties = child(paragraph, 'w:pPr');
    const own = child(properties, 'w:numPr');
    const byStyle = ofStyle.get(val(child(properties, 'w:pStyle')) ?? '');
    const id = val(child(own, 'w:numId')) ?? byStyle?.id;
    const at = Number(val(child(own, 'w:ilvl')) ?? byStyle?.level ?? 0);
    if (own) remove(own);
    const list = id === undefined || id === '0' ? undefined : lists.get(id);
    const label = list && nextLabel(list, at);
    if (label && hasText(paragraph)) prepend(paragraph, textRun(document, `${label} `));
  }
}

function hasText(paragraph: XmlElement): boolean {
  return all(paragraph, 'w:t').some(({ textContent }) => textContent?.trim());
}

function readLists(numbering: XmlDocument): Map<string, List> {
  const kinds = new Map<string, List>();
  for (const kind of all(numbering, 'w:abstractNum')) {
    const levels: (Level | undefined)[] = [];
    for (const level of children(kind))
      if (level.nodeName === 'w:lvl') levels[Number(level.getAttribute('w:ilvl'))] = readLevel(level);
    kinds.set(kind.getAttribute('w:abstractNumId') ?? '', { counters: [], levels });
  }
  const lists = new Map<string, List>();
  for (const num of all(numbering, 'w:num')) {
    const kind = kinds.get(val(child(num, 'w:abstractNumId')) ?? '');
    if (!kind) continue;
    const overrides = children(num).filter(({ nodeName }) => nodeName === 'w:lvlOverride');
    const levels = [...kind.levels];
    for (const override of overrides) {
      const at = Number(override.getAttribute('w:ilvl'));
      const start = val(child(override, 'w:startOverride'));
      const own = child(override, 'w:lvl');
      const level = own ? readLevel(own) : levels[at];
      if (level) levels[at] = start === undefined ? level : { ...level, start: Number(start) };
    }
    lists.set(num.getAttribute('w:numId') ?? '', { counters: overrides.length > 0 ? [] : kind.counters, levels });
  }
  return lists;
}

function readLevel(level: XmlElement): Level {
  const restart = val(child(level, 'w:lvlRestart'));
  return {
    start: Number(val(child(level, 'w:start')) ?? 1),
    format: val(child(level, 'w:numFmt')) ?? 'decimal',
    text: val(child(level, 'w:lvlText')) ?? '',
    restart: restart === undefined ? undefined : Number(restart),
  };
}

/** The numbering that paragraph styles bring with them, those of headings among them. */
function styleNumbers(styles: XmlDocument | undefined): Map<string, { id: string; level: string | undefined }> {
  const found = new Map<string, { id: string; level: string | undefined }>();
  if (!styles) return found;
  for (const style of all(styles, 'w:style')) {
    const properties = child(child(style, 'w:pPr'), 'w:numPr');
    const id = val(child(properties, 'w:numId'));
    if (id !== undefined)
      found.set(style.getAttribute('w:styleId') ?? '', { id, level: val(child(properties, 'w:ilvl')) });
  }
  return found;
}

/** Counts on, and says how the item is numbered; empty if it is not. */
function nextLabel({ counters, levels }: List, at: number): string {
  const level = levels[at];
  if (!level) return '';
  counters[at] = (counters[at] ?? level.start - 1) + 1;
  for (let deeper = at + 1; deeper < levels.length; deeper++) {
    const restart = levels[deeper]?.restart;
    if (restart === undefined || (restart > 0 && at < restart)) counters[deeper] = undefined;
  }
  if (level.format === 'bullet') return '•';
  if (level.format === 'none') return level.text.includes('%') ? '' : level.text;
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const of = Number(digit) - 1;
    return inFormat(counters[of] ?? levels[of]?.start ?? 1, levels[of]?.format ?? 'decimal');
  });
}

function inFormat(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ordinal':
      return `${number}${number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
    default:
      return String(number);
  }
}

/** 1 is a, 27 is aa, 28 is bb, as Word counts. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.min(9, Math.ceil(number / 26)));
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = Math.min(number, 4999);
  let written = '';
  for (const [value, numeral] of numerals) for (; rest >= value; rest -= value) written += numeral;
  return written;
}
