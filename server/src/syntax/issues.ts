import { trim } from '../text/range.ts';
import { Kind, Mark, type Tokens, touches } from '../text/tokens.ts';
import { marksBefore, skipEmphasis, skipItem } from './captions.ts';
import { decisionAt, decisionLineAt, isTitleEnd, mayPart } from './decisions.ts';
import { type FieldLabel, gluedLabel, labelAt } from './field-labels.ts';
import type { ReadyForm } from './form-library.ts';
import { type Layout, readWidth, startsAnew, startsLine, startsParagraph } from './layout.ts';
import { readTitleParts } from './title-parts.ts';
import type { DecisionNode, FieldNode, IssueNode, Span } from './tree.ts';

/** How paragraphs are set, and how many characters a line holds. */
interface Page {
  readonly layout: Layout;
  readonly width: number;
}

interface Draft {
  titleFirst: number;
  titleEnd: number;
  decision: DecisionNode | undefined;
  /** First token after title and decision. */
  after: number;
  labels: FieldLabel[];
}

/**
 * Reads issues of the style "title: decision" with labeled fields. An issue begins at its title; a title is known by the decision at
 * its end or, where that is missing, by standing as a paragraph without period between one issue's rationale and the next label.
 */
export function readTitledIssues(tokens: Tokens, layout: Layout, span: Span, ready: ReadyForm): IssueNode[] {
  const drafts: Draft[] = [];
  let current: Draft | undefined;
  let free = afterIntro(tokens, span, ready);
  const page = { layout, width: readWidth(tokens) };
  // Where the paragraph of token `i` begins, not before `free`; kept while going forward, since looking back from each colon would be slow.
  let paragraph = free;
  for (let i = free; i < span.end; i++) {
    const opens = startsLine(tokens, i) || i === free;
    // Inside a line there is nothing but its colons, and what is in their place.
    if (!opens && !mayPart(tokens, i)) continue;
    if (i === free || startsBlock(tokens, page, i)) paragraph = i;
    const label = opens
      ? labelAt(tokens, i, span.end, ready)
      : current && gluedLabel(tokens, i, free, ready, current.labels.at(-1));
    if (label) {
      const title: Draft | undefined = beginsIssue(tokens, page, current, free, i, label, ready)
        ? undecided(tokens, page, free, i)
        : undefined;
      if (title || !current)
        drafts.push((current = title ?? { titleFirst: i, titleEnd: i, decision: undefined, after: i, labels: [] }));
      current.labels.push(label);
      i = label.after - 1;
      free = label.after;
      continue;
    }
    const apart = mayHoldTitle(current, paragraph > free);
    const decision =
      (opens && i > free && apart ? decisionLineAt(tokens, i, span.end, ready) : undefined) ??
      decisionAt(tokens, i, span.end, ready, apart);
    if (!decision) continue;
    const titleFirst = titleStart(tokens, page, free, decision.titleEnd, ready);
    const { node, titleEnd, after } = decision;
    drafts.push((current = { titleFirst, titleEnd, decision: node, after, labels: [] }));
    i = after - 1;
    free = after;
  }
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    // Marks that belong to this issue's last label open nothing: `Guideline:_: Overturned`.
    const taken = draft.labels.at(-1)?.after ?? draft.after;
    const end = next ? Math.max(taken, marksBefore(tokens, next.titleFirst)) : span.end;
    return makeIssue(tokens, draft, end, ready);
  });
}

/** Whether a paragraph begins at token `i`, after a gap or after a line that was ended on purpose. */
function startsBlock(tokens: Tokens, { layout, width }: Page, i: number): boolean {
  return startsParagraph(tokens, layout, i) || startsAnew(tokens, width, i);
}

/** Whether the text before a colon can be a title: it is in a paragraph begun after the last label's own (`apart`). */
function mayHoldTitle(current: Draft | undefined, apart: boolean): boolean {
  return !current || current.labels.length === 0 || apart;
}

/** The first token after the sentence with which the section opens. */
function afterIntro(tokens: Tokens, span: Span, ready: ReadyForm): number {
  for (let i = span.first; i < Math.min(span.end, span.first + 60); i++) {
    const match = ready.intros.matchAt(tokens, i, span.end);
    if (match) return match.end < span.end && tokens.values[match.end] === Mark.colon ? match.end + 1 : match.end;
  }
  return span.first;
}

/** Whether a label opens an issue of which no decision was seen. */
function beginsIssue(
  tokens: Tokens,
  page: Page,
  current: Draft | undefined,
  free: number,
  label: number,
  { field }: FieldLabel,
  ready: ReadyForm,
): boolean {
  if (!current) return true;
  const order = ready.form.issues.fields;
  const last = current.labels.at(-1);
  if (!last || order.indexOf(field) > order.indexOf(last.field)) return false;
  const first = lastBlock(tokens, page, free, label);
  // After an empty rationale the title may be the first paragraph after the label.
  const apart = first > free || (first < label && tokens.breaks[first]! >= page.layout.paragraphBreaks);
  return apart && first < label && isTitleEnd(tokens, first, label);
}

function undecided(tokens: Tokens, page: Page, free: number, label: number): Draft {
  const first = free === label ? label : lastBlock(tokens, page, free, label);
  const colon = label > first && tokens.values[label - 1] === Mark.colon && tokens.kinds[label - 1] === Kind.mark;
  return { titleFirst: first, titleEnd: colon ? label - 1 : label, decision: undefined, after: label, labels: [] };
}

/** The first token of the paragraph that ends before token `end`, not before `from`. */
function lastBlock(tokens: Tokens, page: Page, from: number, end: number): number {
  let i = end - 1;
  while (i > from && !startsBlock(tokens, page, i)) i--;
  return Math.max(i, from);
}

/**
 * The first token of the title that ends before token `end`: the start of its paragraph. Where the text of the issue before
 * runs on without a gap, the title begins after the last line that ends a sentence.
 */
function titleStart(tokens: Tokens, page: Page, free: number, end: number, ready: ReadyForm): number {
  const colon = Math.max(free, end - 1);
  let first = colon;
  for (let i = colon; i >= free; i--) {
    first = i;
    if (i === free) break;
    const gap =
      startsParagraph(tokens, page.layout, i) ||
      (startsAnew(tokens, page.width, i) && !isWrapped(tokens, page, free, i));
    if (
      (gap || (startsLine(tokens, i) && endsSentence(tokens, i - 1))) &&
      !inModifiedTitle(tokens, free, i, colon, ready)
    )
      break;
  }
  // Text joined into one line leaves no gap: the title is what comes after the last full sentence.
  if (first === free && free > 0 && tokens.breaks[free] === 0) first = lastSentence(tokens, free, colon, ready);
  return Math.min(skipItem(tokens, first, end), end);
}

/** A title takes at most so many lines. */
const MOST_LINES = 3;

/**
 * Whether the short lines above token `i` are the beginning of its paragraph and no text of the issue before: they follow a gap, where
 * paragraphs are set apart by gaps, and end no sentence. On a page lines break where its type ends them, which the number of their characters does not tell.
 */
function isWrapped(tokens: Tokens, { layout }: Page, free: number, i: number): boolean {
  let lines = 1;
  for (let first = i - 1; first > free && !endsSentence(tokens, first); first--) {
    if (startsParagraph(tokens, layout, first)) return true;
    if (startsLine(tokens, first) && ++lines > MOST_LINES) return false;
  }
  return false;
}

function lastSentence(tokens: Tokens, free: number, colon: number, ready: ReadyForm): number {
  for (let i = colon - 1; i > free; i--) {
    if (
      endsSentence(tokens, i - 1) &&
      tokens.starts[i]! > tokens.ends[i - 1]! &&
      !inModifiedTitle(tokens, free, i, colon, ready)
    )
      return i;
  }
  return free;
}

function endsSentence(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.mark) return false;
  const code = tokens.values[i];
  // A placeholder in square brackets stands for whole sentences.
  return code === Mark.stop || code === Mark.exclamation || code === Mark.question || code === Mark.closeSquare;
}

/**
 * Whether token `first` is inside the title of a modified request, which has sentences of its own: the last of them follows, the first does
 * not, and is in the text that begins at token `free`.
 */
function inModifiedTitle(tokens: Tokens, free: number, first: number, colon: number, ready: ReadyForm): boolean {
  const formulae = ready.form.issues.modifiedTitles ?? [];
  if (formulae.length === 0) return false;
  const textFrom = (token: number): string =>
    tokens.text.slice(tokens.starts[token], tokens.ends[colon]).replace(/\s+/g, ' ');
  const text = textFrom(first);
  return formulae.some(
    ({ opens, closes }) => text.includes(closes) && !text.includes(opens) && textFrom(free).includes(opens),
  );
}

function makeIssue(tokens: Tokens, draft: Draft, end: number, ready: ReadyForm): IssueNode {
  const { text } = tokens;
  const start = draft.titleFirst < tokens.count ? tokens.starts[draft.titleFirst]! : text.length;
  const limit = end < tokens.count ? tokens.starts[end]! : text.length;
  const fields = draft.labels.map((label, index) => makeField(tokens, label, draft.labels[index + 1]?.first ?? end));
  const titleSpan = { first: draft.titleFirst, end: Math.max(draft.titleFirst, draft.titleEnd) };
  const titleEnd = draft.titleEnd > draft.titleFirst ? tokens.ends[draft.titleEnd - 1]! : start;
  return {
    range: trim(text, { start, end: limit }),
    title: { start, end: titleEnd },
    titleSpan,
    titleParts: readTitleParts(tokens, titleSpan, ready),
    decision: draft.decision,
    fields,
  };
}

/** The end of a field's value without the marks that close emphasis about the whole of it: they touch its last word. */
function withoutClosing(tokens: Tokens, first: number, end: number): number {
  let last = end;
  while (last > first && touches(tokens, last - 1) && skipEmphasis(tokens, last - 1, last) === last) last--;
  return end - last <= MOST_MARKS ? last : end;
}

/** `***`: more marks are a place to fill in. */
const MOST_MARKS = 3;

function makeField(tokens: Tokens, label: FieldLabel, end: number): FieldNode {
  const { text } = tokens;
  const start = tokens.starts[label.first]!;
  const valueStart = tokens.ends[label.after - 1]!;
  const limit = end < tokens.count ? tokens.starts[end]! : text.length;
  const last = withoutClosing(tokens, label.after, end);
  const valueEnd = last < end ? tokens.ends[last - 1]! : limit;
  return {
    field: label.field,
    label: { range: label.range, expected: label.expected, ...(label.glued && { glued: true }) },
    value: trim(text, { start: valueStart, end: Math.max(valueStart, valueEnd) }),
    span: { first: label.after, end: Math.max(label.after, last) },
    range: trim(text, { start, end: Math.max(valueStart, limit) }),
  };
}
