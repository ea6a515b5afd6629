import { addingWords, guidelineNames, pointingWords, possessiveWords } from '../knowledge/clauses/common-words.ts';
import { LIMIT_CONDITIONS } from '../knowledge/guidelines/conditions.ts';
import type { LimitKind } from '../knowledge/guidelines/guideline.ts';
import { type Amount, readAmounts } from '../reading/amounts/amount.ts';
import { isOfPieces } from '../reading/amounts/units.ts';
import type { GuidelineMention } from '../reading/citations/mentions.ts';
import { readClauses } from '../reading/clauses/clause.ts';
import { Flag } from '../reading/clauses/lexicon.ts';
import { spanHas } from '../reading/clauses/spans.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { Range } from '../text/range.ts';
import { numberAt } from '../reading/numbers.ts';
import { type Bounds, perWeek, sorted, total, weeks } from '../reading/quantities/quantity.ts';
import { PhraseTable } from '../text/phrases.ts';
import { isMark, isWord, Kind, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordMap, WordSet } from '../text/word-set.ts';
import { isForEffect, isForMost, isSetByGuideline, ofCase } from './mention-roles.ts';
import type { Mention } from './mentions.ts';

/** A limit as a rationale quotes it. */
export interface QuotedLimit {
  readonly mention: Mention;
  readonly visits: Bounds | undefined;
  readonly weeks: Bounds | undefined;
  /** Whether its weeks are calculated of months, each counted as four. */
  readonly inMonths: boolean;
  readonly perWeek: Bounds | undefined;
  /** The condition for which it is said to hold: an id of the conditions of limits. */
  readonly condition: string | undefined;
  /** Whether its sentence, or the next, says that this condition is not the one at hand: “which the worker does not have”, “only for …”. */
  readonly aside: boolean;
  /** What its words call it: a trial, a total, a flare-up. */
  readonly kind: Extract<LimitKind, 'trial' | 'total' | 'flare-up'> | undefined;
  /** Whether its sentence names a guideline, or says of patients at large what should be. */
  readonly attributed: boolean;
}

const conditions = new PhraseTable<string>();
for (const { id, forms } of LIMIT_CONDITIONS) for (const form of forms) conditions.add(form, id);

const operations: ReadonlySet<string> = new Set(
  LIMIT_CONDITIONS.flatMap(({ id, operation }) => (operation ? [id] : [])),
);

const kinds = new WordMap<NonNullable<QuotedLimit['kind']>>();
for (const word of ['trial', 'trials', 'initial', 'initially', 'produce']) kinds.set(word, 'trial');
for (const word of ['total', 'maximum', 'overall']) kinds.set(word, 'total');
for (const word of ['flare', 'flares', 'flareup', 'flareups', 'recurrence', 'recurrences']) kinds.set(word, 'flare-up');
const guidelineWords = new WordSet(
  [...guidelineNames, 'schedule', 'chapter', 'section'].flatMap((noun) => [noun, `${noun}'s`]),
);
/** Words by which a sentence says what should be done or how long something takes. */
const ruling = new WordSet(['should', 'must', 'produce', 'optimum', 'optimal']);
const behind = new WordSet(['for', 'in', 'of', 'as', 'with']);

/** The days of a month, as quantities count them. */
const MONTH = 30;

/** How far from its number a word may be that says what sort of limit it is. */
const NEAR = 8;

const pointing = new WordSet(pointingWords);
const conditionNouns = new WordSet(['condition', 'diagnosis', 'disorder', 'syndrome']);

/** “… visits for this condition”: the one that was named last before it. */
function conditionBefore(tokens: Tokens, { quantity, sentence }: Mention, from: number): string | undefined {
  for (let i = quantity.end; i < Math.min(sentence.end, quantity.end + NEAR); i++)
    if (isWordOf(tokens, i, pointing) && isWordOf(tokens, i + 1, conditionNouns))
      return conditionsIn(tokens, from, sentence.first).at(-1);
  return undefined;
}

/** The limits that a rationale quotes, in order, of its quantities in order. */
export function readQuotedLimits(
  tokens: Tokens,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  guidelines: readonly GuidelineMention[],
  speech: ReadonlySet<Sentence> = new Set(),
): QuotedLimit[] {
  const start = sentences[0]?.first ?? 0;
  // Mentions stand in the order of their sentences.
  let at = 0;
  const asides = new Map<Sentence, boolean>();
  const isAside = (sentence: Sentence): boolean => {
    const known = asides.get(sentence) ?? isSetAside(tokens, sentence, sentences[at + 1]);
    asides.set(sentence, known);
    return known;
  };
  return mentions.flatMap((mention, index) => {
    if (mention.role !== 'limit' || isDifference(tokens, mention) || isOfPieces(tokens, mention.quantity)) return [];
    const { quantity, sentence } = mention;
    while (at < sentences.length && sentences[at]!.first < sentence.first) at++;
    const before = mentions[index - 1];
    const after = mentions[index + 1];
    const from = before?.sentence === sentence ? before.quantity.end : sentence.first;
    const to = after?.sentence === sentence ? after.quantity.first : sentence.end;
    const kind = kindOf(tokens, mention, from, to);
    const condition =
      conditionOf(tokens, mention, from, to, before?.sentence === sentence) ?? conditionBefore(tokens, mention, start);
    return [
      {
        mention,
        visits: total(quantity) ?? (kind === 'flare-up' ? recurring(mention) : undefined),
        weeks: weeks(quantity) ?? monthsInWeeks(mention) ?? daysInWeeks(mention),
        inMonths: monthsInWeeks(mention) !== undefined,
        perWeek: perWeek(quantity),
        condition,
        aside: condition !== undefined && isAside(sentence),
        kind,
        attributed:
          speech.has(sentence) ||
          guidelines.some(({ first }) => first >= sentence.first && first < sentence.end) ||
          hasWord(tokens, sentence, guidelineWords) ||
          isLabeled(tokens, mention) ||
          isSetByGuideline(tokens, quantity) ||
          isForMost(tokens, sentence, quantity) ||
          isForEffect(tokens, sentence, quantity) ||
          (hasWord(tokens, sentence, ruling) && !hasWord(tokens, sentence, ofCase)),
      },
    ];
  });
}

/** Words by which a sentence keeps a limit to its condition, or the condition from the worker. */
const parting = new WordSet(
  'not nor neither no none never without only solely instead unlike another other different reserves reserved lacks absent belongs belong'.split(
    ' ',
  ),
);
/** Words after a “no” that belongs to a number: “no more than”, “not to exceed”. */
const denying = new WordSet(['no', 'not']);
const most = new WordSet(['more', 'longer', 'to', 'exceed', 'over']);
/** Words by which the next sentence comes back to a limit. */
const limitNouns = new WordSet(
  'number figure limit limits numbers rule diagnosis condition syndrome disease disorder apply applies govern governs concern concerns'.split(
    ' ',
  ),
);

function isSetAside(tokens: Tokens, sentence: Sentence, next: Sentence | undefined): boolean {
  return (
    isParted(tokens, sentence) || (next !== undefined && hasWord(tokens, next, limitNouns) && isParted(tokens, next))
  );
}

function isParted(tokens: Tokens, { first, end }: Sentence): boolean {
  for (let i = first; i < end; i++)
    if (isWordOf(tokens, i, parting) && !(isWordOf(tokens, i, denying) && isWordOf(tokens, i + 1, most))) return true;
  return false;
}

/** How many words at most a label has: “Flare-ups:”, “Time to produce improvement:”. */
const LABEL = 7;

/** Whether a number stands after a label, as limits are printed: “Frequency: 1 to 3 times a week”. */
function isLabeled(tokens: Tokens, { quantity, sentence }: Mention): boolean {
  for (let i = sentence.first; i < Math.min(quantity.first, sentence.first + LABEL); i++)
    if (isMark(tokens, i, Mark.colon)) return !hasWord(tokens, sentence, ofCase);
  return false;
}

/** Words before a number that is what something is more or less by, and no limit: “exceeds it by only 2 sessions”. */
const differenceWords = new WordSet([...addingWords, 'extra', 'another', 'remaining']);
const than = intern('than');

function isDifference(tokens: Tokens, { quantity: { first }, sentence }: Mention): boolean {
  for (let i = first - 1; i >= first - 2 && i >= 0; i--) {
    if (tokens.kinds[i] !== Kind.word || tokens.values[i] === than) return false;
    // “A change is expected by 6 visits”: nothing is more or less by them.
    if (isWord(tokens, i, by)) return hasWord(tokens, { first: sentence.first, end: i }, differing);
    if (differenceWords.has(tokens.values[i]!)) return true;
  }
  return false;
}

const by = intern('by');
const differing = new WordSet(
  'exceed exceeds exceeded exceeding over above beyond short more fewer less increase increased reduce reduced cut extend extended pass passes'.split(
    ' ',
  ),
);

/** “1-2 visits every 4 to 6 months”: so many each time. */
function recurring({ quantity: { frequency } }: Mention): Bounds | undefined {
  if (frequency?.kind !== 'frequency' || frequency.unitDays !== MONTH) return undefined;
  const [least, most] = sorted(frequency.times);
  return [least, most];
}

/** “2 months” as weeks. */
function monthsInWeeks({ quantity: { duration } }: Mention): Bounds | undefined {
  if (duration?.kind !== 'duration' || duration.unitDays !== MONTH) return undefined;
  const [least, most] = sorted(duration.length);
  return [least * 4, most * 4];
}

/** “16 days” as weeks. */
function daysInWeeks({ quantity: { duration } }: Mention): Bounds | undefined {
  if (duration?.kind !== 'duration' || duration.unitDays !== 1) return undefined;
  const [least, most] = sorted(duration.length);
  return [least / 7, most / 7];
}

/** The condition that stands right after the numbers (“… for myalgia”), else the one before them (“Myalgia: …”). */
function conditionOf(
  tokens: Tokens,
  { quantity }: Mention,
  from: number,
  to: number,
  follows: boolean,
): string | undefined {
  const following = conditionAfter(tokens, quantity.end, Math.min(to, quantity.end + NEAR));
  if (following !== undefined) return following;
  const start = follows ? startOfItem(tokens, from, quantity.first) : from;
  const own = conditionsIn(tokens, start, quantity.first);
  // “After a discectomy or fusion”: either may be meant.
  return new Set(own.filter((id) => operations.has(id))).size > 1 ? undefined : own.at(-1);
}

/** “… for myalgia”, “… that the guideline gives for the treatment of myalgia”: the condition of the first phrase that names one. */
function conditionAfter(tokens: Tokens, first: number, end: number): string | undefined {
  for (let i = first; i < end && (tokens.kinds[i] !== Kind.mark || isMark(tokens, i, Mark.hyphen)); i++) {
    const [found] = isWordOf(tokens, i, behind) ? conditionsIn(tokens, i, Math.min(end, i + NEAR)) : [];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** After a quantity before, what is said of it goes on to its comma or stop: “9-10 visits for myalgia, 8-10 …”. */
function startOfItem(tokens: Tokens, from: number, first: number): number {
  for (let i = from; i < first; i++)
    if (isMark(tokens, i, Mark.comma) || isMark(tokens, i, Mark.semicolon)) return from === i ? from : i;
  return from;
}

function conditionsIn(tokens: Tokens, first: number, end: number): string[] {
  const found: string[] = [];
  for (let i = first; i < end; i++) {
    const match = conditions.matchAt(tokens, i, end);
    if (!match) continue;
    found.push(match.value);
    i = match.end - 1;
  }
  return found;
}

function kindOf(tokens: Tokens, { quantity }: Mention, from: number, to: number): QuotedLimit['kind'] {
  let kind: QuotedLimit['kind'];
  // “When a patient with a flare-up has returned to work, 1-2 visits …”
  for (let i = from; i < quantity.first - NEAR; i++)
    if (tokens.kinds[i] === Kind.word && kinds.get(tokens.values[i]!) === 'flare-up') kind = 'flare-up';
  for (let i = Math.max(from, quantity.first - NEAR); i < Math.min(to, quantity.end + NEAR); i++) {
    // “… over 6-8 weeks; for flare-ups, …”: what is after the semicolon is of the next limit.
    if (i >= quantity.end && isMark(tokens, i, Mark.semicolon)) break;
    if (tokens.kinds[i] === Kind.word) kind = kinds.get(tokens.values[i]!) ?? kind;
  }
  return kind ?? (quantity.bound === 'up to' && quantity.duration ? 'total' : undefined);
}

/** Words by which a sentence is about what was given before. */
const earlierWords = new WordSet(['prior', 'previous', 'previously', 'already', 'received', 'completed']);

/** A sentence that says, plainly, that something is more than a guideline allows. */
export interface Excess {
  readonly range: Range;
  /** Whether it is too long, and no sentence of the rationale says how long anything is. */
  readonly untimed: boolean;
}

/** What sentences say, plainly, to be more than a guideline allows. */
export function readExcess(tokens: Tokens, sentences: readonly Sentence[]): Excess[] {
  return sentences.flatMap((sentence) => {
    const ofGuideline = hasWord(tokens, sentence, guidelineWords);
    // “The eight already given exceed what is usual” counts what was given; a guideline has a number of its own.
    if (hasWord(tokens, sentence, earlierWords) && !ofGuideline) return [];
    const clause = readClauses(tokens, sentence).find(
      ({ predicate, polarity, sure, mood, condition, passive, subject, object }) =>
        predicate === 'exceed' &&
        polarity === 1 &&
        sure &&
        (mood === 'stated' || mood === 'hypothetical') &&
        condition === 'none' &&
        // “What the work demands exceeds what he can do”.
        !hasWord(tokens, object, ofCase) &&
        !isWordOf(tokens, subject.first, ofWorker) &&
        // “more than the ten that the guideline favors”
        numberAt(tokens, object.first) === undefined &&
        numberAt(tokens, object.first + 1) === undefined &&
        (ofGuideline || spanHas(tokens, passive ? subject : object, Flag.limit)),
    );
    if (!clause) return [];
    const untimed = hasWord(tokens, clause, longer) && !sentences.some((other) => isTimed(tokens, other));
    return [{ range: rangeOf(tokens, clause.first, clause.end), untimed }];
  });
}

/** Words with which a subject begins that is something of the worker's, and no number: “his pain”. */
const ofWorker = new WordSet(possessiveWords);
const longer = new WordSet(['longer']);
const times: ReadonlySet<Amount['unit']> = new Set(['day', 'week', 'month', 'year'] as const);

/** Whether a sentence names a length of time. */
function isTimed(tokens: Tokens, { first, end }: Sentence): boolean {
  return readAmounts(tokens, first, end, MOST_AMOUNTS).some(({ unit }) => times.has(unit));
}

/** More amounts than these are no sentence of an argument. */
const MOST_AMOUNTS = 8;
