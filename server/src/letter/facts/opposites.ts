import { overlapRegions } from '../../knowledge/regions/regions.ts';
import type { Sentence } from '../../reading/sentences.ts';
import { termsWithin } from '../../reading/terms.ts';
import { inOneLine } from '../../text/range.ts';
import { rangeOf, type Tokens } from '../../text/tokens.ts';
import { hasWord, wordIn, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import type { Fact } from './fact.ts';
import { sitesOf } from '../conclusion-subject.ts';
import { factOf, siteNear } from './passage.ts';
import { type IsBeside, NEAR, type Telling } from './passages.ts';
import { bitsLeft, type Grade, gradedIn, gradesOn, workOf } from './grades.ts';
import { kindsOf } from './kinds.ts';
import type { Said } from './said.ts';
import type { Segment } from './segments.ts';
import { gradesOf, isOfSameState, isState, statesIn } from './states.ts';
import { isDrugOfClass, samePlace } from './subjects.ts';
import { worker } from './worker.ts';

/** Of what is said on one scale, and within a passage near something else of it, so much is looked at: the rest would not be news. */
const MOST = 16;

/** Finds what the rationales of a part say by a word that excludes what the summary says of the same thing: “moderate” after “mild”. */
export function opposites(part: Letter, told: Letter): Contradiction[] {
  const found: Contradiction[] = [];
  const add = (others: readonly Grade[], grades: () => readonly Grade[]): void => {
    if (others.length === 0) return;
    for (const [grade, contrary] of regraded(part, told, grades(), others))
      if (!found.some(({ fact }) => fact.first < grade.end && grade.first < fact.end))
        found.push(gradeContradiction(part, told, grade, contrary));
  };
  const graded = gradedIn(told, 'summary');
  for (const [scale, own] of gradedIn(part, 'rationale')) {
    const others = graded.get(scale);
    // Where all say the same and none denies it, nothing excludes anything.
    if (others && (bitsLeft(told, others, scale) & bitsLeft(part, own, scale)) === 0)
      add(gradesOn(told, others, scale), () => gradesOn(part, own, scale));
  }
  const states = statesIn(told, 'summary');
  for (const [scale, own] of statesIn(part, 'rationale')) {
    const others = states.get(scale);
    if (others) add(gradesOf(told, others), () => gradesOf(part, own));
  }
  return found;
}

type AreBeside = (one: Sentence, other: Sentence) => boolean;

/** Finds what a passage of a part says in two sentences near each other by words that exclude each other: “united” and “not healed”. */
export function oppositesWithin(part: Letter, isBeside: IsBeside): Contradiction[] {
  const found: Contradiction[] = [];
  const areBeside = (one: Sentence, other: Sentence): boolean =>
    isBeside(one.first, other.first) && isBeside(other.first, one.first);
  const add = (grades: readonly Grade[]): void => {
    const all = grades.filter(({ timed }) => !timed).slice(0, MOST);
    for (const [index, grade] of all.entries()) {
      const contrary = all
        .slice(0, index)
        .find(
          (other) =>
            (other.values & grade.values) === 0 &&
            isWithin(other, grade, areBeside) &&
            isOfSame(other, grade) &&
            !areApart(other, grade) &&
            !isTurn(grade, other),
        );
      if (contrary) found.push(gradeContradiction(part, part, grade, contrary));
    }
  };
  for (const passage of ['summary', 'rationale'] as const) {
    for (const [scale, graded] of gradedIn(part, passage)) {
      const near = besideOthers(graded, areBeside);
      if (bitsLeft(part, near, scale) === 0) add(gradesOn(part, near, scale));
    }
    for (const walked of statesIn(part, passage).values()) add(gradesOf(part, besideOthers(walked, areBeside)));
  }
  return found;
}

/** Those sentences of some, in order, that stand next to another one of them. */
function besideOthers<T extends { readonly telling: Telling }>(all: readonly T[], areBeside: AreBeside): T[] {
  const isNear = new Uint8Array(all.length);
  for (let i = 1; i < all.length; i++)
    for (let k = Math.max(0, i - NEAR); k < i; k++)
      if (areBeside(all[k]!.telling.sentence, all[i]!.telling.sentence)) isNear[i] = isNear[k] = 1;
  return all.filter((_, index) => isNear[index]);
}

function isWithin(one: Grade, other: Grade, areBeside: AreBeside): boolean {
  const isDenied = one.isDenied === true || other.isDenied === true;
  // “tender over the medial side, tender over the lateral side”: without a denial they may be of two things.
  const isOne = isDenied || one.scale.whole === true || isState(one);
  return isOne && areBeside(one.segment.sentence, other.segment.sentence);
}

/** The grades of a rationale that the summary excludes, each with the first that does. */
function regraded(
  part: Letter,
  told: Letter,
  ofPart: readonly Grade[],
  ofTold: readonly Grade[],
): (readonly [grade: Grade, contrary: Grade])[] {
  if (ofPart.some(({ scale }) => stopping.has(scale.id)) && isResumedIn(told)) return [];
  const grades = ofPart.filter(({ timed, day }) => !timed || day !== undefined).slice(0, MOST);
  const summary = ofTold.slice(0, MOST);
  const siteOf = (letter: Letter, grade: Grade): Site => {
    const { segment, first, end } = grade;
    const site = siteNear(letter.tokens, segment, first, end);
    return site.region || !isOfJoint(grade) ? site : { ...site, region: onlyRegion(letter, segment) };
  };
  // “normal at the knee” and “absent at the ankle”
  const isNear = (other: Grade, grade: Grade): boolean =>
    grade.scale.whole === true || samePlaceOf(grade, siteOf(told, other), siteOf(part, grade));
  return grades.flatMap((grade) => {
    const { values } = grade;
    const alike = summary.filter(
      (other) =>
        isOfSame(other, grade) &&
        !areApart(other, grade) &&
        isNear(other, grade) &&
        areOfOneStructure([told, other], [part, grade]),
    );
    if (alike.some((other) => (other.values & values) !== 0 || isTurn(grade, other))) return [];
    if (grades.some((other) => (other.values & values) === 0 && isOfSame(other, grade))) return [];
    // A report on a day is held against what the summary has of that day.
    const contrary = alike.find(({ timed, day }) => (grade.timed ? day === grade.day : !timed));
    return contrary ? [[grade, contrary]] : [];
  });
}

/** What each joint has or gets by itself. */
const jointly: ReadonlySet<string> = new Set(['motion', 'operation-planned']);

/** Whether each joint has what a word is said of by itself: “motion is limited”. */
function isOfJoint({ scale, of }: Grade): boolean {
  return jointly.has(scale.id) || of.some(({ stem }) => stem === 'motion');
}

/** Whether nothing parts two places: near ones are one, but not of what each joint has by itself. */
function samePlaceOf(grade: Grade, one: Site, other: Site): boolean {
  if (!samePlace(one, other)) return false;
  const [own, told] = [one.region, other.region];
  return !isOfJoint(grade) || !own || !told || overlapRegions(own.id, told.id);
}

type Site = ReturnType<typeof siteNear>;

/** The one body part that a sentence names, by itself or in the name of a treatment: “knee replacement”. */
function onlyRegion({ tokens, terms }: Letter, { sentence: { first, end } }: Segment): Site['region'] {
  const regions = new Set(sitesOf(tokens, termsWithin(terms, first, end)).map(({ region }) => region));
  return regions.size === 1 ? [...regions][0] : undefined;
}

/** The scales on which what is stopped may be taken up again. */
const stopping: ReadonlySet<string> = new Set(['taking', 'persistence']);
const again = new WordSet(['again']);
const taking = new WordSet('took taken takes take used uses begun began started given'.split(' '));
const resuming = new WordSet(
  'resumed resumes restarted restarts reinstated resumption restarting rechallenged'.split(' '),
);

/** Whether a summary tells that something was taken up again. */
function isResumedIn({ tokens, summary }: Letter): boolean {
  return summary.sentences.some(
    (sentence) =>
      hasWord(tokens, sentence, resuming) || (hasWord(tokens, sentence, again) && hasWord(tokens, sentence, taking)),
  );
}

/** Names of what a body part consists of. */
const structures = new WordSet(
  `supraspinatus infraspinatus subscapularis biceps triceps deltoid labrum labral meniscus meniscal medial lateral anterior posterior ligament quadriceps
  hamstring patellar achilles median ulnar radial peroneal tibial scaphoid lunate radius ulna tibia fibula humerus femur clavicle patella flexor extensor
  thumb index finger toe heel`.split(/\s+/),
);

type OfPart = readonly [part: Letter, grade: Grade];

/** Whether nothing parts two clauses by the structure that each names: “a complete tear of the supraspinatus” and “the subscapularis has a partial tear”. */
function areOfOneStructure(one: OfPart, other: OfPart): boolean {
  const named = ([{ tokens }, { segment }]: OfPart): ReadonlySet<number> => {
    const words = new Set<number>();
    for (let i = segment.first; (i = wordIn(tokens, i, segment.end, structures)) < segment.end; i++)
      words.add(tokens.values[i]!);
    return words;
  };
  const [ones, others] = [named(one), named(other)];
  return ones.size === 0 || others.size === 0 || [...ones].some((word) => others.has(word));
}

/** Whether one says that something rose and the other that it fell, which it may have done one after the other. */
function isTurn({ scale, values }: Grade, other: Grade): boolean {
  return scale.moves === true && (values | other.values) === TURN;
}

/** The values of a scale on which something moves but the one in the middle, where it stays. */
const TURN = 0b101;

function gradeContradiction(part: Letter, told: Letter, grade: Grade, contrary: Grade): Contradiction {
  const [own, other] = [workOf(grade), workOf(contrary)];
  const isWork = own !== undefined && own !== other;
  const subject = isWork
    ? worker
    : ({ kind: 'state', id: grade.scale.id, name: `“${textOf(part.tokens, grade)}”` } as const);
  const factOfGrade = ({ tokens }: Letter, { segment, ...place }: Grade): Fact =>
    factOf({ tokens, segment }, subject, isWork ? 'working' : 'result', place, { polarity: own ?? 1 });
  return { fact: factOfGrade(part, grade), contrary: factOfGrade(told, contrary) };
}

function isOfSame(grade: Grade, contrary: Grade): boolean {
  if (isState(grade)) return isOfSameState(grade, contrary);
  if (grade.scale.given === true && isOfClass(grade, contrary)) return true;
  const [one, other] = [grade.of, contrary.of];
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.every((word) => many.some((some) => answers(some, word) || answers(word, some)));
}

/** The value of the scale of taking that something is not taken, or no longer. */
const NOT_TAKEN = 2;

/** “takes morphine” and “is on no opioids”: whether one is not said of a whole class of which the other says that it is. */
function isOfClass(grade: Grade, contrary: Grade): boolean {
  const [none, some] = grade.values === NOT_TAKEN ? [grade, contrary] : [contrary, grade];
  if (none.values !== NOT_TAKEN || some.values === NOT_TAKEN) return false;
  return some.of.some(({ stem }) => none.of.some((other) => other.isNamed && isDrugOfClass(stem, other.stem)));
}

/** “mild at rest” and “severe on stairs”: each under a condition of its own. */
function areApart({ under: one, scale }: Grade, { under: other }: Grade): boolean {
  if (scale.whole || scale.id === 'taking') return false;
  return one.length > 0 && other.length > 0 && !one.some((word) => other.some((some) => isSame(some, word)));
}

function textOf(tokens: Tokens, { first, end }: { readonly first: number; readonly end: number }): string {
  return inOneLine(tokens.text, rangeOf(tokens, first, end));
}

function isSame(one: Said, other: Said): boolean {
  return one.stem === other.stem || (one.topic !== undefined && one.topic === other.topic);
}

/** Whether a word names what another one names: the same, or a kind of it. */
function answers(one: Said, other: Said): boolean {
  return isSame(one, other) || kindsOf(other.stem).includes(one.stem);
}
