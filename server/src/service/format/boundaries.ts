import type { Letter } from '../../letter/letter.ts';
import { isMark, Mark, type Tokens, tokenAt } from '../../text/tokens.ts';
import type { Gap } from './gap.ts';

/** What a letter's structure asks of single gaps, by the token after each; and the tokens that must stay on one line with those before. */
export interface Boundaries {
  readonly gaps: ReadonlyMap<number, Gap>;
  /** Token `i` belongs to a title or caption, inside which there is no new line. */
  readonly inCaption: (i: number) => boolean;
  /** Token `i` belongs to a section of running prose, in which lines are only as long as the page. */
  readonly inProse: (i: number) => boolean;
}

/** Reads off where a letter's parts begin: headings, opening sentences, credentials, titles, fields. */
export function boundariesOf(letter: Letter): Boundaries {
  const { tokens, tree } = letter;
  const gaps = new Map<number, Gap>();
  const captions: { first: number; end: number }[] = [];
  const put = (i: number, gap: Gap): void => {
    if (i > 0 && i < tokens.count) gaps.set(i, gap);
  };
  const caption = (first: number, end: number): void => {
    if (end > first) captions.push({ first, end });
  };
  for (const { heading, span } of letter.sections) {
    const first = withMarksBefore(tokens, tokenAt(tokens, heading.range.start));
    put(first, 'paragraph');
    if (span.first < span.end) put(span.first, 'line');
    caption(first, span.first);
  }
  for (const intro of tree.intros.values()) {
    const first = tokenAt(tokens, intro.start);
    let after = tokenAt(tokens, intro.end);
    if (isMark(tokens, after, Mark.colon)) after++;
    if (gaps.get(first) === 'line' && after < tokens.count) {
      put(after, gaps.get(after) ?? 'paragraph');
      caption(first, after);
    }
  }
  for (const half of [tree.credentials?.licensure, tree.credentials?.specialty]) {
    const first = half && tokenAt(tokens, half.label.range.start);
    if (first !== undefined && tokens.breaks[first]! > 0 && letter.form.credentials.style === 'block')
      put(withMarksBefore(tokens, first), 'line');
  }
  if (letter.form.issues.style === 'decided-title') addIssues(letter, put, caption);
  return {
    gaps,
    inCaption: (i) => captions.some(({ first, end }) => i > first && i < end),
    inProse: proseOf(letter),
  };
}

function addIssues(
  letter: Letter,
  put: (i: number, gap: Gap) => void,
  caption: (first: number, end: number) => void,
): void {
  const { tokens } = letter;
  for (const { node, decision } of letter.issues) {
    const { titleSpan, fields } = node;
    if (titleSpan.end > titleSpan.first) {
      const first = withMarksBefore(tokens, titleSpan.first);
      put(first, 'paragraph');
      caption(first, decision ? tokenAt(tokens, decision.range.end) : titleSpan.end);
    }
    for (const { range, span } of fields) {
      const first = tokenAt(tokens, range.start);
      put(first, 'paragraph');
      caption(first, span.first < span.end ? span.first + 1 : span.first);
    }
  }
}

function proseOf(letter: Letter): (i: number) => boolean {
  const spans = letter.sections
    .filter(({ section }) => !['documents', 'other', 'dispute', 'credentials'].includes(section.role))
    .map(({ span }) => span);
  return (i) => spans.some(({ first, end }) => i >= first && i < end);
}

/** The token from which a line's marks of emphasis begin that come before token `i`. */
function withMarksBefore(tokens: Tokens, i: number): number {
  let first = i;
  while (
    first > 0 &&
    tokens.breaks[first] === 0 &&
    (isMark(tokens, first - 1, Mark.asterisk) ||
      isMark(tokens, first - 1, Mark.underscore) ||
      isMark(tokens, first - 1, Mark.hash))
  )
    first--;
  return first;
}
