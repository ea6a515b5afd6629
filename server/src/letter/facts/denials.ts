import {
  articleWords,
  formsOfBe,
  formsOfHave,
  possessiveWords,
  relativeNouns,
  workerNouns,
} from '../../knowledge/clauses/common-words.ts';
import { overlapTreatments } from '../../knowledge/treatments/treatments.ts';
import { signAt } from '../../reading/clauses/signs.ts';
import type { Sentence } from '../../reading/sentences.ts';
import { stemAt } from '../../reading/stems.ts';
import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import {
  being,
  closing,
  type Denial,
  denialsOf,
  isDenied,
  isParticiple,
  notWords,
  papers,
  phraseAround,
  stemsIn,
} from './denied.ts';
import { flagsAt } from './flags.ts';
import { isOfPast } from './happened.ts';
import { kindsOf, wholesOf } from './kinds.ts';
import { segmentsIn, type Telling, tellingsOf } from './passages.ts';
import { quotedContradiction } from './quoted.ts';
import { isOfOtherTime, isVague, tellsOfCase } from './said.ts';
import type { Segment } from './segments.ts';
import { samePlace } from './subjects.ts';
import { Word } from './words.ts';

/** Finds what the rationales of a part say there is and the summary says there is not, and the other way round, whatever it is. */
export function denials(part: Letter, told: Letter): Contradiction[] {
  return [...toldAgainst(part, 'rationale', told, 'summary'), ...toldAgainst(told, 'summary', part, 'rationale')].map(
    ({ affirmed, denied }) =>
      affirmed.segment.passage === 'summary'
        ? contradiction(told, part, denied, affirmed, -1)
        : contradiction(part, told, affirmed, denied, 1),
  );
}

/** Finds what a passage of a part tells and denies in two sentences near each other. */
export function denialsWithin(part: Letter, isBeside: (told: number, denied: number) => boolean): Contradiction[] {
  return (['summary', 'rationale'] as const).flatMap((passage) =>
    toldAgainst(part, passage, part, passage, isBeside).flatMap(({ affirmed, denied }) => {
      // “Muscle relaxants are for brief use in a flare” is of anyone.
      if (passage === 'rationale' && !hasWord(part.tokens, affirmed.segment, ofCase)) return [];
      return affirmed.first < denied.first
        ? [contradiction(part, part, denied, affirmed, -1)]
        : [contradiction(part, part, affirmed, denied, 1)];
    }),
  );
}

/** Words of a clause that is about the case. */
const ofCase = new WordSet([
  'he',
  'she',
  'him',
  ...possessiveWords,
  ...workerNouns,
  'the',
  'this',
  'was',
  'were',
  'had',
]);

interface Place {
  readonly segment: Segment;
  /** Whether it is taken for granted, whatever is said of it. */
  readonly isSure?: boolean;
  readonly first: number;
  readonly end: number;
}
type OfCase = Telling['passage'];

function contradiction(part: Letter, told: Letter, own: Place, other: Place, polarity: 1 | -1): Contradiction {
  return quotedContradiction('there', [part, own], [told, other], polarity);
}

/** Where one passage tells what the other denies, the passage that tells it nowhere denying it, nor the other way round. */
function toldAgainst(
  one: Letter,
  passage: OfCase,
  other: Letter,
  of: OfCase,
  isBeside?: (told: number, denied: number) => boolean,
): { affirmed: Place; denied: Denial }[] {
  const byHead = new Map<string, Denial[]>();
  for (const denial of denialsOf(other)) {
    if (denial.segment.passage !== of) continue;
    const same = byHead.get(denial.head);
    if (!same) byHead.set(denial.head, [denial]);
    else if (same.length < MOST_PLACES) same.push(denial);
  }
  if (byHead.size === 0) return [];
  const wanted = new Set([...byHead.keys()].flatMap((head) => [head, ...kindsOf(head)]));
  let own: ReadonlySet<string> | undefined;
  const { tokens } = one;
  const found = new Map<Denial, { affirmed: Place; denied: Denial }>();
  for (const telling of tellingsOf(one)) {
    if (telling.passage !== passage) continue;
    for (let i = telling.sentence.first; i < telling.sentence.end; i++) {
      if (tokens.kinds[i] !== Kind.word) continue;
      const head = stemAt(tokens, i);
      if (!wanted.has(head) || isVague(tokens, i)) continue;
      if (!isBeside && (own ??= headsDenied(one, passage, byHead)).has(head)) continue;
      const denied = [head, ...wholesOf(head)]
        .flatMap((stem) => byHead.get(stem) ?? [])
        .filter(({ segment }) => isBeside?.(telling.sentence.first, segment.sentence.first) ?? true);
      if (denied.length === 0) continue;
      const segment = segmentsIn(one, telling).find(({ first, end }) => first <= i && i < end);
      if (!segment) continue;
      for (const denial of denied) {
        if (found.has(denial)) continue;
        const place = affirmedAt(tokens, segment, i, denial);
        if (place && !place.isSure && isAskedFor(tokens, telling, segment, i)) continue;
        if (!place || !isDenied(other, denial) || !isDeniedOf(one, place, i, other, denial)) continue;
        if (isBeside || !isToldToo(other, denial)) found.set(denial, { affirmed: place, denied: denial });
        break;
      }
    }
  }
  return [...found.values()];
}

/** “The block is aimed at the left side”: whether a word names what the title of its issue asks for, which need not have been. */
function isAskedFor(tokens: Tokens, { asked }: Telling, { terms }: Segment, i: number): boolean {
  const own = terms.find(({ first, end }) => first <= i && i < end);
  return asked.some(
    (term) =>
      term.kind === 'treatment' &&
      (stemAt(tokens, term.end - 1) === stemAt(tokens, i) ||
        (own?.kind === 'treatment' && overlapTreatments(term.treatment.id, own.treatment.id))),
  );
}

/** Those of some heads that a passage of a part denies. */
function headsDenied(part: Letter, passage: OfCase, among: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set(
    denialsOf(part)
      .filter((denial) => denial.segment.passage === passage && among.has(denial.head) && isDenied(part, denial))
      .map(({ head }) => head),
  );
}

/** Whether what is affirmed is what is denied: no more general, and of no other body part. */
function isDeniedOf(one: Letter, place: Place, head: number, other: Letter, denial: Denial): boolean {
  const { tokens } = one;
  // “no burning” denies no burn.
  const isOtherForm = !denial.isVerb && isGerund(tokens, head) !== isGerund(other.tokens, denial.at);
  if (isOtherForm && !isDone(tokens, head) && !isDoneByThing(tokens, head)) return false;
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

/** “The finger triggers each morning”: whether a verb in its third person has its subject right before it. */
function isDoneByThing(tokens: Tokens, i: number): boolean {
  return (
    tokens.text.charCodeAt(tokens.ends[i]! - 1) === LETTER_S &&
    tokens.kinds[i - 1] === Kind.word &&
    isWordOf(tokens, i - 2, definite)
  );
}

/** How far after a word what belongs to it may be, in tokens. */
const AFTER = 4;

/** The side and the region that stand within a place or right after it. */
function siteWithin({ terms }: Segment, { first, end }: { readonly first: number; readonly end: number }): Site {
  const near = terms.filter((term) => term.end > first && term.first < end + AFTER);
  const region = near.find((term) => term.kind === 'region');
  // “The left, without metal, gives no trouble.”
  const side = near.find((term) => term.kind === 'side') ?? terms.find((term) => term.kind === 'side');
  return {
    side: side?.kind === 'side' ? side.side : undefined,
    region: region?.kind === 'region' ? region.region : undefined,
  };
}

type Site = Parameters<typeof samePlace>[0];

const LETTER_G = 103;

/** Whether a word ends like “smoking”. */
function isGerund({ text, ends }: Tokens, i: number): boolean {
  return text.charCodeAt(ends[i]! - 1) === LETTER_G && text.endsWith('ing', ends[i]);
}

/** Whether a passage that denies something names it in another sentence as well. */
function isToldToo(part: Letter, { head, at: own, segment }: Denial): boolean {
  const { tokens } = part;
  const named = namedIn(part).get(`${segment.passage} ${String(segment.issue)} ${head}`) ?? [];
  return named.some(
    ({ at, sentence }) =>
      at !== own && (at < segment.first || at >= segment.end) && signAt(tokens, sentence, at) !== -1,
  );
}

interface Mention {
  readonly at: number;
  readonly sentence: Sentence;
}

/** A word that stands more often is told somewhere. */
const MOST_PLACES = 6;

/** Where the passages of a part have which stem, by the passage: not where something is asked for, which need not have been. */
function namedIn(part: Letter): ReadonlyMap<string, readonly Mention[]> {
  const { tokens } = part;
  return tokens.memo.once(namedIn, () => {
    const places = new Map<string, Mention[]>();
    for (const { sentence, passage, issue } of tellingsOf(part)) {
      for (let at = sentence.first; at < sentence.end && !isWordOf(tokens, at, asked); at++) {
        if (tokens.kinds[at] !== Kind.word || isVague(tokens, at)) continue;
        const key = `${passage} ${String(issue)} ${stemAt(tokens, at)}`;
        const own = places.get(key);
        if (!own) places.set(key, [{ at, sentence }]);
        else if (own.length < MOST_PLACES) own.push({ at, sentence });
      }
    }
    return places;
  });
}

const asked = new WordSet(
  'request requests requested asks asked prescribed recommended seeks sought ordered denied authorized'.split(' '),
);
const definite = new WordSet(['the', 'this', 'that', 'these', 'those', 'its', ...possessiveWords]);

/** What a clause affirms with a word: something definite, or what someone has, got or did. */
function affirmedAt(tokens: Tokens, segment: Segment, head: number, denial: Denial): Place | undefined {
  const isNominal =
    denial.isVerb && denial.with.length === 0 && (isNominalization(tokens, head) || isToldAsNoun(tokens, head));
  const isVerb = denial.isVerb && !isNominal;
  if (!isVerb && (isCompound(tokens, segment, head) || isOnlySupposed(tokens, head + 1))) return undefined;
  const phrase = phraseAround(tokens, segment, head);
  const { first, end } = phrase;
  const isDefinite = isWordOf(tokens, first, definite);
  if (isOfOtherTime(tokens, { ...segment, end: Math.min(segment.end, end + NEAR) }, phrase)) return undefined;
  const isSure = isDefinite && (isKnownFrom(tokens, head + 1) || isOfPast(tokens, segment, head + 1));
  if (!isSure) {
    if (segment.denied || !tellsOfCase(tokens, segment) || isNegated(tokens, segment, head)) return undefined;
    if (isTurnedAfter(tokens, segment, head + 1)) return undefined;
    // “drinks no alcohol”
    if (isVerb && isWordOf(tokens, head + 1, nones)) return undefined;
    // “The ringing stops when music plays.”
    if (hasWord(tokens, { first: head + 1, end: Math.min(segment.sentence.end, head + CONDITION) }, conditions))
      return undefined;
    // What is asked for need not be.
    if ((segment.does & (Word.ask | Word.plan | Word.allow | Word.refuse)) !== 0) return undefined;
    if (signAt(tokens, segment.sentence, head) !== 1) return undefined;
    if (segment.general && (!isDefinite || end > segment.generalFrom)) return undefined;
    if (
      isVerb
        ? !isDone(tokens, head) && !isDoneBy(tokens, head, denial)
        : !isDefinite &&
          !isObject(tokens, segment, first) &&
          !isUndergone(tokens, end) &&
          !isToldOf(tokens, segment, head + 1)
    )
      return undefined;
  }
  return { segment, first, end, isSure };
}

const nones = new WordSet(['no', 'none', 'nothing', 'neither']);
const supposing = new WordSet(['would', 'will', 'could', 'might', 'may', 'should']);

/** “His first operation would be a repair”: whether what becomes of something is only supposed. */
function isOnlySupposed(tokens: Tokens, end: number): boolean {
  return isWordOf(tokens, end, supposing) && isWordOf(tokens, end - 2, coming);
}

const coming = new WordSet(['first', 'next', 'second']);

/** How far after something the word may be under which alone it is so, in tokens. */
const CONDITION = 4;
const conditions = new WordSet(['when', 'if', 'while', 'unless', 'only', 'whenever', 'where']);
/** How far after something the word may be that puts it into another time, in tokens. */
const NEAR = 6;

/** “A report was run”: whether the verb after something says that it was done. */
function isUndergone(tokens: Tokens, end: number): boolean {
  return isWordOf(tokens, end, being) && isParticiple(tokens, end + 1) && !isWordOf(tokens, end + 1, unreal);
}

const pastAuxiliaries = new WordSet(['was', 'were', 'had', 'has', 'have', 'did']);
/** What is told of something that need not be. */
const unreal = new WordSet(
  'offered declined refused proposed planned scheduled ordered recommended considered wanted needed feared suspected expected missed missing lacking absent unknown canceled cancelled postponed advised suggested mentioned discussed'.split(
    ' ',
  ),
);
/** How far after something its verb may be. */
const TOLD = 10;

/** “Ultrasound of 08/29/2016 had confirmed it”, “Four visits of therapy had to be broken off”: whether something is the subject of what is over. */
function isToldOf(tokens: Tokens, { end }: Segment, from: number): boolean {
  for (let i = from; i < Math.min(end, from + TOLD); i++) {
    if (isMark(tokens, i, Mark.comma)) return false;
    if (isWordOf(tokens, i, pastAuxiliaries) || isPastVerb(tokens, i))
      return !hasWord(tokens, { first: i, end: Math.min(end, i + AFTER) }, unreal);
  }
  return false;
}

/** Whether a word is a past by its form, after a noun. */
function isPastVerb(tokens: Tokens, i: number): boolean {
  return isParticiple(tokens, i) && !isWordOf(tokens, i - 1, closing) && !isWordOf(tokens, i - 1, attributing);
}

const relatives = new WordSet(['that', 'which', 'he', 'she']);
const persons = new WordSet(['he', 'she', ...workerNouns]);
const witnesses = new WordSet(['he', 'she', ...workerNouns, ...relativeNouns]);
const happening = new WordSet(
  'was were had has given found seen noted received taken done put made worn used signed'.split(' '),
);

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
  if (isWordOf(tokens, i + 1, papers)) return false;
  return (
    (flagsAt(tokens, i + 1, first) & ~(Word.link | Word.good | Word.normal | Word.positive)) === 0 &&
    !isKnownFrom(tokens, i + 1) &&
    !isParticiple(tokens, i + 1) &&
    !/(?:ed|ly)$/.test(tokens.text.slice(tokens.starts[i + 1], tokens.ends[i + 1]))
  );
}

/** Whether the verb after a subject is negated. */
function isTurnedAfter(tokens: Tokens, { end }: Segment, from: number): boolean {
  for (let i = from; i < Math.min(end, from + AHEAD); i++) {
    // “He signed an agreement, but a report is not on file.”
    if (isMark(tokens, i, Mark.comma) && isWordOf(tokens, i + 1, adding)) return false;
    if (isWordOf(tokens, i, notWords)) return true;
  }
  return false;
}

const adding = new WordSet(['and', 'but', 'so', 'while', 'although', 'though']);

/** How far after its subject the negation of a verb may be, in tokens. */
const AHEAD = 8;

const infinitive = new WordSet('to can could may might would should must will if whether not never'.split(' '));
const doers = new WordSet(['he', 'she', 'who', 'and', ...workerNouns, ...formsOfHave]);

/** Whether someone does what a verb says, or does it as his own: “she lost consciousness”, “her smoking”. */
function isDone(tokens: Tokens, i: number): boolean {
  if (isWordOf(tokens, i - 1, infinitive) || isWordOf(tokens, i - 2, infinitive)) return false;
  // “his wife, who smokes”
  if (isWordOf(tokens, i - 1, who) && hasWord(tokens, { first: i - NEARBY, end: i - 1 }, others)) return false;
  return isWordOf(tokens, i - 1, doers) || isWordOf(tokens, i - 1, owners);
}

const who = new WordSet(['who']);
const others = new WordSet(relativeNouns);
/** How far before “who” the one may be who does something, in tokens. */
const NEARBY = 4;
const owners = new WordSet(possessiveWords);
const attributing = new WordSet([...formsOfBe, ...articleWords, ...possessiveWords, 'and', 'been']);

/** Whether what is said not to do something does it, or not to have been subject to it was: “the gums bled”, “the removed screws”. */
function isDoneBy(tokens: Tokens, i: number, { of, isPassive }: Denial): boolean {
  if (!isParticiple(tokens, i) && tokens.text.charCodeAt(tokens.ends[i]! - 1) !== LETTER_S) return false;
  if (isPassive) return isParticiple(tokens, i) && isWordOf(tokens, i - 1, attributing);
  if (of === undefined) return false;
  if (isParticiple(tokens, i) && tokens.kinds[i + 1] === Kind.word && stemAt(tokens, i + 1) === of)
    return isWordOf(tokens, i - 1, definite);
  return tokens.kinds[i - 1] === Kind.word && stemAt(tokens, i - 1) === of;
}

const LETTER_S = 115;

/** Whether a word is a noun made of a verb: “retraction”. */
function isNominalization({ text, starts, ends }: Tokens, i: number): boolean {
  return NOMINAL.test(text.slice(starts[i], ends[i]));
}

const NOMINAL = /(?:tion|ment)s?$/;
const telling = new WordSet(['of', 'reports', 'reported', 'has', 'had', 'with', 'describes', 'notes', 'noted']);

/** “complains of clicking”: whether a word in “-ing” is what someone has, and no act. */
function isToldAsNoun(tokens: Tokens, i: number): boolean {
  return isGerund(tokens, i) && isWordOf(tokens, i - 1, telling);
}

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

/** Whether a finite verb comes before a place in its clause, so that someone has it, got it or did it. */
function isObject(tokens: Tokens, segment: Segment, first: number): boolean {
  for (let i = segment.first; i < first; i++)
    if ((flagsAt(tokens, i, segment.first) & Word.verb) !== 0 || isWordOf(tokens, i, witnesses)) return true;
  return false;
}
