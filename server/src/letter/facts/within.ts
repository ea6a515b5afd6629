import { formsOfBe, relativeNouns } from '../../knowledge/clauses/common-words.ts';
import { type Tokens, tokenText } from '../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import { answers, type Contradiction } from './compare.ts';
import { denialsWithin } from './denials.ts';
import { swappedExtremes } from './extremes.ts';
import type { Fact, FactStatus } from './fact.ts';
import { otherChange } from './figures/compare.ts';
import { DIRECTION } from './figures/directions.ts';
import { factor, otherFactor } from './figures/factors.ts';
import { otherTimes } from './leeway.ts';
import { oppositesWithin } from './opposites.ts';
import { type IsBeside, NEAR, segmentsIn, type Telling, tellingsOf } from './passages.ts';
import { factsWith } from './read.ts';
import { samePlace } from './subjects.ts';

/** A sentence with one of these follows a course of time, supposes, leaves something out, or is about someone else. */
const turning = new WordSet([
  ...otherTimes,
  ...relativeNouns,
  ...`now then today after again new newer earlier past last resolved improved returned recurred became become developed
  but except otherwise although though however while yet still elsewhere other another besides apart some sometimes occasional occasionally
  longer history may might could would should if when whether further`.split(/\s+/),
]);
/** “since May”: what is told so is so, and what is denied so may have been before. */
const sinceWord = new WordSet(['since']);
/** A denial with one of these is of all time up to now. */
const ever = new WordSet(['never', 'ever']);
/** Of what was done, a denial with one of these is, too: “has had no injections”. */
const perfect = new WordSet(['has', 'have', 'never', "hasn't", "haven't"]);

/** Finds what one passage of a part tells and, near it, denies of the same time and place: “A moderate effusion was noted. Effusion was absent.” */
export function contradictionsWithin(part: Letter): Contradiction[] {
  const { tokens } = part;
  const places = new Map(tellingsOf(part).map(({ sentence }, index) => [sentence.first, index]));
  const isBeside = (told: number, denied: number): boolean => {
    const [one, other] = [places.get(told), places.get(denied)];
    return (
      one !== undefined && other !== undefined && areOfOneTime(part, one, other) && areOfOnePlace(part, one, other)
    );
  };
  const isSpared = (told: number, denied: number): boolean => {
    const [one, other] = [places.get(told), places.get(denied)];
    if (one === undefined || other === undefined) return false;
    return hasWord(tokens, tellingsOf(part)[other]!.sentence, perfect) && areOfOneTime(part, one, other, true);
  };
  const found = [
    ...tellingsWithin(part, 'result', isBeside),
    ...tellingsWithin(part, 'given', isSpared),
    ...denialsWithin(part, isBeside),
    ...oppositesWithin(part, isBeside),
    ...changesWithin(part),
    ...swappedExtremes(part),
  ];
  return found.filter(
    ({ fact }, index) => !found.slice(0, index).some((one) => one.fact.first < fact.end && fact.first < one.fact.end),
  );
}

/** Whether what one sentence of a part tells is of a time of which another one denies it: the sentences by their places. */
function areOfOneTime(part: Letter, told: number, denied: number, isEver = false): boolean {
  const apart = Math.abs(told - denied);
  if (apart === 0 || apart > NEAR) return false;
  const [one, other] = [tellingsOf(part)[told]!, tellingsOf(part)[denied]!];
  if (!areOfOnePassage(one, other) || isTurning(part, other)) return false;
  if (hasWord(part.tokens, other.sentence, sinceWord)) return false;
  if (isEver || hasWord(part.tokens, other.sentence, ever)) return true;
  return !isTurning(part, one) && isSameDay(part, Math.min(told, denied), Math.max(told, denied));
}

function areOfOnePassage(one: Telling, other: Telling): boolean {
  return one.passage === other.passage && one.issue === other.issue;
}

function isTurning(part: Letter, telling: Telling): boolean {
  const { tokens } = part;
  const { first, end } = telling.sentence;
  for (let i = first; (i = wordIn(tokens, i, end, turning)) < end; i++)
    // “No prior studies have been done” is of all time.
    if (!isWordOf(tokens, i, priorWords) || !isWordOf(tokens, i - 1, noWord)) return true;
  return daysOf(part, telling).size > 1;
}

const priorWords = new WordSet(['prior', 'previous', 'earlier']);
const noWord = new WordSet(['no']);

function daysOf(part: Letter, telling: Telling): Set<string | undefined> {
  return new Set(segmentsIn(part, telling).flatMap(({ dates }) => dates.map(({ iso }) => iso)));
}

/** Whether no day is named after one sentence, up to the end of a later one of its passage, but the last that was named before. */
function isSameDay(part: Letter, one: number, later: number): boolean {
  const day = dayBetween(part, one + 1, later);
  return day === undefined || day === dayBetween(part, 0, one);
}

/** The last day that is named from one sentence up to the end of another, in the passage of that. */
function dayBetween(part: Letter, first: number, last: number): string | undefined {
  const tellings = tellingsOf(part);
  for (let i = last; i >= first && areOfOnePassage(tellings[i]!, tellings[last]!); i--) {
    const day = [...daysOf(part, tellings[i]!)].at(-1);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Whether what one sentence denies is denied of no place but those of which another one tells it. */
function areOfOnePlace(part: Letter, told: number, denied: number): boolean {
  const [one, other] = [sitesOf(part, told), sitesOf(part, denied)];
  return other.size === 0 || [...one].every((site) => other.has(site));
}

/** The sides and body parts that a sentence names. */
function sitesOf(part: Letter, place: number): ReadonlySet<string> {
  const terms = segmentsIn(part, tellingsOf(part)[place]!).flatMap((segment) => segment.terms);
  return new Set(
    terms.flatMap((term) => (term.kind === 'side' ? [term.side] : term.kind === 'region' ? [term.region.id] : [])),
  );
}

/** Two facts of one thing with a sign alone, the one denied of no place of its own. */
function tellingsWithin(part: Letter, attribute: 'result' | 'given', isBeside: IsBeside): Contradiction[] {
  const facts = factsWith(part, attribute).filter(({ status }) => !unsure.has(status));
  return facts.flatMap((denied) => {
    if (denied.polarity !== -1 || denied.written !== undefined || !isPlain(part.tokens, denied)) return [];
    const told = facts.find(
      (one) =>
        one.polarity === 1 &&
        !PROVIDER.test(tokenText(part.tokens, one.end - 1)) &&
        isBeside(one.sentence, denied.sentence) &&
        samePlace(one, denied) &&
        answers(one, denied),
    );
    return told ? [inOrder(told, denied)] : [];
  });
}

/** “The chiropractor found …”: one who treats, and no treatment. */
const PROVIDER = /(?:ist|tor|surgeon)s?$/i;

/** Changes that a sentence of the summary calls otherwise than its numbers make them: “from 8/10 to 4/10, a fall of a quarter”. */
function changesWithin(part: Letter): Contradiction[] {
  const changes = factsWith(part, 'change').filter(({ passage }) => passage === 'summary');
  return changes.flatMap((fact) => {
    if (fact.ratio !== undefined || fact.written === DIRECTION) return [];
    const contrary = fact.written === factor.id ? otherFactor(fact, [], changes) : otherChange(fact, [], changes);
    return contrary ? [{ fact, contrary }] : [];
  });
}

const unsure: ReadonlySet<FactStatus> = new Set(['general', 'earlier', 'requested', 'planned', 'authorized']);

/** The two as they stand: what comes after is held against what comes before. */
export function inOrder(one: Fact, other: Fact): Contradiction {
  return one.first < other.first ? { fact: other, contrary: one } : { fact: one, contrary: other };
}

const bare = new WordSet([
  'no',
  'any',
  'without',
  'not',
  'never',
  'of',
  'for',
  'have',
  'had',
  'has',
  'nor',
  'the',
  'denies',
  'denied',
  ...formsOfBe,
]);
const placing = new WordSet('at in on of over to with about along around from under upon during'.split(' '));

/** Whether a result is denied with no word that says what kind or where: “no effusion”, and not “no midline tenderness”. */
function isPlain(tokens: Tokens, { first, end, sentence }: Fact): boolean {
  return (first === sentence || isWordOf(tokens, first - 1, bare)) && !isWordOf(tokens, end, placing);
}
