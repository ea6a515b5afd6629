import { VERBAL_FORMS, wordsOfPredicate } from '../knowledge/clauses/verb-words.ts';
import type { Interval } from '../reading/numbers.ts';
import { readClauses } from '../reading/clauses/clause.ts';
import type { Quantity } from '../reading/quantities/quantity.ts';
import type { Sentence } from '../reading/sentences.ts';
import { readTopics } from '../reading/topics.ts';
import { sameToken } from '../reading/wording/shapes.ts';
import { sameSentence, sentenceKey, SHORTEST_COPY, wordCount } from '../reading/wording/sentences.ts';
import { Kind, rangeOf, type Tokens } from '../text/tokens.ts';
import type { Issue, LetterPart, PartedLetter } from './letter.ts';
import type { LetterRange } from './place.ts';
import type { Mention } from './mentions.ts';
import type { CopiedRationale, Copy, Passage, SentenceCopy } from './wording.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';

/** The fewest sentences that make a rationale a copy: one or two alike are the house's standing answers. */
const FEWEST_COPIED = 3;
/** The share of a rationale's sentences that must be in the other one. */
const COPIED_SHARE = 0.8;

/** In how many issues at most a sentence is looked for. */
const MOST_SOURCES = 8;
/** The share of a sentence that must be the end of the one before it. */
const ALIKE_SHARE = 0.75;

/** Sentences about what was asked and decided name the request again and again, and must. */
const procedural = new WordSet([
  'request',
  'appeal',
  'authorization',
  ...(['request', 'authorize', 'deny'] as const).flatMap((name) => wordsOfPredicate(name, VERBAL_FORMS)),
]);

/** The sentences of one passage that stand in it before, and those that only begin otherwise than the sentence before them. */
export function repeatedSentences(tokens: Tokens, passages: readonly Passage[]): SentenceCopy[] {
  const copies: SentenceCopy[] = [];
  for (const { sentences } of passages) {
    if (sentences.length < 2) continue;
    const seen = new Map<number, Sentence>();
    let last: Sentence | undefined;
    for (const sentence of sentences) {
      if (last && endsAlike(tokens, last, sentence))
        copies.push({
          range: rangeOf(tokens, sentence.first, sentence.end),
          earlier: rangeOf(tokens, last.first, last.end),
          whole: false,
        });
      last = sentence;
      if (sentence.end - sentence.first < SHORTEST_COPY) continue;
      const key = sentenceKey(tokens, sentence);
      const earlier = seen.get(key);
      if (earlier && sameSentence(tokens, earlier, sentence) && wordCount(tokens, sentence) >= SHORTEST_COPY)
        copies.push({
          range: rangeOf(tokens, sentence.first, sentence.end),
          earlier: rangeOf(tokens, earlier.first, earlier.end),
          whole: true,
        });
      else seen.set(key, sentence);
    }
  }
  return copies;
}

/** Whether a sentence says with the same last words what the one before it says: “… has included A; B and C. Treatments have included A; B and C.” */
function endsAlike(tokens: Tokens, earlier: Sentence, sentence: Sentence): boolean {
  const length = sentence.end - sentence.first;
  let same = 0;
  let words = 0;
  while (
    same < length &&
    same < earlier.end - earlier.first &&
    sameToken(tokens, earlier.end - 1 - same, sentence.end - 1 - same)
  ) {
    if (tokens.kinds[sentence.end - 1 - same] === Kind.word) words++;
    same++;
  }
  if (same >= length || words < SHORTEST_COPY - 1 || same < ALIKE_SHARE * length) return false;
  for (let i = sentence.first; i < sentence.end; i++) if (isWordOf(tokens, i, procedural)) return false;
  // “The anterior apprehension test was negative. The posterior apprehension test was negative.”
  if (length === earlier.end - earlier.first && same === length - 2 && sameToken(tokens, earlier.first, sentence.first))
    return false;
  return (
    !namesAnother(tokens, earlier, sentence) &&
    !hasWord(tokens, { first: sentence.first, end: sentence.end - same }, sides)
  );
}

const sides = new WordSet(['left', 'right', 'bilateral', 'both']);

/** Whether a sentence names another test or sign than the one before it: “The anterior drawer test was negative. The posterior drawer test was negative.” */
function namesAnother(tokens: Tokens, earlier: Sentence, own: Sentence): boolean {
  const known = new Set(readTopics(tokens, earlier.first, earlier.end).map(({ topic }) => topic.id));
  return readTopics(tokens, own.first, own.end).some(({ topic }) => !known.has(topic.id));
}

/** A rationale as it is compared with others. */
interface Rationale {
  readonly issue: Issue;
  readonly body: Body;
  readonly part: LetterPart;
}

/** What of an issue is compared; an issue is read once, and compared at each edit of its letter. */
interface Body {
  /** The words of its title, numbers and marks aside: where they are others, the issue asks for something else. */
  readonly title: string;
  /** The rationale's sentences without verdicts, which name the request and so differ. */
  readonly sentences: readonly { readonly key: number; readonly sentence: Sentence }[];
}

interface Place {
  readonly rationale: Rationale;
  readonly sentence: Sentence;
}

/** Lists the rationales that were taken over from an earlier issue which asks for something else. */
export function copiedRationales({ frame: { tokens }, parts }: PartedLetter): CopiedRationale[] {
  const copies: CopiedRationale[] = [];
  if (parts.reduce((sum, { letter }) => sum + letter.issues.length, 0) < 2) return copies;
  /** The sentences of the issues so far, by their keys. */
  const written = new Map<number, Place[]>();
  for (const part of parts) {
    const { letter } = part;
    const bodies = letter.tokens.memo.once(bodyOf, () => letter.issues.map((issue) => bodyOf(letter.tokens, issue)));
    letter.issues.forEach((issue, index) => {
      const rationale = { issue, body: bodies[index]!, part };
      const copy = copyOf(tokens, rationale, written);
      if (copy) copies.push(copy);
      for (const { key, sentence } of rationale.body.sentences) {
        const places = written.get(key);
        if (!places) written.set(key, [{ rationale, sentence }]);
        else if (places.length < MOST_SOURCES) places.push({ rationale, sentence });
      }
    });
  }
  return copies;
}

/** The first issue before this one that asks for something else and has nearly all of its sentences. */
function copyOf(
  tokens: Tokens,
  own: Rationale,
  written: ReadonlyMap<number, readonly Place[]>,
): CopiedRationale | undefined {
  const { sentences, title } = own.body;
  const needed = Math.max(FEWEST_COPIED, COPIED_SHARE * sentences.length);
  const pairs = new Map<Rationale, { readonly here: Sentence; readonly there: Sentence; same: number }>();
  for (const { key, sentence } of sentences) {
    for (const earlier of written.get(key) ?? []) {
      if (earlier.rationale.body.title === title) continue;
      const there = earlier.sentence;
      if (!sameSentence(tokens, moved(there, earlier.rationale.part), moved(sentence, own.part))) continue;
      const pair = pairs.get(earlier.rationale);
      if (pair) pair.same++;
      else pairs.set(earlier.rationale, { here: sentence, there, same: 1 });
    }
  }
  for (const [{ issue, part }, { here, there, same }] of pairs) {
    if (same < needed) continue;
    return {
      range: placeOf(here, own.part),
      earlier: placeOf(there, part),
      issue: own.issue.number,
      from: issue.number,
      same,
      sentences: sentences.length,
    };
  }
  return undefined;
}

/** A sentence of a part as one of the whole letter's tokens. */
function moved({ first, end }: Sentence, { at }: LetterPart): Sentence {
  return { first: first + at.tokens, end: end + at.tokens };
}

function placeOf(sentence: Sentence, part: LetterPart): LetterRange {
  return part.place(rangeOf(part.letter.tokens, sentence.first, sentence.end));
}

function bodyOf(tokens: Tokens, issue: Issue): Body {
  const { sentences, verdicts } = issue.argument ?? { sentences: [], verdicts: [] };
  const decisive = new Set(verdicts.filter(({ wording }) => wording === 'law').map(({ sentence }) => sentence));
  return {
    title: (issue.title.toLowerCase().match(/\p{L}+/gu) ?? []).join(' '),
    sentences: sentences
      .filter((sentence) => !decisive.has(sentence) && wordCount(tokens, sentence) >= SHORTEST_COPY)
      .map((sentence) => ({ key: sentenceKey(tokens, sentence), sentence })),
  };
}

/** The limits that a rationale quotes twice: a number of visits with its weeks, or how often in how long, with the same numbers. */
export function repeatedLimits(tokens: Tokens, issues: readonly Issue[]): Copy[] {
  const copies: Copy[] = [];
  for (const { mentions } of issues) {
    const quoted = new Map<string, Mention>();
    for (const mention of mentions) {
      const { role, quantity, sentence } = mention;
      if ((role !== 'limit' && role !== 'other') || !isWhole(quantity)) continue;
      const key = limitKey(quantity);
      const earlier = quoted.get(key);
      if (!earlier) quoted.set(key, mention);
      else if (earlier.sentence !== sentence && !holdsAgainst(tokens, sentence))
        copies.push({ range: quantity.range, earlier: earlier.quantity.range });
    }
  }
  return copies;
}

/** Whether a sentence holds something against a limit, as one argues: “six more would go past the trial of 6 visits”, “she is inside the 9-10 visits”. */
function holdsAgainst(tokens: Tokens, sentence: Sentence): boolean {
  return readClauses(tokens, sentence).some(
    ({ predicate, passive, sure }) => sure && (predicate === 'exceed' || (predicate === 'within' && passive)),
  );
}

/** Whether two of how many, how often and how long are given: one alone comes back in every argument. */
function isWhole({ stated, frequency, duration }: Quantity): boolean {
  return (
    (stated !== undefined && duration !== undefined) ||
    (frequency !== undefined && frequency.kind !== 'pair' && frequency.every.min > 1)
  );
}

function limitKey({ stated, frequency, duration }: Quantity): string {
  const interval = (value: Pick<Interval, 'min' | 'max'>): string => `${value.min.toString()}-${value.max.toString()}`;
  if (frequency && frequency.kind !== 'pair' && frequency.every.min > 1) {
    // “1-2 sessions of treatment every 4-6 months” states how many next to how often; “1-2 visits every 4-6 months” is how often alone.
    return `${interval(stated?.total ?? frequency.times)}/${interval(frequency.every)}/${frequency.unitDays.toString()}`;
  }
  const often = frequency && interval(frequency.times);
  const long = duration && interval(duration.kind === 'pair' ? duration.weeks : duration.length);
  return [stated && interval(stated.total), often, long].join(' ');
}
