import { formsOfBe } from '../../knowledge/clauses/common-words.ts';
import type { Sentence } from '../../reading/sentences.ts';
import type { Term } from '../../reading/terms.ts';
import { searchedCue } from '../../text/cues.ts';
import { isMark, Mark, rangeOf, type Tokens, tokenText } from '../../text/tokens.ts';
import { isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { Mention } from '../mentions.ts';
import type { Fact, FactSubject } from './fact.ts';
import { flagsBetween } from './flags.ts';
import { type Segment } from './segments.ts';
import { Word } from './words.ts';

/** What the readers of facts are given: one clause of a passage, with the clauses before it in its sentence. */
export interface Reading {
  readonly tokens: Tokens;
  readonly segment: Segment;
  /** The clauses of the sentence before this one, the nearest last. */
  readonly before: readonly Segment[];
  /** The sentence before this one in its passage. */
  readonly previous: Sentence | undefined;
  readonly terms: readonly Term[];
  /** What the title of the issue asks for; nothing in the summary. */
  readonly asked: readonly Term[];
  /** The quantities of the sentence. */
  readonly mentions: readonly Mention[];
  readonly emit: (fact: Fact) => void;
}

/** Makes a fact of a clause; what is not given is not known. */
export function factOf(
  { tokens, segment }: Pick<Reading, 'tokens' | 'segment'>,
  subject: FactSubject,
  attribute: Fact['attribute'],
  place: { readonly first: number; readonly end: number },
  rest: Partial<Fact> = {},
): Fact {
  return {
    subject,
    attribute,
    value: undefined,
    written: undefined,
    date: segment.dates[0],
    side: undefined,
    region: undefined,
    status: isGeneral(segment, place.end) ? 'general' : 'stated',
    polarity: 1,
    passage: segment.passage,
    issue: segment.issue,
    sentence: segment.sentence.first,
    first: place.first,
    end: place.end,
    range: rangeOf(tokens, place.first, place.end),
    ...rest,
  };
}

/** Whether what ends before a token of a clause is reported as a rule or a supposition. */
export function isGeneral({ general, generalFrom }: Segment, end: number): boolean {
  return general && end > generalFrom;
}

const being = new WordSet([...formsOfBe, 'be']);
const demanded = new WordSet('asked required needed expected wanted sought demanded called'.split(' '));
/** How far after a figure the verb may be by which it is asked for, in tokens. */
const DEMANDED = 9;

/** Tells whether a figure that ends before a token is said to be asked for: “relief of 50% for six weeks is required”. */
export function isDemanded(tokens: Tokens, { end: to }: Segment, end: number): boolean {
  for (let i = end; i < Math.min(to, end + DEMANDED) && !isMark(tokens, i, Mark.comma); i++)
    if (isWordOf(tokens, i, demanded) && isWordOf(tokens, i - 1, being)) return true;
  return false;
}

const sinceWord = new WordSet(['since'], searchedCue);
const articles = new WordSet(['the', 'his', 'her', 'that', 'this']);
const reasoning = new WordSet('no neither there he she it they none nothing nobody all both'.split(' '));
const operations = new WordSet(['operation', 'surgery', 'procedure']);

/** What a clause tells only of the time after: “since surgery”, “since may”; undefined if it does not say. */
export function sinceIn(tokens: Tokens, { first, end }: Segment): string | undefined {
  const since = wordIn(tokens, first, end, sinceWord);
  // “since no splint has been tried” gives a reason.
  if (since === end || isWordOf(tokens, since + 1, reasoning)) return undefined;
  const at = isWordOf(tokens, since + 1, articles) ? since + 2 : since + 1;
  return `since ${isWordOf(tokens, at, operations) ? 'surgery' : tokenText(tokens, at).toLowerCase()}`;
}

/** The side and the region that stand nearest to a place in its clause, after it first; before it no farther than the last comma. */
export function siteNear(tokens: Tokens, segment: Segment, first: number, end: number): Pick<Fact, 'side' | 'region'> {
  const { terms } = segment;
  const border = terms.length > 0 ? borderBefore(tokens, segment, first) : -1;
  let side: Fact['side'];
  let region: Fact['region'];
  let sideAt = Infinity;
  let regionAt = Infinity;
  for (const term of terms) {
    if (term.end <= border || isBracketed(tokens, term, first)) continue;
    const distance = term.first >= end ? term.first - end : first - term.end + 2;
    if (term.kind === 'side' && distance < sideAt) [side, sideAt] = [term.side, distance];
    if (term.kind === 'region' && distance < regionAt) [region, regionAt] = [term.region, distance];
  }
  return { side, region };
}

/** “5 degrees (left 18), calf …”: whether a name stands in a bracket that a place is not in. */
function isBracketed(tokens: Tokens, term: Term, place: number): boolean {
  const opened = term.first - 1;
  if (!isMark(tokens, opened, Mark.open)) return false;
  let close = term.end;
  while (close < opened + LONGEST_BRACKET && !isMark(tokens, close, Mark.close)) close++;
  return isMark(tokens, close, Mark.close) && (place < opened || place > close);
}

/** How many tokens a bracket with a side has at most. */
const LONGEST_BRACKET = 8;

/** The last comma before a place, where what comes before it in the clause has a verb and so says something of its own; -1 if there is none. */
function borderBefore(tokens: Tokens, segment: Segment, first: number): number {
  let comma = first - 1;
  while (comma >= segment.first && !isMark(tokens, comma, Mark.comma)) comma--;
  if (comma < segment.first) return -1;
  return (flagsBetween(tokens, segment, segment.first, comma) & Word.verb) !== 0 ? comma : -1;
}
