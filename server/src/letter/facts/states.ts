import type { State } from '../../knowledge/record/states.ts';
import { topicById } from '../../knowledge/record/topics.ts';
import { signAt } from '../../reading/clauses/signs.ts';
import { readStates, type StateTerm } from '../../reading/states.ts';
import type { Side, Term } from '../../reading/terms.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { Fact, FactSubject } from './fact.ts';
import { hedging, otherTimes } from './leeway.ts';
import { type Noun, nounOf } from './nouns.ts';
import { drugSubject, treatmentSubject } from './named.ts';
import { factOf, isGeneral, type Reading } from './passage.ts';
import { flagsBetween, joining, type Segment } from './segments.ts';
import { Word } from './words.ts';

const otherTime = new WordSet([...otherTimes, 'when', 'again', 'while', 'if']);
const hedges = new WordSet([...hedging, 'slightly', 'mildly', 'minimally', 'intermittently']);

/** Reads what is said to be healed or open, stopped or continued, stiff or supple: one of two opposites, and of what. */
export function readStatesOf(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.denied) return;
  let last: Noun | undefined;
  for (const term of readStates(tokens, segment.first, segment.end)) {
    if (isGeneral(segment, term.end)) continue;
    const { whole, drug } = term.state;
    const noun = whole || drug ? undefined : nounOf(tokens, segment, term, last);
    last = noun ?? last;
    const said = noun ? saidOf(reading, term, noun) : saidAlone(reading, term);
    const sign = said && signOf(tokens, segment, term);
    if (!said || !sign || isHedged(tokens, segment, term)) continue;
    const timed = isOfOtherTime(tokens, segment, term);
    if (timed && segment.passage !== 'summary') continue;
    const polarity = (sign * term.sign) as 1 | -1;
    const status = timed ? 'earlier' : 'stated';
    emit(factOf(reading, said.subject, 'result', said.place, { ...said.site, polarity, status }));
  }
}

/** Whether a word near one of two opposites leaves room for the other. */
function isHedged(tokens: Tokens, segment: Segment, { first, end }: StateTerm): boolean {
  return hasWord(tokens, { first: Math.max(segment.first, first - 2), end: Math.min(segment.end, end + 2) }, hedges);
}

/** Whether a clause puts what it says into another time; “has not had it before, and she sleeps well” says it of something else. */
function isOfOtherTime(tokens: Tokens, { first, end }: Segment, term: StateTerm): boolean {
  // “was open for six weeks”
  if (hasWord(tokens, { first, end }, being) && isWord(tokens, term.end, forWord)) return true;
  for (let i = first; i < end; i++)
    if (isWordOf(tokens, i, otherTime) && !(i > first && i < term.first && isMark(tokens, i + 1, Mark.comma)))
      return true;
  return false;
}

/** Whether a word is affirmed or denied; undefined where a comma or “and” parts it from what denies it. */
function signOf(tokens: Tokens, segment: Segment, term: StateTerm): 1 | -1 | undefined {
  const { first, sentence } = segment;
  const sign = signAt(tokens, sentence, term.first);
  if (sign !== -1) return sign === 1 ? 1 : undefined;
  let border = -1;
  for (let i = term.first - 1; i >= first && border < 0 && signAt(tokens, sentence, i) === -1; i--)
    if (isMark(tokens, i, Mark.comma) || isWordOf(tokens, i, joining)) border = i;
  const own = border >= 0 ? border + 1 : first;
  // “Not open or draining” is one denial.
  if (border >= 0 && !isWordOf(tokens, own, subjects)) return isWord(tokens, border, or) ? -1 : undefined;
  if (border < 0 && (first === sentence.first || signAt(tokens, sentence, first) !== -1)) return -1;
  // A clause with a subject of its own begins anew: “has not had it before, and she sleeps well”.
  if (border < 0 && tokens.kinds[first] !== Kind.mark && !isWordOf(tokens, first, joining)) return undefined;
  return (flagsBetween(tokens, segment, own, term.first) & Word.negative) === 0 ? 1 : -1;
}

const or = intern('or');
const subjects = new WordSet(['he', 'she', 'they', 'the', 'his', 'her', 'there']);

interface Said {
  readonly subject: FactSubject;
  readonly place: { readonly first: number; readonly end: number };
  readonly site?: Pick<Fact, 'side' | 'region'>;
}

/** What is said by the words alone, of the worker, or of a drug. */
function saidAlone(reading: Reading, term: StateTerm): Said | undefined {
  const { whole, drug } = term.state;
  if (whole) return { subject: stateSubject(term.state), place: term };
  return drug ? saidOfDrug(reading, term) : undefined;
}

function saidOfDrug(reading: Reading, term: StateTerm): Said | undefined {
  const drug = drugOf(reading, term);
  if (!drug) return undefined;
  const { id, name } = drug.kind === 'drug' ? drugSubject(drug.drug) : treatmentSubject(drug.treatment);
  const place = { first: Math.min(drug.first, term.first), end: Math.max(drug.end, term.end) };
  return { subject: { ...thing(term.state, id, name), name }, place };
}

/** What one of two opposites is said of; undefined where it cannot be said of that. */
function saidOf({ tokens, segment }: Reading, { state, first, end }: StateTerm, noun: Noun): Said | undefined {
  const place = { first: Math.min(noun.first, first), end: Math.max(noun.end, end) };
  const within = segment.terms.filter((one) => one.first >= noun.first && one.end <= noun.end);
  const site = {
    // “On the right the numbness has resolved”
    side: sideOf(within) ?? sideOf(segment.terms),
    region: within.flatMap((one) => (one.kind === 'region' ? [one.region] : []))[0],
  };
  const word = tokenText(tokens, noun.head).toLowerCase();
  const group = state.of?.find((nouns) => nouns.includes(word));
  if (group) return { subject: thing(state, group[0]!, word), place, site };
  const ofPart = within.some(({ kind, end: last }) => kind === 'region' && last === noun.head + 1);
  if (ofPart && state.topic !== undefined) {
    const { id, name } = topicById(state.topic)!;
    return { subject: { kind: 'topic', id, name }, place, site };
  }
  if (ofPart && state.of) return { subject: stateSubject(state), place, site };
  if (state.of || within.some(({ kind, end: last }) => kind !== 'side' && last === noun.head + 1)) return undefined;
  return isWordOf(tokens, noun.head, vague) ? undefined : { subject: thing(state, word, word), place, site };
}

/** The side that terms name, where they name just one. */
function sideOf(terms: readonly Term[]): Side | undefined {
  const sides = terms.flatMap((one) => (one.kind === 'side' ? [one.side] : []));
  return sides.length === 1 ? sides[0] : undefined;
}

function stateSubject({ id, name }: State): FactSubject {
  return { kind: 'state', id, name };
}

function thing({ id }: State, key: string, name: string): FactSubject {
  return { kind: 'state', id: `${id}:${key}`, name: `the ${name}` };
}

/** Nouns that stand for something else, or for a person. */
const vague = new WordSet(
  `it this that which he she they who these those all one both none patient worker claimant applicant employee request treatment care
  therapy condition there use`.split(/\s+/),
);

/** How many tokens may be between a drug and what is said of it. */
const NEAR = 10;
const taking = new WordSet('to take use on with taking using the his her their of a'.split(' '));
const forWord = intern('for');
const being = new WordSet(['was', 'were', 'been', 'is', 'are', 'be', 'being', "wasn't", "isn't"]);
const relative = new WordSet(['which', 'that']);

type DrugTerm = Extract<Term, { kind: 'drug' | 'treatment' }>;

/** Whether a term names a drug or a class of drugs. */
function isDrug(term: Term): term is DrugTerm {
  return term.kind === 'drug' || (term.kind === 'treatment' && term.treatment.kind === 'drug');
}

/** The drug that a clause says was stopped or tolerated: “stopped naproxen”, “naproxen was stopped”, “naproxen, which was stopped”. */
function drugOf({ segment, tokens, before }: Reading, { first, end }: StateTerm): DrugTerm | undefined {
  const drugs = segment.terms.filter(isDrug);
  const after = drugs.find((drug) => drug.first >= end);
  if (after && areAll(tokens, end, after.first, taking)) return after;
  const passive = hasWord(tokens, { first: Math.max(segment.first, first - 3), end: first }, being);
  const previous = drugs.findLast((drug) => drug.end <= first);
  // “Ibuprofen 800 mg, stopped for heartburn”
  if (previous)
    return first - previous.end <= NEAR && (passive || isMark(tokens, first - 1, Mark.comma)) ? previous : undefined;
  const last = before.at(-1)?.terms.findLast(isDrug);
  const at = isMark(tokens, segment.first, Mark.comma) ? segment.first + 1 : segment.first;
  return last && isWordOf(tokens, at, relative) && at - last.end <= 1 ? last : undefined;
}

function areAll(tokens: Tokens, first: number, end: number, words: WordSet): boolean {
  for (let i = first; i < end; i++) if (!isWordOf(tokens, i, words)) return false;
  return true;
}
