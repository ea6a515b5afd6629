import type { State } from '../../knowledge/record/states.ts';
import { topicById } from '../../knowledge/record/topics.ts';
import { signAt } from '../../reading/clauses/signs.ts';
import { readStates, type StateTerm } from '../../reading/states.ts';
import type { Term } from '../../reading/terms.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { Fact, FactSubject } from './fact.ts';
import { factOf, isGeneral, type Reading } from './passage.ts';
import { flagsAt, flagsBetween, joining, type Segment } from './segments.ts';
import { Word } from './words.ts';

/** Words that put what a clause says into another time than the rest of the record: it may have changed since. */
const otherTime = new WordSet([
  ...[
    'before',
    'until',
    'initially',
    'previously',
    'prior',
    'formerly',
    'first',
    'originally',
    'when',
    'once',
    'later',
  ],
  ...['then', 'again', 'temporarily', 'during', 'while', 'if', 'will'],
]);
/** Words that leave room for the opposite: “almost healed”, “less stiff”. */
const hedges = new WordSet([
  ...['almost', 'nearly', 'partly', 'partially', 'slightly', 'mildly', 'somewhat', 'otherwise', 'only', 'some'],
  ...['mostly', 'largely', 'more', 'less', 'minimally', 'intermittently', 'occasionally', 'sometimes', 'fairly'],
]);

/** Reads what is said to be healed or open, stopped or continued, stiff or supple: one of two opposites, and of what. */
export function readStatesOf(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.denied) return;
  for (const term of readStates(tokens, segment.first, segment.end)) {
    if (isGeneral(segment, term.end)) continue;
    const said = subjectOf(reading, term);
    const sign = said && signOf(tokens, segment, term);
    if (!said || !sign) continue;
    const { first, end } = said.place;
    if (
      hasWord(
        tokens,
        { first: Math.max(segment.first, term.first - 2), end: Math.min(segment.end, term.end + 2) },
        hedges,
      )
    )
      continue;
    const timed = isOfOtherTime(tokens, segment, term);
    if (timed && segment.passage !== 'summary') continue;
    const polarity = sign === 1 ? term.sign : term.sign === 1 ? -1 : 1;
    emit(
      factOf(
        reading,
        said.subject,
        'result',
        { first, end },
        {
          ...said.site,
          polarity,
          status: timed ? 'earlier' : 'stated',
        },
      ),
    );
  }
}

/** Whether a clause puts what it says into another time; “has not had it before, and she sleeps well” says it of something else. */
function isOfOtherTime(tokens: Tokens, { first, end }: Segment, term: StateTerm): boolean {
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
const and = intern('and');

interface Said {
  readonly subject: FactSubject;
  readonly place: { readonly first: number; readonly end: number };
  readonly site?: Pick<Fact, 'side' | 'region'>;
}

/** What one of two opposites is said of; undefined where that is not plain, or is nothing that it can be said of. */
function subjectOf(reading: Reading, term: StateTerm): Said | undefined {
  const { tokens, segment } = reading;
  const { state, first, end } = term;
  if (state.whole) return { subject: stateSubject(state), place: term };
  if (state.drug) {
    const drug = drugOf(reading, term);
    return (
      drug && {
        subject: { ...thing(state, drug.drug.generic, drug.drug.generic), name: drug.drug.generic },
        place: { first: Math.min(drug.first, first), end: Math.max(drug.end, end) },
      }
    );
  }
  const noun = nounBefore(tokens, segment, first) ?? nounAfter(tokens, segment, end);
  if (!noun) return undefined;
  const place = { first: Math.min(noun.first, first), end: Math.max(noun.end, end) };
  const inside = (from: number, to: number): Term[] =>
    segment.terms.filter((one) => one.first >= from && one.end <= to);
  const within = inside(noun.first, noun.end);
  const site = {
    side: within.flatMap((one) => (one.kind === 'side' ? [one.side] : []))[0],
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

function stateSubject({ id, name }: State): FactSubject {
  return { kind: 'state', id, name };
}

function thing({ id }: State, key: string, name: string): FactSubject {
  return { kind: 'state', id: `${id}:${key}`, name: `the ${name}` };
}

/** Nouns that stand for something else, or for a person. */
const vague = new WordSet([
  ...[
    'it',
    'this',
    'that',
    'which',
    'he',
    'she',
    'they',
    'who',
    'these',
    'those',
    'all',
    'one',
    'both',
    'none',
    'patient',
  ],
  ...[
    'worker',
    'claimant',
    'applicant',
    'employee',
    'request',
    'treatment',
    'care',
    'therapy',
    'condition',
    'there',
    'use',
  ],
]);

interface Noun {
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

const prepositions = new WordSet([
  'of',
  'at',
  'in',
  'on',
  'over',
  'from',
  'to',
  'for',
  'with',
  'under',
  'around',
  'about',
]);
const between = new WordSet([
  ...[
    'not',
    'never',
    'now',
    'still',
    'well',
    'fully',
    'also',
    'yet',
    'no',
    'longer',
    'quite',
    'very',
    'already',
    'both',
    'all',
  ],
  ...[
    'completely',
    'grossly',
    'clinically',
    'entirely',
    'since',
    'to',
    'become',
    'feel',
    'feels',
    'look',
    'looks',
    'remain',
    'become',
  ],
]);
const NEAR = 10;

/** The noun before a word, with what belongs to it: “the incision over the left knee is not yet healed”. */
function nounBefore(tokens: Tokens, segment: Segment, at: number): Noun | undefined {
  const isVerb = (i: number): boolean => (flagsAt(tokens, i, segment.first) & Word.verb) !== 0;
  let end = at;
  while (
    end > segment.first &&
    tokens.kinds[end - 1] === Kind.word &&
    (isVerb(end - 1) || isWordOf(tokens, end - 1, between))
  )
    end--;
  let first = end;
  while (first > segment.first && end - first < NEAR && isPartOfNoun(tokens, first - 1) && !isVerb(first - 1)) first--;
  if (first === end) return undefined;
  let head = end - 1;
  for (let i = first + 1; i < end; i++)
    if (isWordOf(tokens, i, prepositions)) {
      head = i - 1;
      break;
    }
  return isWordOf(tokens, head, notNoun) || isWordOf(tokens, first, prepositions) ? undefined : { first, end, head };
}

const notNoun = new WordSet([
  'a',
  'an',
  'the',
  'no',
  'with',
  'his',
  'her',
  'and',
  'or',
  'as',
  'very',
  'is',
  'was',
  'any',
  'some',
]);

function isPartOfNoun(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.word) return tokens.kinds[i] === Kind.number || isMark(tokens, i, Mark.hyphen);
  return !isWord(tokens, i, and) && !isWordOf(tokens, i, parting);
}

const parting = new WordSet([
  'but',
  'or',
  'because',
  'that',
  'which',
  'who',
  'although',
  'though',
  'since',
  'as',
  'so',
  'than',
  'nor',
  'neither',
]);

/** The noun right after a word: “an unhealed fracture”, “an unstable left knee”. */
function nounAfter(tokens: Tokens, { terms, end }: Segment, from: number): Noun | undefined {
  let at = from;
  while (at < Math.min(end, from + 3) && terms.some(({ first, kind }) => first === at && kind === 'side')) at++;
  const term = terms.find(({ first, kind }) => first === at && kind === 'region');
  const head = term ? term.end - 1 : at;
  if (at >= end || tokens.kinds[head] !== Kind.word) return undefined;
  return { first: from, end: head + 1, head };
}

const taking = new WordSet([
  ...['to', 'take', 'use', 'on', 'with', 'taking', 'using', 'the', 'his', 'her', 'their', 'of', 'a'],
]);
const being = new WordSet(['was', 'were', 'been', 'is', 'are', 'be', 'being', "wasn't", "isn't"]);
const relative = new WordSet(['which', 'that']);

/** The drug that a clause says was stopped or tolerated: “stopped naproxen”, “naproxen was stopped”, “naproxen, which was stopped”. */
function drugOf(
  { segment, tokens, before }: Reading,
  { first, end }: StateTerm,
): Extract<Term, { kind: 'drug' }> | undefined {
  const drugs = segment.terms.filter((term) => term.kind === 'drug');
  const after = drugs.find((drug) => drug.first >= end);
  if (after && areAll(tokens, end, after.first, taking)) return after;
  const passive = hasWord(tokens, { first: Math.max(segment.first, first - 3), end: first }, being);
  const previous = drugs.findLast((drug) => drug.end <= first);
  // “Ibuprofen 800 mg, stopped for heartburn”
  if (previous)
    return first - previous.end <= NEAR && (passive || isMark(tokens, first - 1, Mark.comma)) ? previous : undefined;
  const last = before.at(-1)?.terms.findLast((term) => term.kind === 'drug');
  const at = isMark(tokens, segment.first, Mark.comma) ? segment.first + 1 : segment.first;
  return last?.kind === 'drug' && isWordOf(tokens, at, relative) && at - last.end <= 1 ? last : undefined;
}

function areAll(tokens: Tokens, first: number, end: number, words: WordSet): boolean {
  for (let i = first; i < end; i++) if (!isWordOf(tokens, i, words)) return false;
  return true;
}
