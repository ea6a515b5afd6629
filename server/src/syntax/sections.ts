import type { FormSection } from '../knowledge/forms/form.ts';
import { trim } from '../text/range.ts';
import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { foldedSpan, lineEnd, marksBefore, nearestSpelling, skipEmphasis, skipItem } from './captions.ts';
import type { ReadyForm } from './form-library.ts';
import { type Layout, startsLine, startsParagraph } from './layout.ts';
import type { SectionNode } from './tree.ts';

interface Heading {
  readonly section: FormSection;
  readonly ofForm: boolean;
  /** Tokens of the heading; `after` is the first token of the text under it. */
  readonly first: number;
  readonly end: number;
  readonly after: number;
}

/** Finds the sections of a letter by their headings: as printed, in other case, marked bold, with a colon, or misspelled. */
export function readSections(tokens: Tokens, layout: Layout, ready: ReadyForm): SectionNode[] {
  const headings: Heading[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!startsLine(tokens, i)) continue;
    const first = skipItem(tokens, i);
    if (first >= tokens.count || tokens.kinds[first] !== Kind.word) continue;
    const heading = exactHeading(tokens, layout, i, first, ready) ?? misspeltHeading(tokens, layout, i, first, ready);
    if (heading) {
      headings.push(heading);
      i = heading.after - 1;
    }
  }
  return headings.map((heading, index) => makeSection(tokens, heading, headings[index + 1]));
}

function exactHeading(
  tokens: Tokens,
  layout: Layout,
  lineStart: number,
  first: number,
  ready: ReadyForm,
): Heading | undefined {
  const match = ready.headings.phrases.matchAt(tokens, first);
  // In small letters the words are a heading only after a gap; on a line of running text they are prose.
  if (!match || (!startsCapital(tokens, first) && tokens.breaks[lineStart]! < layout.paragraphBreaks)) return undefined;
  let after = skipEmphasis(tokens, match.end);
  while (
    after < tokens.count &&
    tokens.breaks[after] === 0 &&
    tokens.kinds[after] === Kind.mark &&
    tokens.values[after] === Mark.close
  )
    after++;
  const colon =
    after < tokens.count &&
    tokens.values[after] === Mark.colon &&
    tokens.kinds[after] === Kind.mark &&
    tokens.breaks[after] === 0;
  if (colon) after = skipEmphasis(tokens, after + 1);
  if (after < tokens.count && tokens.breaks[after] === 0 && !colon) {
    // A stop after a heading alone on its line is a slip; other text after it means that this is prose.
    if (!(
      tokens.values[after] === Mark.stop &&
      tokens.kinds[after] === Kind.mark &&
      lineEnd(tokens, after) === after + 1
    ))
      return undefined;
    after++;
  }
  const { section, ofForm } = match.value;
  return { section, ofForm, first, end: match.end, after };
}

/** A line that is alone or all in capitals, and is a heading except for a few slips. */
function misspeltHeading(
  tokens: Tokens,
  layout: Layout,
  lineStart: number,
  first: number,
  ready: ReadyForm,
): Heading | undefined {
  if (!startsCapital(tokens, first)) return undefined;
  let end = first;
  while (end < tokens.count && (end === first || tokens.breaks[end] === 0)) {
    // “ISSUE AT DISPTUE: …”: the section's text may begin on the line of its heading.
    if (isMark(tokens, end, Mark.colon) && end > first && tokens.breaks[end + 1] === 0)
      return headingBeforeColon(tokens, first, end, ready);
    if (++end - first > 24) return undefined;
  }
  const alone =
    startsParagraph(tokens, layout, lineStart) &&
    (end >= tokens.count || tokens.breaks[end]! >= layout.paragraphBreaks);
  const length = tokens.ends[end - 1]! - tokens.starts[first]!;
  if (length < 8 || length > 110 || isMark(tokens, end - 1, Mark.stop)) return undefined;
  if (!alone && !allCapitals(tokens.text, tokens.starts[first]!, tokens.ends[end - 1]!)) return undefined;
  const found = nearestSpelling(foldedSpan(tokens, first, end), ready.headings.spellings);
  if (!found) return undefined;
  const { section, ofForm } = found.value;
  return { section, ofForm, first, end: lastWordEnd(tokens, first, end), after: end };
}

function headingBeforeColon(tokens: Tokens, first: number, colon: number, ready: ReadyForm): Heading | undefined {
  if (!allCapitals(tokens.text, tokens.starts[first]!, tokens.ends[colon - 1]!)) return undefined;
  const found = nearestSpelling(foldedSpan(tokens, first, colon), ready.headings.spellings);
  return found && { ...found.value, first, end: lastWordEnd(tokens, first, colon), after: colon + 1 };
}

/** Whether no small letter is in a text from `start` to `end`. */
function allCapitals(text: string, start: number, end: number): boolean {
  // In prose the second letter answers for nearly every line.
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code > 127 && text[i] !== text[i]!.toUpperCase())) return false;
  }
  return true;
}

function lastWordEnd(tokens: Tokens, first: number, end: number): number {
  while (end > first + 1 && tokens.kinds[end - 1] === Kind.mark && tokens.values[end - 1] !== Mark.close) end--;
  return end;
}

function startsCapital(tokens: Tokens, i: number): boolean {
  const code = tokens.text.charCodeAt(tokens.starts[i]!);
  return code >= 65 && code <= 90;
}

function makeSection(tokens: Tokens, heading: Heading, next: Heading | undefined): SectionNode {
  const { text } = tokens;
  const start = tokens.starts[heading.first]!;
  // Marks of emphasis in front of a heading belong to it.
  const spanEnd = next ? marksBefore(tokens, next.first) : tokens.count;
  const end = next ? tokens.starts[spanEnd]! : text.length;
  const bodyStart =
    heading.after < spanEnd ? tokens.starts[heading.after]! : Math.min(end, tokens.ends[heading.after - 1]!);
  const range = { start, end: tokens.ends[heading.end - 1]! + closingBracket(tokens, heading.end) };
  return {
    section: heading.section,
    ofForm: heading.ofForm,
    heading: { range, expected: expectedHeading(tokens, heading) },
    range: trim(text, { start, end }),
    body: trim(text, { start: bodyStart, end }),
    span: { first: heading.after, end: Math.max(heading.after, spanEnd) },
  };
}

/** The bracket of “RATIONALE(S)” belongs to the heading though it is no word. */
function closingBracket(tokens: Tokens, i: number): number {
  return i < tokens.count && tokens.breaks[i] === 0 && tokens.kinds[i] === Kind.mark && tokens.values[i] === Mark.close
    ? 1
    : 0;
}

function expectedHeading(tokens: Tokens, heading: Heading): string | undefined {
  const { section } = heading;
  const written = foldedSpan(tokens, heading.first, heading.end);
  return foldedNames(section).includes(written) ? undefined : section.heading;
}

const folded = new WeakMap<FormSection, readonly string[]>();

/** What a section's heading may be, as spellings are compared. */
function foldedNames(section: FormSection): readonly string[] {
  let names = folded.get(section);
  if (!names) folded.set(section, (names = [section.heading, ...(section.aliases ?? [])].map(fold)));
  return names;
}

function fold(name: string): string {
  return (name.toLowerCase().match(/[\p{L}'’]+|\d+/gu) ?? []).join(' ');
}
