import { formsOfBe, relativeNouns } from '../../knowledge/clauses/common-words.ts';
import { type Tokens, tokenText } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import { answers, type Contradiction } from './compare.ts';
import { denialsWithin } from './denials.ts';
import type { Fact, FactStatus } from './fact.ts';
import { otherChange } from './figures/compare.ts';
import { factor, otherFactor } from './figures/factors.ts';
import { otherTimes } from './leeway.ts';
import { oppositesWithin } from './opposites.ts';
import { segmentsIn, tellingsOf } from './passages.ts';
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
/** How far apart the sentences may be that tell and deny one thing. */
const NEAR = 6;

/** Where a sentence stands in its passage. */
interface Position {
  readonly passage: string;
  readonly index: number;
  /** The last day that is named up to its end. */
  readonly day: string | undefined;
  readonly isTurning: boolean;
  readonly isSince: boolean;
  readonly isEver: boolean;
  readonly isPerfect: boolean;
  /** The sides and body parts that it names. */
  readonly sites: ReadonlySet<string>;
}

/** Finds what one passage of a part tells and, near it, denies of the same time and place: “A moderate effusion was noted. Effusion was absent.” */
export function contradictionsWithin(part: Letter): Contradiction[] {
  const positions = positionsIn(part);
  const isBeside = (told: number, denied: number): boolean => {
    const [one, other] = [positions.get(told), positions.get(denied)];
    return one !== undefined && other !== undefined && areOfOneTime(one, other) && areOfOnePlace(one, other);
  };
  const isSpared = (told: number, denied: number): boolean => {
    const [one, other] = [positions.get(told), positions.get(denied)];
    return one !== undefined && other?.isPerfect === true && areOfOneTime(one, { ...other, isEver: true });
  };
  const found = [
    ...tellingsWithin(part, 'result', isBeside),
    ...tellingsWithin(part, 'given', isSpared),
    ...denialsWithin(part, isBeside),
    ...oppositesWithin(part, isBeside),
    ...changesWithin(part),
  ];
  return found.filter(
    ({ fact }, index) => !found.slice(0, index).some((one) => one.fact.first < fact.end && fact.first < one.fact.end),
  );
}

function positionsIn(part: Letter): ReadonlyMap<number, Position> {
  const { tokens } = part;
  const positions = new Map<number, Position>();
  let passage = '';
  let day: string | undefined;
  for (const [index, telling] of tellingsOf(part).entries()) {
    const { sentence } = telling;
    const own = `${telling.passage} ${String(telling.issue)}`;
    if (own !== passage) [passage, day] = [own, undefined];
    const segments = segmentsIn(part, telling);
    const days = new Set(segments.flatMap(({ dates }) => dates.map(({ iso }) => iso)));
    day = [...days].at(-1) ?? day;
    const terms = segments.flatMap((segment) => segment.terms);
    positions.set(sentence.first, {
      passage,
      index,
      day,
      isTurning: days.size > 1 || hasWord(tokens, sentence, turning),
      isSince: hasWord(tokens, sentence, sinceWord),
      isEver: hasWord(tokens, sentence, ever),
      isPerfect: hasWord(tokens, sentence, perfect),
      sites: new Set(
        terms.flatMap((term) => (term.kind === 'side' ? [term.side] : term.kind === 'region' ? [term.region.id] : [])),
      ),
    });
  }
  return positions;
}

/** Whether what one sentence tells is of a time of which another one denies it. */
function areOfOneTime(told: Position, denied: Position): boolean {
  const apart = Math.abs(told.index - denied.index);
  if (told.passage !== denied.passage || apart === 0 || apart > NEAR) return false;
  if (denied.isTurning || denied.isSince) return false;
  return denied.isEver || (told.day === denied.day && !told.isTurning);
}

/** Whether what one sentence denies is denied of no place but those of which another one tells it. */
function areOfOnePlace(told: Position, denied: Position): boolean {
  return denied.sites.size === 0 || [...told.sites].every((site) => denied.sites.has(site));
}

type IsBeside = (told: number, denied: number) => boolean;

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
    if (fact.ratio !== undefined) return [];
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
