import { type DateReading, dateAt, dateCue } from '../reading/dates.ts';
import { newCue, nextCue } from '../text/cues.ts';
import { PhraseTable } from '../text/phrases.ts';
import { contains } from '../text/range.ts';
import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { WordSet } from '../text/word-set.ts';
import type { LetterTree } from '../syntax/tree.ts';

/** What happened on a date, as far as the words next to it say so plainly. */
export type EventKind = 'injury' | 'utilization-review' | 'request' | 'visit' | 'birth' | 'other';

/** A date in the letter's text, outside the header, with what happened on it. */
export interface DatedEvent {
  readonly kind: EventKind;
  readonly date: DateReading;
  /** Whether it is one end of a stretch of time (“from 1/2/2015 to 3/4/2016”). */
  readonly spans: boolean;
}

interface Cue {
  readonly kind: EventKind;
  /** How many tokens may stand between the words and the date behind them; 0 where the date must stand before. */
  readonly behind: number;
  /** How many may stand between a date and the words behind it. */
  readonly before: number;
}

const eventCue = newCue();
const cues = new PhraseTable<Cue>(eventCue);
const cue = (kind: EventKind, behind: number, before: number, phrases: readonly string[]): void => {
  for (const phrase of phrases) cues.add(phrase, { kind, behind, before });
};
cue('injury', 4, 0, [
  'date of injury',
  'industrial injury on',
  'injury on',
  'injury dated',
  'injured on',
  'injury occurred on',
  'work injury on',
  'industrial injury of',
  'occupational claim from',
  'injury date',
  'injury of',
  'date of the injury',
  'work related injury on',
]);
cue('utilization-review', 5, 2, [
  'utilization review',
  'utilization review dated',
  'utilization review on',
  'utilization review letter dated',
  'utilization review determination dated',
  'original utilization review',
  'utilization review denial dated',
  'utilization review decision dated',
  'utilization review denial',
  'utilization review determination',
  'utilization review decision',
  'ur dated',
  'prior review dated',
  'previously reviewed on',
  'prior utilization review',
]);
cue('request', 4, 0, [
  'request for authorization dated',
  'request for authorization is dated',
  'request for authorization was dated',
  'rfa dated',
  'a request was received',
  'request was received on',
  'request for authorization was received on',
]);
cue('visit', 3, 4, [
  'was seen on',
  'presented on',
  'was evaluated on',
  'was examined on',
  'seen on',
  'evaluated on',
  'examined on',
  'presented',
  'progress report dated',
  'progress note dated',
  'office visit on',
  'was seen',
  'was evaluated',
  'was examined',
]);
cue('visit', 6, 0, ['approved for', 'authorized for']);
cue('birth', 3, 0, ['date of birth', 'dob', 'born on', 'was born']);

const through = new WordSet(['to', 'through', 'thru', 'until', 'and', 'between', 'from']);

/** A cue where a letter has it: tokens `first` up to `end`. */
interface FoundCue {
  readonly cue: Cue;
  readonly first: number;
  readonly end: number;
}

/** No cue that says what happened on a date begins farther from it than so many tokens: the longest phrase and the farthest distance. */
const REACH = 32;

/** Reads every date outside the header, in order, with what happened on it. */
export function readTimeline(tokens: Tokens, tree: LetterTree): DatedEvent[] {
  const dates: DateReading[] = [];
  const found: FoundCue[] = [];
  for (let i = 0; (i = nextCue(tokens, i, tokens.count, dateCue | eventCue)) < tokens.count; i++) {
    const date = dateAt(tokens, i);
    if (date) {
      if (!tree.headerRange || !contains(tree.headerRange, date.range)) dates.push(date);
      i = date.end - 1;
      continue;
    }
    const match = cues.matchAt(tokens, i);
    if (match) found.push({ cue: match.value, first: i, end: match.end });
  }
  // Cues far from a date say nothing of it; those of a long list of dates are not looked at again for each.
  let from = 0;
  const near = (date: DateReading): readonly FoundCue[] => {
    while (from < found.length && found[from]!.first < date.first - REACH) from++;
    let to = from;
    while (to < found.length && found[to]!.first < date.end + REACH) to++;
    return found.slice(from, to);
  };
  return dates.map((date, index) => ({
    kind: kindOf(tokens, date, near(date)),
    date,
    spans: isSpan(tokens, date, dates[index - 1], dates[index + 1]),
  }));
}

function kindOf(tokens: Tokens, date: DateReading, found: readonly FoundCue[]): EventKind {
  let best: EventKind = 'other';
  let nearest = Infinity;
  for (const {
    cue: { kind, behind, before },
    first,
    end,
  } of found) {
    const distance = end <= date.first ? date.first - end : first - date.end;
    const allowed = end <= date.first ? behind : before;
    if (
      distance < 0 ||
      distance > allowed ||
      distance >= nearest ||
      parted(tokens, Math.min(end, date.end), Math.max(first, date.first))
    )
      continue;
    nearest = distance;
    best = kind;
  }
  return best;
}

/** Whether a stop or a semicolon stands between two tokens. */
function parted(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isMark(tokens, i, Mark.stop) || isMark(tokens, i, Mark.semicolon)) return true;
  return false;
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
