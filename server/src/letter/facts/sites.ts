import type { Region } from '../../knowledge/regions/region.ts';
import { complaints } from '../../reading/events.ts';
import type { Sentence } from '../../reading/sentences.ts';
import type { Term } from '../../reading/terms.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { figureCue, nextCue, searchedCue } from '../../text/cues.ts';
import { isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import { type Site, sitesOf } from '../conclusion-subject.ts';
import type { FactSubject } from './fact.ts';
import { digitOf, isLevel } from './levels.ts';
import { factOf, type Reading } from './passage.ts';
import { stanceOf } from './polarity.ts';
import { flagsAt, flagsBetween } from './flags.ts';
import { type Segment } from './segments.ts';
import { treatmentSubject } from './named.ts';
import { Word } from './words.ts';

/** Words with which a text compares sides, or refers to another time. */
const comparing = new WordSet(
  [
    'contralateral',
    'uninjured',
    'uninvolved',
    'unaffected',
    'opposite',
    'other',
    'both',
    'bilateral',
    'bilaterally',
    'compared',
    'comparison',
    'previous',
    'previously',
    'earlier',
    'prior',
    'history',
    'formerly',
    'asymptomatic',
    'later',
    'overuse',
    'compensatory',
    'compensating',
    'also',
    'too',
    'versus',
    'than',
    'handed',
    'hand-dominant',
    'dominant',
    'dominance',
    'healthy',
    'contrast',
    'unlike',
    'sound',
    'either',
    'each',
    'turn',
    'turns',
    'rotation',
    'bending',
    'greater',
    'worse',
  ],
  searchedCue,
);
const earlier = new WordSet([
  'previously',
  'earlier',
  'prior',
  'originally',
  'formerly',
  'previous',
  'past',
  'another',
]);
/** The subject that a region is. */
export function regionSubject({ id, name }: Region): FactSubject {
  return { kind: 'region', id, name };
}

/** Reads the body parts that a clause names, with their sides and levels, and what it asks to have done where. */
export function readSites(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  const sites = withSide(sitesOf(tokens, segment.terms), segment);
  for (const site of sites) {
    const { first } = site.term;
    const end = Math.max(site.term.end, first + 1);
    const { negated, denied } = segment.passage === 'title' ? asserted : stanceOf(tokens, segment, first, end);
    const written = levelOf(tokens, site.term);
    // “The ring finger does not bend” says something of that finger.
    const isDenied = negated || (denied && segment.passage === 'rationale' && !(written && !isLevel(written)));
    emit(
      factOf(reading, regionSubject(site.region), 'named', placeOf(tokens, site), {
        region: site.region,
        side: site.side,
        written,
        polarity: isDenied || isCompared(tokens, segment, sites) ? -1 : 1,
      }),
    );
  }
  readRequested(reading, sites);
}

/** A title denies nothing. */
const asserted = { negated: false, denied: false } as const;

/** “The leg pain is on the right”: the one side of a clause is that of its one body part. */
function withSide(sites: readonly Site[], { terms }: Segment): readonly Site[] {
  const [site, ...others] = sites;
  const sides = terms.filter(({ kind }) => kind === 'side');
  if (!site?.region.sided || site.side || others.length > 0 || sides.length !== 1) return sites;
  const [side] = sides;
  return side?.kind === 'side' ? [{ ...site, side: side.side }] : sites;
}

function placeOf(tokens: Tokens, { range, term }: Site): { first: number; end: number } {
  let first = term.first;
  while (first > 0 && tokens.starts[first]! > range.start) first--;
  let { end } = term;
  while (end < tokens.count && tokens.ends[end - 1]! < range.end) end++;
  return { first, end };
}

function isCompared(tokens: Tokens, segment: Segment, sites: readonly Site[]): boolean {
  const { first, end } = segment.sentence;
  for (let i = first; (i = wordIn(tokens, i, end, comparing)) < end; i++)
    // “bilateral knee” is its side.
    if (
      !sites.some(({ range }) => tokens.starts[i]! >= range.start && tokens.ends[i]! <= range.end) &&
      !isBothOf(tokens, segment, i)
    )
      return true;
  if (tellsOfYear(tokens, segment.sentence) || (sites.length === 1 && isUntroubled(tokens, segment))) return true;
  return (flagsBetween(tokens, segment, segment.first, segment.end) & (Word.normal | Word.negativeResult)) !== 0;
}

const bothWord = intern('both');
const sidesWord = intern('sides');

/** “with both signs”: whether “both” is said of two things that are no sides and no body parts. */
function isBothOf(tokens: Tokens, { terms }: Segment, i: number): boolean {
  const next = i + 1;
  return (
    isWord(tokens, i, bothWord) &&
    tokens.kinds[next] === Kind.word &&
    !isWord(tokens, next, sidesWord) &&
    /[a-z]{2}s$/i.test(tokenText(tokens, next)) &&
    !terms.some((term) => term.kind === 'region' && term.first <= next + 1 && term.end > next)
  );
}

const troubles = new WordSet(['trouble', 'troubles', 'problem', 'problems', 'troubled', 'bothered', 'bothers']);
const lacking = new WordSet(['no', 'never', 'without', 'not', 'free'], searchedCue);
/** How far after “no” the trouble may be named that there is not. */
const TROUBLE = 4;

/** “The right knee gives no trouble”: a body part of which only is told that nothing is wrong with it. */
function isUntroubled(tokens: Tokens, { first, end }: Segment): boolean {
  const at = wordIn(tokens, first, end, lacking);
  for (let i = at + 1; i < Math.min(end, at + TROUBLE); i++)
    if (isWordOf(tokens, i, troubles) || isWordOf(tokens, i, complaints)) return true;
  return false;
}

const inWord = intern('in');

/** “The left knee, which was replaced in 2010”: what only has its year is history. */
function tellsOfYear(tokens: Tokens, { first, end }: Sentence): boolean {
  for (let i = first + 1; (i = nextCue(tokens, i, end, figureCue)) < end; i++) {
    const year = tokens.kinds[i] === Kind.number ? tokens.values[i]! : 0;
    if (year >= 1950 && year < 2100 && isWord(tokens, i - 1, inWord)) return true;
  }
  return false;
}

/** “L4-5”, “L4-L5”, “L5”, “pinky”: the level or the finger that a term names, written in one way; undefined for other terms. */
function levelOf(tokens: Tokens, term: Term): string | undefined {
  if (term.kind !== 'region') return undefined;
  const text = tokens.text.slice(tokens.starts[term.first], tokens.ends[term.end - 1]);
  const match = /^([CTLS])\s?(\d+)(?:\s?[-/–]\s?([CTLS]?)\s?(\d+))?$/.exec(text);
  if (!match) return digitOf(text) ?? memberOf(tokens, term);
  const [, letter = '', low = '', second = '', high] = match;
  return high === undefined ? `${letter}${low}` : `${letter}${low}-${second === '' ? letter : second}${high}`;
}

const teeth = new WordSet(['tooth', 'teeth']);
const rows = new WordMap<string>(
  ['toe', 'metatarsal', 'metacarpal'].flatMap((noun): [string, string][] => [
    [noun, noun],
    [`${noun}s`, noun],
  ]),
);
const ordinals = new WordSet(['first', 'second', 'third', 'fourth', 'fifth']);
/** By their place in the row what toes are called as well. */
const called: Readonly<Record<string, string>> = { first: 'great', fifth: 'little' };
const joins = new WordSet(['and', 'or']);
/** The last tooth by the numbers that dentists give them. */
const LAST_TOOTH = 32;

/** How many tokens a row of teeth may have. */
const LONGEST_ROW = 16;

/** The teeth that numbers after a word for them name, or the toe, finger or bone by its place in the row: “teeth #8 and #9”, “the third toe”. */
function memberOf(tokens: Tokens, { first, end }: Term): string | undefined {
  if (isWordOf(tokens, end - 1, teeth)) {
    const named: string[] = [];
    for (let i = end; i < Math.min(tokens.count, end + LONGEST_ROW) && !isMark(tokens, i, Mark.stop); i++) {
      if (tokens.kinds[i] === Kind.word && !isWordOf(tokens, i, joins)) break;
      const number = tokens.kinds[i] === Kind.number ? tokens.values[i]! : 0;
      if (number >= 1 && number <= LAST_TOOTH) named.push(`tooth ${String(number)}`);
    }
    return named.length > 0 ? named.join(', ') : undefined;
  }
  const noun = tokens.kinds[end - 1] === Kind.word ? rows.get(tokens.values[end - 1]!) : undefined;
  if (noun === undefined || !isWordOf(tokens, first - 1, ordinals)) return undefined;
  const place = tokenText(tokens, first - 1).toLowerCase();
  return `${(noun === 'toe' ? called[place] : undefined) ?? place} ${noun}`;
}

/** What a title, a conclusion or a report of the request asks for, and where. */
function readRequested(reading: Reading, sites: readonly Site[]): void {
  const { tokens, segment, emit } = reading;
  const { terms, passage } = segment;
  if (passage === 'rationale') return;
  const treatments = terms.filter((term) => term.kind === 'treatment');
  treatments.forEach((term, index) => {
    if (term.kind !== 'treatment' || term.treatment.kind === 'drug') return;
    if (passage === 'summary' && !isAsked(tokens, segment, term)) return;
    const from = index === 0 ? segment.first : borderBefore(tokens, treatments[index - 1]!.end, term.first);
    const next = treatments[index + 1];
    const to = next ? borderBefore(tokens, term.end, next.first) : segment.end;
    const own = sites.filter((site) => site.term === term || (site.term.first >= from && site.term.end <= to));
    const sides = new Set(
      terms.flatMap((other) => (other.kind === 'side' && other.first >= from && other.end <= to ? [other.side] : [])),
    );
    const side = sides.size === 1 ? [...sides][0] : sides.size > 1 ? 'bilateral' : undefined;
    const levels = terms.flatMap((other) =>
      other.first >= from && other.end <= to ? (levelOf(tokens, other) ?? []) : [],
    );
    const regions = own.length > 0 ? [...new Set(own.map(({ region }) => region))] : [undefined];
    for (const region of regions)
      emit(
        factOf(reading, treatmentSubject(term.treatment), 'site', term, {
          side: own.length > 1 ? own.find((site) => site.region === region)?.side : side,
          region,
          written: levels.length > 0 ? levels.join(', ') : undefined,
          status: isRecommended(tokens, segment) ? 'planned' : 'requested',
        }),
      );
  });
}

const recommending = new WordSet([
  'recommended',
  'recommends',
  'recommend',
  'recommending',
  'recommendation',
  'advised',
]);

/** Whether a clause asks for nothing, but recommends: what is asked for in the end may be another thing. */
function isRecommended(tokens: Tokens, segment: Segment): boolean {
  for (let i = segment.first; i < segment.end; i++)
    if ((flagsAt(tokens, i, segment.first) & Word.ask) !== 0 && !isWordOf(tokens, i, recommending)) return false;
  return segment.passage === 'summary';
}

const and = intern('and');

/** Where what belongs to the treatment before ends: at the last comma or “and” before the next one, else at the next one itself. */
function borderBefore(tokens: Tokens, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--)
    if (isMark(tokens, i, Mark.comma) || isMark(tokens, i, Mark.semicolon) || isWord(tokens, i, and)) return i;
  return to;
}

function isAsked(tokens: Tokens, segment: Segment, term: Term): boolean {
  for (let i = segment.first; i < segment.end; i++) if (isWordOf(tokens, i, earlier)) return false;
  if ((flagsBetween(tokens, segment, segment.first, segment.end) & Word.ask) === 0) return false;
  if (stanceOf(tokens, { ...segment, general: false }, term.first, term.end).status === 'requested') return true;
  return (
    (flagsBetween(tokens, segment, segment.first, term.first) & Word.ask) !== 0 &&
    (flagsBetween(tokens, segment, segment.first, term.first) & Word.give & ~Word.ask & ~Word.verb) === 0
  );
}
