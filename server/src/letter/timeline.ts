import { articleWords, possessiveWords } from '../knowledge/clauses/common-words.ts';
import { type DateReading, dateAt, dateCue } from '../reading/dates.ts';
import { complaints, eventAt, eventCue, type EventKind, tellsOfAnother } from '../reading/events.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import type { LetterTree } from '../syntax/tree.ts';
import { nextCue } from '../text/cues.ts';
import { contains } from '../text/range.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';

export type { EventKind } from '../reading/events.ts';

/** A date in the letter's text, outside the header, with what happened on it. */
export interface DatedEvent {
  readonly kind: EventKind;
  readonly date: DateReading;
  /** Whether the words next to the date say so plainly; else they stand farther off, or may mention something else. */
  readonly plain: boolean;
  /** Whether the event is reported as one of an earlier history, or as another than the letter's own: “a previous injury”. */
  readonly another: boolean;
  /** Whether it is one end of a stretch of time (“from 1/2/2015 to 3/4/2016”). */
  readonly spans: boolean;
}

/** Words of an event, or the name of a treatment, where a letter has it. */
interface Found {
  readonly kind: EventKind;
  readonly plain: boolean;
  readonly first: number;
  readonly end: number;
}

/** How far before a date, and after one that its clause begins with, words may be that tell what happened, in tokens. */
const REACH = 14;
/** How far they may be to tell it plainly. */
const NEAR = 6;

/** How far after a date the words may begin that say that it is planned. */
const AHEAD = 2;

const through = new WordSet(['to', 'through', 'thru', 'until', 'and', 'between', 'from']);

/** Reads every date outside the header, in order, with what happened on it; `terms` are those of the text. */
export function readTimeline(tokens: Tokens, tree: LetterTree, terms: readonly Term[]): DatedEvent[] {
  const gap = tree.layout.paragraphBreaks;
  const dates: DateReading[] = [];
  const found: Found[] = [];
  for (let i = 0; (i = nextCue(tokens, i, tokens.count, dateCue | eventCue)) < tokens.count; i++) {
    const date = dateAt(tokens, i);
    if (date) {
      if (!tree.headerRange || !contains(tree.headerRange, date.range)) dates.push(date);
      i = date.end - 1;
      continue;
    }
    const event = eventAt(tokens, i, tokens.count);
    if (!event) continue;
    const { kind, plain } = event.words;
    if (kind !== 'other') found.push({ kind, plain, first: i, end: event.end });
    i = event.end - 1;
  }
  // Words far from a date say nothing of it; those of a long list of dates are not looked at again for each.
  let from = 0;
  const near = (date: DateReading): readonly Found[] => {
    while (from < found.length && found[from]!.first < date.first - 2 * REACH) from++;
    let to = from;
    while (to < found.length && found[to]!.first < date.end + 2 * REACH) to++;
    return [...found.slice(from, to), ...treatmentsNear(date, terms)];
  };
  return dates.map((date, index) => ({
    ...eventOf(tokens, date, near(date), gap),
    date,
    spans: isSpan(tokens, date, dates[index - 1], dates[index + 1]),
  }));
}

const kinds: Readonly<Record<string, EventKind>> = {
  imaging: 'study',
  diagnostic: 'study',
  surgery: 'care',
  injection: 'care',
};

function treatmentsNear(date: DateReading, terms: readonly Term[]): Found[] {
  return termsWithin(terms, date.first - REACH, date.end + REACH).flatMap((term) => {
    const kind = term.kind === 'treatment' ? kinds[term.treatment.kind] : undefined;
    return kind ? [{ kind, plain: true, first: term.first, end: term.end }] : [];
  });
}

const unknown = { kind: 'other', plain: false, another: false } as const;

function eventOf(
  tokens: Tokens,
  date: DateReading,
  found: readonly Found[],
  gap: number,
): Pick<DatedEvent, 'kind' | 'plain' | 'another'> {
  const before = found.filter(({ end, first }) => end <= date.first && !isParted(tokens, first, date.first, gap));
  const behind = found.filter(({ first, end }) => first >= date.end && !isParted(tokens, date.end, end, gap));
  const planned = before.find(({ kind, first }) => kind === 'planned' && date.first - first <= REACH);
  // “a return in December is planned”
  const ahead = behind.find(({ kind, first }) => kind === 'planned' && first - date.end <= AHEAD);
  const last = nearest(before, ({ end }) => date.first - end);
  const next = nearest(behind, ({ first }) => first - date.end);
  const chosen =
    next && (beginsClause(tokens, date.first, gap) || (isAttribute(tokens, date.first) && next.first - date.end <= 2))
      ? next
      : last;
  if ((planned ?? ahead) && chosen?.kind !== 'injury') return { kind: 'planned', plain: true, another: false };
  const isUnrelated = hasWord(tokens, { first: date.end, end: clauseEnd(tokens, date.end, gap) }, unrelated);
  if (isSinceComplaint(tokens, date.first, gap))
    return {
      kind: 'complaint',
      plain: true,
      another: isUnrelated || tellsOfAnother(tokens, Math.max(0, date.first - REACH), date.first, 'complaint'),
    };
  if (!chosen) return unknown;
  const [first, end] = [Math.min(chosen.first, date.first), Math.max(chosen.end, date.end)];
  return {
    kind: chosen.kind,
    plain: chosen.plain && end - first <= NEAR + (date.end - date.first) + (chosen.end - chosen.first),
    another:
      isUnrelated ||
      (ofRecord.has(chosen.kind) && isBeforeHand(tokens, chosen.first)) ||
      tellsOfAnother(tokens, clauseStart(tokens, first, gap), end, chosen.kind) ||
      (chosen.kind === 'injury' && tellsOfAnother(tokens, end, clauseEnd(tokens, end, gap), chosen.kind)),
  };
}

/** “for an unrelated complaint” */
const unrelated = new WordSet(['unrelated', 'nonindustrial', 'preexisting']);
const since = intern('since');

/** Whether a complaint is said to last since the date at token `first`. */
function isSinceComplaint(tokens: Tokens, first: number, gap: number): boolean {
  if (!isWord(tokens, first - 1, since)) return false;
  for (let i = first - 2; i >= Math.max(0, first - REACH) && !isParted(tokens, i, i + 1, gap); i--)
    if (isWordOf(tokens, i, complaints)) return true;
  return false;
}

/** What is told of the record, and so may lie before what the letter is about. */
const ofRecord: ReadonlySet<EventKind> = new Set(['visit', 'care', 'request']);
const had = intern('had');
const been = intern('been');

/** Whether the event at token `first` lies before what is reported: “had been seen”. */
function isBeforeHand(tokens: Tokens, first: number): boolean {
  if (isWord(tokens, first, had)) return isWord(tokens, first + 1, been);
  return isWord(tokens, first - 1, had) || (isWord(tokens, first - 1, been) && isWord(tokens, first - 2, had));
}

/** The words nearest to a date, within reach; of those at one distance the first, and what is planned never: it is asked for by itself. */
function nearest(found: readonly Found[], distance: (words: Found) => number): Found | undefined {
  let best: Found | undefined;
  for (const words of found)
    if (words.kind !== 'planned' && distance(words) <= REACH && (!best || distance(words) < distance(best)))
      best = words;
  return best;
}

const leads = new WordSet([
  'on',
  'in',
  'by',
  'as',
  'of',
  'dated',
  'its',
  'a',
  'the',
  'letter',
  'notice',
  'determination',
]);

/** Whether a clause begins with the date: “On 10/13/2016 he …”, “…; 10/13/2016: seen for …”. */
function beginsClause(tokens: Tokens, first: number, gap: number): boolean {
  let at = first - 1;
  while (at >= 0 && isWordOf(tokens, at, leads)) at--;
  if (at < 0 || tokens.breaks[at + 1]! >= gap) return true;
  if (tokens.kinds[at] === Kind.mark)
    return [Mark.stop, Mark.semicolon, Mark.comma, Mark.colon].some((mark) => isMark(tokens, at, mark));
  return at < first - 1 && isWordOf(tokens, at, through);
}

const articles = new WordSet([...articleWords, ...possessiveWords, 'this']);

/** Whether the date comes before what it is the date of: “the 10/13/2016 denial”. */
function isAttribute(tokens: Tokens, first: number): boolean {
  return isWordOf(tokens, first - 1, articles);
}

/** Where the clause of a token begins, as far back as its words can mention its event. */
function clauseStart(tokens: Tokens, first: number, gap: number): number {
  let start = first;
  while (
    start > 0 &&
    first - start < NEAR &&
    !isParted(tokens, start - 1, start, gap) &&
    !isMark(tokens, start - 1, Mark.comma)
  )
    start--;
  return start;
}

/** Where the words after an event end that can mention which one it is: “…, which appears to be from a different accident”. */
function clauseEnd(tokens: Tokens, end: number, gap: number): number {
  let last = end;
  while (last - end < REACH && last + 1 < tokens.count && !isParted(tokens, last, last + 1, gap)) last++;
  return last;
}

/** Whether a stop, a semicolon, the number of a list's next item or `gap` line ends stand between two tokens. */
function isParted(tokens: Tokens, from: number, to: number, gap: number): boolean {
  for (let i = from; i < to; i++)
    if (
      isMark(tokens, i, Mark.stop) ||
      isMark(tokens, i, Mark.semicolon) ||
      isItem(tokens, i) ||
      tokens.breaks[i + 1]! >= gap
    )
      return true;
  return false;
}

/** Whether a line begins with token `i`, and it is the number or the mark of a list's item. */
function isItem(tokens: Tokens, i: number): boolean {
  if (tokens.breaks[i] === 0) return false;
  if (tokens.kinds[i] === Kind.number) return isMark(tokens, i + 1, Mark.close) || isMark(tokens, i + 1, Mark.stop);
  return isMark(tokens, i, Mark.hyphen) || isMark(tokens, i, Mark.asterisk) || isMark(tokens, i, Mark.open);
}

function isSpan(
  tokens: Tokens,
  date: DateReading,
  before: DateReading | undefined,
  behind: DateReading | undefined,
): boolean {
  const joined = (one: DateReading | undefined, other: DateReading | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    other.first - one.end >= 1 &&
    other.first - one.end <= 3 &&
    Array.from({ length: other.first - one.end }, (_, k) => one.end + k).some(
      (i) =>
        isMark(tokens, i, Mark.hyphen) ||
        (tokens.kinds[i] === Kind.word && tokens.values[i] !== 0 && through.has(tokens.values[i]!)),
    );
  return joined(before, date) || joined(date, behind);
}
