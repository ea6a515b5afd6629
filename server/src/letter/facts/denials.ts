import { articleWords, formsOfBe, formsOfHave, possessiveWords, workerNouns } from '../../knowledge/clauses/common-words.ts';
import { signAt } from '../../reading/clauses/signs.ts';
import { stemAt } from '../../reading/stems.ts';
import { inOneLine } from '../../text/range.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import { flagsAt } from './flags.ts';
import { isOfPast } from './happened.ts';
import { factOf } from './passage.ts';
import { segmentsIn, type Telling, tellingsOf } from './passages.ts';
import { isOfOtherTime, isVague, tellsOfCase } from './said.ts';
import type { Segment } from './segments.ts';
import { samePlace } from './subjects.ts';
import { Word } from './words.ts';

/** Something that a clause says there is not, or that was not done, under whatever name. */
interface Denial {
  /** The stem of its noun, or of its verb where that has one of its own. */
  readonly head: string;
  /** The stems of what belongs to it: “gum” of a disease, “consciousness” of what was lost. */
  readonly with: readonly string[];
  /** Whether it is a verb, of which a noun may be made as well: “does not smoke”, “his smoking”. */
  readonly isVerb: boolean;
  /** The token of its head. */
  readonly at: number;
  readonly segment: Segment;
  readonly first: number;
  readonly end: number;
}

/** A noun with its determiner and what stands between them. */
interface Phrase {
  readonly first: number;
  readonly head: number;
  readonly end: number;
}

/** Finds what the rationales of a part say there is and the summary says there is not, and the other way round, whatever it is. */
export function denials(part: Letter, told: Letter): Contradiction[] {
  return [...toldAgainst(part, 'rationale', told, 'summary'), ...toldAgainst(told, 'summary', part, 'rationale')].map(
    ({ affirmed, denied }) => (affirmed.segment.passage === 'summary' ? contradiction(told, part, denied, affirmed, -1) : contradiction(part, told, affirmed, denied, 1)),
  );
}

interface Place {
  readonly segment: Segment;
  /** Whether it is taken for granted, whatever is said of it. */
  readonly isSure?: boolean;
  readonly first: number;
  readonly end: number;
}
type OfCase = Telling['passage'];

function contradiction(part: Letter, told: Letter, own: Place, other: Place, polarity: 1 | -1): Contradiction {
  const subject = (one: Letter, { first, end }: Place) =>
    ({ kind: 'state', id: 'there', name: `“${inOneLine(one.tokens.text, rangeOf(one.tokens, first, end))}”` }) as const;
  const factAt = (one: Letter, place: Place, sign: 1 | -1): Contradiction['fact'] =>
    factOf({ tokens: one.tokens, segment: place.segment }, subject(one, place), 'result', place, { polarity: sign });
  return { fact: factAt(part, own, polarity), contrary: factAt(told, other, polarity === 1 ? -1 : 1) };
}

/** Where one passage tells what the other denies, the passage that tells it nowhere denying it, nor the other way round. */
function toldAgainst(one: Letter, passage: OfCase, other: Letter, of: OfCase): { affirmed: Place; denied: Denial }[] {
  const byHead = new Map<string, Denial[]>();
  for (const denial of denialsOf(other)) {
    if (denial.segment.passage !== of) continue;
    const same = byHead.get(denial.head);
    if (same) same.push(denial);
    else byHead.set(denial.head, [denial]);
  }
  if (byHead.size === 0) return [];
  const own = new Set(denialsOf(one).filter(({ segment }) => segment.passage === passage).map(({ head }) => head));
  const found: { affirmed: Place; denied: Denial }[] = [];
  for (const telling of tellingsOf(one)) {
    if (telling.passage !== passage) continue;
    const { tokens } = one;
    for (let i = telling.sentence.first; i < telling.sentence.end; i++) {
      if (tokens.kinds[i] !== Kind.word || isVague(tokens, i)) continue;
      const head = stemAt(tokens, i);
      const denied = byHead.get(head);
      if (!denied || own.has(head)) continue;
      const segment = segmentsIn(one, telling).find(({ first, end }) => first <= i && i < end);
      const place = segment && affirmedAt(tokens, segment, i, denied[0]!.isVerb);
      if (!place) continue;
      const contrary = denied.find((denial) => isDeniedOf(one, place, i, other, denial));
      if (!contrary || isToldToo(other, contrary) || found.some(({ denied: known }) => known === contrary)) continue;
      found.push({ affirmed: place, denied: contrary });
    }
  }
  return found;
}

/** Whether what is affirmed is what is denied: no more general, and of no other part of the body. */
function isDeniedOf(one: Letter, place: Place, head: number, other: Letter, denial: Denial): boolean {
  const { tokens } = one;
  // “no burning” denies no burn.
  if (!denial.isVerb && isGerund(tokens, head) !== isGerund(other.tokens, denial.at)) return false;
  const words = new Set(stemsIn(tokens, place.first, head));
  const isBare = words.size === 0 && place.isSure && !denial.isVerb;
  for (const word of stemsIn(tokens, head + 1, Math.min(place.segment.end, head + AFTER))) words.add(word);
  // “He signed an agreement” has a signed one.
  for (const word of stemsIn(tokens, Math.max(place.segment.first, place.first - 2), place.first)) words.add(word);
  return (
    (isBare || denial.with.every((word) => words.has(word))) &&
    samePlace(siteWithin(place.segment, place), siteWithin(denial.segment, denial))
  );
}

/** How far after a word what belongs to it may be, in tokens. */
const AFTER = 4;

/** The side and the region that stand within a place or right after it. */
function siteWithin({ terms }: Segment, { first, end }: { readonly first: number; readonly end: number }): Site {
  const near = terms.filter((term) => term.end > first && term.first < end + AFTER);
  const region = near.find((term) => term.kind === 'region');
  const side = near.find((term) => term.kind === 'side');
  return { side: side?.kind === 'side' ? side.side : undefined, region: region?.kind === 'region' ? region.region : undefined };
}

type Site = Parameters<typeof samePlace>[0];

const LETTER_G = 103;

/** Whether a word ends like “smoking”. */
function isGerund({ text, ends }: Tokens, i: number): boolean {
  return text.charCodeAt(ends[i]! - 1) === LETTER_G && text.endsWith('ing', ends[i]);
}

/** Whether a passage that denies something names it in another sentence as well. */
function isToldToo(part: Letter, { head, segment }: Denial): boolean {
  const { tokens } = part;
  return tellingsOf(part).some(({ sentence, passage, issue }) => {
    if (passage !== segment.passage || issue !== segment.issue) return false;
    for (let i = sentence.first; i < sentence.end; i++) {
      // What is asked for need not have been.
      if (isWordOf(tokens, i, asked)) return false;
      if (sentence.first === segment.sentence.first && i >= segment.first && i < segment.end) continue;
      if (tokens.kinds[i] === Kind.word && stemAt(tokens, i) === head && signAt(tokens, sentence, i) !== -1) return true;
    }
    return false;
  });
}

const asked = new WordSet('request requests requested asks asked prescribed recommended seeks sought ordered denied authorized'.split(' '));
const definite = new WordSet(['the', 'this', 'that', 'these', 'those', 'its', ...possessiveWords]);

/** What a clause affirms with a word: something definite, or what somebody has, got or did. */
function affirmedAt(tokens: Tokens, segment: Segment, head: number, isVerb: boolean): Place | undefined {
  if (!isVerb && isCompound(tokens, segment, head)) return undefined;
  const phrase = phraseAround(tokens, segment, head);
  const { first, end } = phrase;
  const isDefinite = isWordOf(tokens, first, definite);
  if (isOfOtherTime(tokens, { ...segment, end: Math.min(segment.end, end + NEAR) }, phrase)) return undefined;
  const isSure = isDefinite && (isKnownFrom(tokens, head + 1) || isOfPast(tokens, segment, head + 1));
  if (!isSure) {
    if (segment.denied || !tellsOfCase(tokens, segment) || isNegated(tokens, segment, head)) return undefined;
    if (isTurnedAfter(tokens, segment, head + 1)) return undefined;
    if (signAt(tokens, segment.sentence, head) !== 1) return undefined;
    if (segment.general && (!isDefinite || end > segment.generalFrom)) return undefined;
    if (isVerb ? !isDone(tokens, head) : !isDefinite && !isObject(tokens, segment, first)) return undefined;
  }
  return { segment, first, end, isSure };
}

/** How far after something the word may be that puts it into another time, in tokens. */
const NEAR = 6;
const relatives = new WordSet(['that', 'which', 'he', 'she']);
const persons = new WordSet(['he', 'she', ...workerNouns]);
const happening = new WordSet('was were had has given found seen noted received taken done put made worn used signed'.split(' '));

/** “the agreement that he signed”, “the spasm found in May”: whether what comes after a noun takes for granted that it is. */
function isKnownFrom(tokens: Tokens, i: number): boolean {
  if (isWordOf(tokens, i, happening) && !isWordOf(tokens, i, being)) return true;
  if (!isWordOf(tokens, i, relatives)) return false;
  return isWordOf(tokens, i, persons) || isWordOf(tokens, i + 1, persons) || isWordOf(tokens, i + 1, happening);
}

/** “an apnea-hypopnea index”, “a CURES report”: whether a word is only a part of one, or describes another. */
function isCompound(tokens: Tokens, { first, end }: Segment, i: number): boolean {
  if (isMark(tokens, i + 1, Mark.hyphen) || isMark(tokens, i - 1, Mark.hyphen)) return true;
  if (i + 1 >= end || tokens.kinds[i + 1] !== Kind.word || isWordOf(tokens, i + 1, closing)) return false;
  if (isWordOf(tokens, i + 1, papers)) return true;
  return (flagsAt(tokens, i + 1, first) & ~(Word.link | Word.good | Word.normal | Word.positive)) === 0 && !isKnownFrom(tokens, i + 1) && !/(?:ed|ly)$/.test(tokens.text.slice(tokens.starts[i + 1], tokens.ends[i + 1]));
}

const papers = new WordSet('report reports record records note notes list lists test tests use'.split(' '));

/** Whether the verb after a subject is negated. */
function isTurnedAfter(tokens: Tokens, { end }: Segment, from: number): boolean {
  return hasWord(tokens, { first: from, end: Math.min(end, from + AHEAD) }, notWords);
}

/** How far after its subject the negation of a verb may be, in tokens. */
const AHEAD = 8;

const infinitive = new WordSet('to can could may might would should must will if whether not never'.split(' '));
const doers = new WordSet(['he', 'she', 'who', 'and', ...workerNouns, ...formsOfHave]);

/** Whether somebody does what a verb says, or does it as his own: “she lost consciousness”, “her smoking”. */
function isDone(tokens: Tokens, i: number): boolean {
  if (isWordOf(tokens, i - 1, infinitive) || isWordOf(tokens, i - 2, infinitive)) return false;
  return isWordOf(tokens, i - 1, doers) || isWordOf(tokens, i - 1, owners) || isWordOf(tokens, i - 2, persons);
}

const owners = new WordSet(possessiveWords);
const negatives = new WordSet(['negative', 'none', 'excluded', 'ruled', 'free']);

/** Whether any word before a place in its sentence may deny it. */
function isNegated(tokens: Tokens, { sentence, first }: Segment, head: number): boolean {
  if (hasWord(tokens, { first, end: head }, negatives)) return true;
  for (let i = Math.max(sentence.first, head - REACH); i < head; i++)
    if ((flagsAt(tokens, i, first) & Word.negative) !== 0) return true;
  return false;
}

/** How far before something a word that denies it may be, in tokens. */
const REACH = 16;

/** Whether a finite verb comes before a place in its clause, so that somebody has it, got it or did it. */
function isObject(tokens: Tokens, segment: Segment, first: number): boolean {
  for (let i = segment.first; i < first; i++)
    if ((flagsAt(tokens, i, segment.first) & Word.verb) !== 0 || isWordOf(tokens, i, persons)) return true;
  return false;
}

const parts = new WordSet(['of', 'in', 'on', 'at', 'with', 'to', 'by', 'from']);

/** The noun phrase that a word stands in: back to its determiner, on to the noun after “of”. */
function phraseAround(tokens: Tokens, segment: Segment, head: number): Phrase {
  let first = head;
  while (first > segment.first && head - first < WIDEST && tokens.kinds[first - 1] !== Kind.mark) {
    if (isWordOf(tokens, first - 1, closing)) break;
    first--;
    if (isWordOf(tokens, first, determining)) break;
  }
  let end = head + 1;
  if (isWordOf(tokens, end, parts)) end = Math.min(segment.end, end + 3);
  return { first, head, end };
}

const WIDEST = 5;
const determining = new WordSet([...articleWords, ...possessiveWords, 'this', 'that', 'these', 'those', 'its', 'some', 'one']);
/** Words that belong to no noun phrase. */
const closing = new WordSet([
  ...formsOfBe,
  ...formsOfHave,
  ...'of in on at for to by with from into over under about after before since during between through without within along across upon until and or but nor as than that which who while because if when where not never no been be being did does do'.split(' '),
]);

const noWords = new WordSet(['no', 'without', 'denies', 'denied', 'denying', 'lacks', 'lacked', 'any']);
const notWords = new WordSet(['not', 'never', "hasn't", "haven't", "hadn't", "didn't", "doesn't", "don't", "isn't", "wasn't"]);
const fillers = new WordSet(['a', 'an', 'any', 'ever', 'yet', 'been', 'the', 'his', 'her', 'so', 'far', 'being', 'even', 'one', 'single']);

/** What the summary and the rationales of a part deny, in order. */
export function denialsOf(part: Letter): readonly Denial[] {
  return part.tokens.memo.once(denialsOf, () => {
    const found: Denial[] = [];
    for (const telling of tellingsOf(part))
      for (const segment of segmentsIn(part, telling))
        if ((segment.does & Word.negative) !== 0 && !segment.general && !segment.denied && tellsOfCase(part.tokens, segment))
          readDenials(part.tokens, segment, found);
    return found;
  });
}

function readDenials(tokens: Tokens, segment: Segment, found: Denial[]): void {
  for (let i = segment.first; i < segment.end; i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    const denial = isWordOf(tokens, i, noWords)
      ? nounAfter(tokens, segment, i + 1)
      : isWordOf(tokens, i, notWords)
        ? verbAfter(tokens, segment, i + 1)
        : undefined;
    if (denial && !isVague(tokens, denial.at) && !isOfOtherTime(tokens, segment, denial)) {
      const { at, first, end, with: words } = denial;
      // Before its verb nothing denies a subject.
      if (at < i || signAt(tokens, segment.sentence, at) === -1) found.push({ head: stemAt(tokens, at), with: words, isVerb: denial.isVerb === true, at, segment, first: Math.min(i, first), end });
    }
  }
}

interface Head {
  readonly at: number;
  readonly first: number;
  readonly end: number;
  readonly with: readonly string[];
  readonly isVerb?: boolean;
}

/** Words with which what is denied is only some of it: “no further injection”, “no recent fall”. */
const narrowing = new WordSet(
  'longer doubt more less only just merely further additional new recent greater other significant adequate sufficient clear consistent such specific separate second'.split(' '),
);

/** The noun after “no”, with what describes it. */
function nounAfter(tokens: Tokens, segment: Segment, from: number): Head | undefined {
  let first = from;
  while (isWordOf(tokens, first, fillers)) first++;
  let end = first;
  while (end < segment.end && end - first < WIDEST && tokens.kinds[end] === Kind.word && !isWordOf(tokens, end, closing) && !isVerb(tokens, segment, end)) {
    if (isWordOf(tokens, end, narrowing)) return undefined;
    end++;
  }
  const at = end - 1;
  if (end === first) return undefined;
  const of = isWordOf(tokens, end, ofWord) && !isWordOf(tokens, end + 1, bounded) ? end + 1 : end;
  if (of > end) {
    end = of;
    while (end < segment.end && end - of < 2 && tokens.kinds[end] === Kind.word && !isWordOf(tokens, end, closing) && !isVerb(tokens, segment, end)) end++;
    // “no history of smoking”, “no evidence of a tear”: the noun that carries another one is not what is denied.
    if (end > of && isVague(tokens, at)) return isEnd(tokens, segment, end) ? { at: end - 1, first, end, with: stemsIn(tokens, of, end - 1) } : undefined;
  }
  if (!isEnd(tokens, segment, end)) return undefined;
  return { at, first, end, with: [...stemsIn(tokens, first, at), ...stemsIn(tokens, of, end)] };
}

function isVerb(tokens: Tokens, segment: Segment, i: number): boolean {
  return (flagsAt(tokens, i, segment.first) & Word.verb) !== 0;
}

const ending = new WordSet([...formsOfBe, ...formsOfHave, 'or', 'to', 'so', 'at', 'in', 'on', 'and', 'for', 'by', 'of']);
const bounded = new WordSet(['date', 'far', 'all', 'present', 'the', 'any', ...possessiveWords]);
const ofWord = new WordSet(['of']);

/** Whether nothing after something that is denied narrows it. */
function isEnd(tokens: Tokens, segment: Segment, end: number): boolean {
  return end >= segment.end || tokens.kinds[end] === Kind.mark || isVerb(tokens, segment, end) || (isWordOf(tokens, end, ending) && (!isWordOf(tokens, end, narrower) || isWordOf(tokens, end + 1, bounded)));
}

const narrower = new WordSet(['to', 'in', 'on', 'for', 'by', 'of']);

function stemsIn(tokens: Tokens, first: number, end: number): string[] {
  const stems: string[] = [];
  for (let i = first; i < end; i++) if (tokens.kinds[i] === Kind.word && !isVague(tokens, i)) stems.push(stemAt(tokens, i));
  return stems;
}

const passive = new WordSet([...formsOfBe, ...formsOfHave]);
const having = new WordSet('had have has used use received taken take takes tried worn wear wears given got undergone undergo attended signed need needs needed'.split(' '));

/** What is denied by “not”: the verb with its object, or the object of having and using, or the subject of “has not been used”. */
function verbAfter(tokens: Tokens, segment: Segment, from: number): Head | undefined {
  let verb = from;
  const isPassive = isWordOf(tokens, verb, been) || isWordOf(tokens, verb - 2, being);
  while (isWordOf(tokens, verb, fillers)) verb++;
  if (verb >= segment.end || tokens.kinds[verb] !== Kind.word) return undefined;
  if (isPassive) {
    let end = from - 1;
    while (end > segment.first && !isWordOf(tokens, end - 1, passive) && from - end < 4) end--;
    if (isWordOf(tokens, verb, unfinished) || !isEnd(tokens, segment, verb + 1)) return undefined;
    const at = subjectBefore(tokens, segment, end - 2);
    if (at < 0) return undefined;
    const { first } = phraseAround(tokens, { ...segment, first: Math.min(segment.first, at) }, at);
    // “has been discussed but has not been given”
    const own = at < segment.first ? { first: from - 1 } : { first };
    return { at, ...own, end: verb + 1, with: stemsIn(tokens, first, at) };
  }
  const object = nounAfter(tokens, segment, verb + 1);
  if (isWordOf(tokens, verb, having)) return object;
  if (object) return { at: verb, first: verb, end: object.end, with: [...object.with, stemAt(tokens, object.at)], isVerb: true };
  return isEnd(tokens, segment, verb + 1) ? { at: verb, first: verb, end: verb + 1, with: [], isVerb: true } : undefined;
}

const unfinished = new WordSet('completed finished exhausted approved authorized certified requested denied shown established documented described met'.split(' '));

/** The noun before a verb; where none stands there, the one that the first verb of the sentence has; -1 where there is none. */
function subjectBefore(tokens: Tokens, segment: Segment, at: number): number {
  if (at >= segment.first && tokens.kinds[at] === Kind.word && !isWordOf(tokens, at, closing)) return at;
  const { first } = segment.sentence;
  for (let i = first + 1; i < Math.min(at, first + FARTHEST); i++) {
    if (tokens.kinds[i] === Kind.mark) return -1;
    if (isVerb(tokens, { ...segment, first }, i)) return isWordOf(tokens, i - 1, closing) || tokens.kinds[i - 1] !== Kind.word ? -1 : i - 1;
  }
  return -1;
}

/** How many tokens the subject of a sentence has at most. */
const FARTHEST = 12;

const been = new WordSet(['been']);
const being = new WordSet(formsOfBe);
