import type { Scale } from '../../knowledge/record/contraries.ts';
import { KINDS } from '../../knowledge/record/kinds.ts';
import { stemAt, stemOf } from '../../reading/stems.ts';
import { readTopics } from '../../reading/topics.ts';
import { termsWithin } from '../../reading/terms.ts';
import { inOneLine } from '../../text/range.ts';
import { rangeOf, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import { type Denial, denialsOf, idOf, isHeavy, isOfOtherTime, type Said, saidIn, tellsOfCase } from './denials.ts';
import type { Fact, FactSubject } from './fact.ts';
import { factOf, isGeneral } from './passage.ts';
import { type Grade, gradesOn, scalesIn, workOf } from './grades.ts';
import { worker } from './worker.ts';
import { segmentsIn, type Telling, tellingsOf } from './passages.ts';
import { flagsAt } from './flags.ts';
import { kin, type Segment } from './segments.ts';
import { Word } from './words.ts';

/** Words that show that a clause is about the one case. */
const anchors = new WordSet(
  'he she his her him the this was were had did has patient worker claimant applicant employee'.split(' '),
);

/**
 * Holds what the rationales of a part deny against what the summary says, and the other way round: a clause that says everything that is
 * denied together contradicts it, whatever it is of. Where a passage says both, it follows a course of time and contradicts nothing.
 */
export function opposites(part: Letter, told: Letter): Contradiction[] {
  const rationale: Side = { letter: part, passage: 'rationale' };
  const summary: Side = { letter: told, passage: 'summary' };
  const denied = [...heldAgainst(summary, rationale), ...heldAgainst(rationale, summary)];
  const isKnown = ({ fact: { first, end } }: Contradiction): boolean =>
    denied.some(({ fact: one }) => one.first < end && first < one.end);
  return [...denied, ...regraded(part, told).filter((one) => !isKnown(one))];
}

/** One of the two that are held against each other. */
interface Side {
  readonly letter: Letter;
  readonly passage: Telling['passage'];
}

/** What a side denies and the other one says, where the one does not say it too nor the other deny it. */
function heldAgainst(other: Side, by: Side): Contradiction[] {
  const others = namesIn(denialsBy(other));
  return denialsBy(by).flatMap((denial) => {
    if (isAmong(denial, others)) return [];
    const said = saying(other, denial);
    return said && !saying(by, denial) ? [contradiction(by, other, denial, said)] : [];
  });
}

function denialsBy({ letter, passage }: Side): readonly Denial[] {
  return denialsOf(letter).filter(({ segment }) => segment.passage === passage);
}

/** The names of all that is denied. */
function namesIn(denials: readonly Denial[]): ReadonlySet<string> {
  return new Set(denials.flatMap(({ denied }) => denied.flatMap(namesOf)));
}

function isAmong({ denied }: Denial, names: ReadonlySet<string>): boolean {
  return denied.some((word) => namesOf(word).some((name) => names.has(name)));
}

/** What a word is found by: its stem, and the sign or test that it is a name of. */
function namesOf({ stem, topic }: Said): string[] {
  return topic === undefined ? [stem] : [topic, stem];
}

/** Of what stands more often in a passage, or is said on one scale, so much is looked at: the rest would not be news. */
const MOST = 16;

/** What a rationale says by a word that excludes what the summary says of the same thing: “moderate” after “mild”. */
function regraded(part: Letter, told: Letter): Contradiction[] {
  const found: Contradiction[] = [];
  const others = scalesIn(told, 'summary');
  for (const scale of scalesIn(part, 'rationale')) {
    if (!others.has(scale)) continue;
    for (const [grade, contrary] of regradedOn(scale, part, told))
      if (!found.some(({ fact }) => fact.first < grade.end && grade.first < fact.end))
        found.push(gradeContradiction(part, told, grade, contrary));
  }
  return found;
}

/** The grades of a rationale that the summary excludes on one scale, each with the first that does. */
function regradedOn(scale: Scale, part: Letter, told: Letter): (readonly [grade: Grade, contrary: Grade])[] {
  const ofRationale = ({ segment, timed }: Grade): boolean => segment.passage !== 'summary' && !timed;
  const grades = gradesOn(part, scale).filter(ofRationale).slice(0, MOST);
  if (grades.length === 0) return [];
  const summary = gradesOn(told, scale)
    .filter(({ segment }) => segment.passage === 'summary')
    .slice(0, MOST);
  return grades.flatMap((grade) => {
    const { values } = grade;
    const alike = summary.filter((other) => isOfSame(other, grade) && !areApart(other, grade));
    if (alike.some((other) => (other.values & values) !== 0)) return [];
    if (grades.some((other) => (other.values & values) === 0 && isOfSame(other, grade))) return [];
    const contrary = alike.find(({ timed }) => !timed);
    return contrary ? [[grade, contrary]] : [];
  });
}

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

function isOfSame({ of: one }: Grade, { of: other }: Grade): boolean {
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.every((word) => many.some((some) => answers(some, word) || answers(word, some)));
}

/** “mild at rest” and “severe on stairs”: each under a condition of its own. */
function areApart({ under: one, scale }: Grade, { under: other }: Grade): boolean {
  if (scale.whole) return false;
  return one.length > 0 && other.length > 0 && !one.some((word) => other.some((some) => isSame(some, word)));
}

function textOf(tokens: Tokens, { first, end }: { readonly first: number; readonly end: number }): string {
  return inOneLine(tokens.text, rangeOf(tokens, first, end));
}

interface Saying {
  readonly segment: Segment;
  readonly first: number;
  readonly end: number;
}

/** Where a side says all that a denial denies; undefined where it does not. */
function saying({ letter, passage }: Side, denial: Denial): Saying | undefined {
  const index = indexOf(letter)[passage];
  const spots = denial.denied
    .filter(({ known }) => !known)
    .map((word) => [...namesOf(word), ...kindsOf(word.stem)].flatMap((name) => index.get(name)?.slice(0, MOST) ?? []));
  const rarest = spots.reduce((least, some) => (some.length < least.length ? some : least));
  for (const spot of rarest.sort((one, other) => one.at - other.at)) {
    const found = sayingAt(letter, denial, spot);
    if (found) return found;
  }
  return undefined;
}

function sayingAt(part: Letter, denial: Denial, { at: spot, telling }: Spot): Saying | undefined {
  const { tokens } = part;
  const segments = segmentsIn(part, telling);
  const segment = segments.find(({ first, end }) => first <= spot && spot < end);
  if (!segment || areOfOtherDays(segment, denial.segment)) return undefined;
  const owned = isOwned(tokens, segment, spot) && !isOfRelative(tokens, segment, denial);
  if (!owned && (!tellsOfCase(tokens, segment) || isElse(tokens, segment, denial))) return undefined;
  const own = segment === denial.segment ? denial.denied : [];
  if (hasWord(tokens, { first: spot, end: segment.end }, ended)) return undefined;
  if (hasWord(tokens, { first: Math.max(segment.first, spot - 2), end: spot }, ending)) return undefined;
  const said = saidIn(tokens, segment, owned || telling.denies).filter(
    ({ at, sign }) => sign === 1 && !own.some((word) => word.at === at),
  );
  const places = denial.denied.map((word) => said.find((one) => answers(one, word)));
  if (!places.every((place) => place !== undefined)) return undefined;
  const around = denial.with.length > 0 ? segments.flatMap((one) => saidIn(tokens, one, false)) : [];
  if (!denial.with.every((word) => around.some((one) => answers(one, word)))) return undefined;
  const at = places.map((place) => place.at);
  if (isBare(tokens, segment, at[0]!)) return undefined;
  return { segment, first: Math.min(...at), end: Math.max(...at) + 1 };
}

/** Words after what is not there, or no more: “the cast was removed”. */
const ended = new WordSet('absent removed discontinued resolved ceased gone cleared subsided ended none'.split(' '));

/** Words before what is there no more: “quit smoking”, “a former smoker”. */
const ending = new WordSet('quit quitted stopped ceased former formerly discontinued'.split(' '));

const possessive = new WordSet(['his', 'her']);

/** “because of her ulcer”: what somebody has is so, whatever the clause goes on to say of it. */
function isOwned(tokens: Tokens, segment: Segment, at: number): boolean {
  return (
    !isGeneral(segment, at + 1) &&
    !segment.denied &&
    !isOfOtherTime(tokens, segment) &&
    hasWord(tokens, { first: Math.max(segment.first, at - 2), end: at }, possessive)
  );
}

function isSame(one: Said, other: Said): boolean {
  return one.stem === other.stem || (one.topic !== undefined && one.topic === other.topic);
}

const kinds = new Map(KINDS.kinds.map(({ of, are }) => [stemOf(of), are.map(stemOf)]));

/** The stems of the words that name a kind of what a stem is of. */
function kindsOf(stem: string): readonly string[] {
  return kinds.get(stem) ?? [];
}

/** Whether a word names what another one denies: the same, or a kind of it. */
function answers(one: Said, denied: Said): boolean {
  return isSame(one, denied) || kindsOf(denied.stem).includes(one.stem);
}

const plural = new WordSet(['are', 'is', 'occur', 'often']);

/** “Allergies are common …”: told of a thing at all, by its bare name. */
function isBare(tokens: Tokens, { first }: Segment, at: number): boolean {
  return (at === first || at === first + 1) && isWordOf(tokens, at + 1, plural) && !isWordOf(tokens, first, anchors);
}

/** Whether two clauses name days, and none that both name. */
function areOfOtherDays({ dates: own }: Segment, { dates: others }: Segment): boolean {
  return own.length > 0 && others.length > 0 && !own.some(({ iso }) => others.some((other) => other.iso === iso));
}

/** Whether a clause is about somebody else, of another time, or of what is only supposed, asked for or planned. */
function isElse(tokens: Tokens, segment: Segment, denial: Denial): boolean {
  const end = segment.general ? segment.generalFrom : segment.end;
  for (let i = segment.first; i < end; i++)
    if ((flagsAt(tokens, i, segment.first) & supposing) !== 0 && !isDenied(tokens, i, denial)) return true;
  if (isOfRelative(tokens, segment, denial) || (!denial.always && isOfOtherTime(tokens, segment))) return true;
  return segment.passage !== 'summary' && !hasWord(tokens, segment.sentence, anchors);
}

function isOfRelative(tokens: Tokens, segment: Segment, { denied }: Denial): boolean {
  for (let i = segment.first; (i = wordIn(tokens, i, segment.end, kin)) < segment.end; i++) {
    const stem = stemAt(tokens, i);
    if (!denied.some((word) => word.stem === stem || kindsOf(word.stem).includes(stem))) return true;
  }
  return false;
}

const supposing = Word.uncertain | Word.ask | Word.allow | Word.refuse | Word.plan;

function isDenied(tokens: Tokens, i: number, { denied, with: others }: Denial): boolean {
  const stem = stemAt(tokens, i);
  return denied.some((word) => word.stem === stem) || others.some((word) => word.stem === stem);
}

/** A token, and the sentence that it stands in. */
interface Spot {
  readonly at: number;
  readonly telling: Telling;
}

/** In the summary and in the rationales of a part, where each stem stands, and each name of a treatment, drug, sign or test. */
type Index = Readonly<Record<Telling['passage'], ReadonlyMap<string, readonly Spot[]>>>;

function indexOf(part: Letter): Index {
  return part.tokens.memo.once(readIndex, () => readIndex(part));
}

function readIndex(part: Letter): Index {
  const { tokens, terms } = part;
  const index = { summary: new Map<string, Spot[]>(), rationale: new Map<string, Spot[]>() };
  for (const telling of tellingsOf(part)) {
    const { first, end } = telling.sentence;
    const own = index[telling.passage];
    const put = (name: string, at: number): void => {
      const spots = own.get(name);
      if (spots) spots.push({ at, telling });
      else own.set(name, [{ at, telling }]);
    };
    for (let at = first; at < end; at++) if (isHeavy(tokens, at)) put(stemAt(tokens, at), at);
    for (const term of termsWithin(terms, first, end)) {
      const id = idOf(term);
      if (id !== undefined) put(id, term.first);
    }
    for (const { topic, first: at } of readTopics(tokens, first, end)) put(topic.id, at);
  }
  return index;
}

function contradiction(by: Side, other: Side, { denied: words, segment }: Denial, said: Saying): Contradiction {
  const place = { first: words[0]!.at, end: words.at(-1)!.at + 1 };
  const name = `“${textOf(by.letter.tokens, place)}”`;
  const subject: FactSubject = { kind: 'state', id: `said:${words[0]!.stem}`, name };
  const denying = factOf({ tokens: by.letter.tokens, segment }, subject, 'result', place, { polarity: -1 });
  const saying = factOf({ tokens: other.letter.tokens, segment: said.segment }, subject, 'result', said, {
    polarity: 1,
  });
  return by.passage === 'rationale' ? { fact: denying, contrary: saying } : { fact: saying, contrary: denying };
}
