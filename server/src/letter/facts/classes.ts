import { articleWords } from '../../knowledge/clauses/common-words.ts';
import { isCaseOf } from '../../knowledge/treatments/treatments.ts';
import { type Term, termAt, termsWithin } from '../../reading/terms.ts';
import { isFigure, isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import { flagsAt } from './flags.ts';
import { drugSubject } from './named.ts';
import { factOf, type Reading } from './passage.ts';
import { isTurned } from './polarity.ts';
import { Word } from './words.ts';

type DrugTerm = Extract<Term, { kind: 'drug' }>;
type ClassTerm = Extract<Term, { kind: 'treatment' }>;

/** Reads the classes that a clause puts a drug in, by what stands next to it: “baclofen is an opioid”, “as an opioid, baclofen …”. */
export function readClass(reading: Reading, drug: DrugTerm): void {
  const { tokens, segment, terms, emit } = reading;
  const { first, end } = segment.sentence;
  const at = termAt(terms, drug.first);
  const [before, next, last] = [-1, 1, 2].map((step) => classAt(tokens, terms[at + step]));
  // “is a topical opioid”
  const after = next && isWordOf(tokens, next.first, topical) && last?.first === next.end ? last : next;
  const call = (named: ClassTerm, polarity: 1 | -1): void =>
    emit(
      factOf(
        reading,
        drugSubject(drug.drug),
        'class',
        { first: Math.min(drug.first, named.first), end: Math.max(drug.end, named.end) },
        { written: named.treatment.id, polarity },
      ),
    );
  if (
    before &&
    before.first >= first &&
    (isExample(tokens, before, drug) ||
      (segment.passage !== 'title' &&
        isApposed(tokens, first, before, drug) &&
        // “As a muscle relaxant, gabapentin is not used.”
        !isTurned(tokens, segment, drug.end)))
  )
    call(before, 1);
  const from = pastDose(tokens, isWordOf(tokens, drug.end, drugForms) ? drug.end + 1 : drug.end);
  if (after && after.end <= end && isCalled(tokens, segment.first, from, after.first))
    if (
      !isListed(tokens, terms[after === last ? at + 3 : at + 2], from, after.end) &&
      !isJoined(tokens, terms[at - 1], drug)
    )
      call(after, isTurned(tokens, segment, drug.end) ? -1 : 1);
}

/** How a drug is made up: “diclofenac gel is …”. */
const drugForms = new WordSet(
  'gel cream ointment patch patches tablet tablets capsules solution suspension'.split(' '),
);
const topical = new WordSet(['topical']);
const joining = new WordSet(['and', 'with', 'plus']);

/** “hydrocodone with acetaminophen, an opioid”: whether a drug is the second of two that are called something together. */
function isJoined(tokens: Tokens, before: Term | undefined, { first }: DrugTerm): boolean {
  return before?.kind === 'drug' && before.end === first - 1 && isWordOf(tokens, first - 1, joining);
}

function classAt(tokens: Tokens, term: Term | undefined): ClassTerm | undefined {
  if (term?.kind !== 'treatment' || term.treatment.kind !== 'drug') return undefined;
  // “a non-benzodiazepine hypnotic”
  return isMark(tokens, term.first - 1, Mark.hyphen) && isWord(tokens, term.first - 2, non) ? undefined : term;
}

const non = intern('non');

const linking = new WordSet(
  'is are was as being remains belongs belong falls fall counts count ranks rank which that'.split(' '),
);
/** Words that make what comes after them another thing than the drug: “approved for a topical application”. */
const relating = new WordSet(
  'for in with by of from after than to such like unlike related similar close akin alternative replacing'.split(' '),
);
const articles = new WordSet([...articleWords, 'another']);
const such = intern('such');
const and = intern('and');
const or = intern('or');
const to = intern('to');
const of = intern('of');
const be = intern('be');
const other = intern('other');
const belonging = new WordSet(['belongs', 'belong']);
const members = new WordSet('one class group family kind type form sort member'.split(' '));

/** “belongs to the opioids”, “is one of the opioids”, “is known to be an opioid”: a word that relates what it joins as the two are one. */
function isOfClass(tokens: Tokens, i: number): boolean {
  return (
    (isWord(tokens, i, to) && (isWordOf(tokens, i - 1, belonging) || isWord(tokens, i + 1, be))) ||
    (isWord(tokens, i, of) && isWordOf(tokens, i - 1, members))
  );
}

const dosing = new WordSet(
  'mg mcg daily nightly twice once three times a day at bedtime night bid tid qd qhs er xr sr'.split(' '),
);
/** How many tokens a dose has at most. */
const LONGEST_DOSE = 8;

/** The first token after the dose of a drug, where a comma or a bracket ends it: “lorazepam 1 mg nightly, an opioid”. */
function pastDose(tokens: Tokens, from: number): number {
  let at = from;
  while (at < from + LONGEST_DOSE && (isFigure(tokens, at) || isWordOf(tokens, at, dosing))) at++;
  return isMark(tokens, at, Mark.comma) || isMark(tokens, at, Mark.open) ? at : from;
}

/** How much may be between a drug and what it is called, in tokens. */
const BETWEEN = 6;

/** “baclofen is an opioid”, “baclofen, an opioid”, “baclofen and other opioids”: nothing but a copula or a comma, an article and adjectives between. */
function isCalled(tokens: Tokens, first: number, from: number, to: number): boolean {
  if (to - from > BETWEEN) return false;
  if ((isWord(tokens, from, and) || isWord(tokens, from, or)) && isWord(tokens, from + 1, other))
    return to === from + 2;
  let linked = false;
  for (let i = from; i < to; i++) {
    if ((isMark(tokens, i, Mark.comma) || isMark(tokens, i, Mark.open)) && i === from) linked = true;
    // “aspirin, a steroid, and a muscle relaxant”
    else if (isMark(tokens, i, Mark.comma) || isWord(tokens, i, and) || isWord(tokens, i, or)) return false;
    else if (tokens.kinds[i] === Kind.word) {
      if (relating.has(tokens.values[i]!) && !isOfClass(tokens, i)) return false;
      if (linking.has(tokens.values[i]!)) linked = true;
      else if (i === from && !linked) return false;
      else if (
        !articles.has(tokens.values[i]!) &&
        (flagsAt(tokens, i, first) & (Word.give | Word.ask | Word.refuse | Word.general | Word.show)) !== 0
      )
        return false;
    }
  }
  return linked && hasWord(tokens, { first: from, end: to }, articles);
}

const examples = new WordSet(['as', 'like', 'including', 'namely']);
const as = intern('as');

/** “opioids such as cyclobenzaprine”: whether a drug is called an example of the class before it. */
function isExample(tokens: Tokens, before: ClassTerm, drug: DrugTerm): boolean {
  const gap = drug.first - before.end;
  const link = drug.first - 1;
  if (gap < 1 || gap > 3 || !isWordOf(tokens, link, examples)) return false;
  return tokens.values[link] !== as || isWord(tokens, link - 1, such);
}

const roles = new WordSet(['as', 'being']);
const plural = /s$/i;
/** How far before a class its article may be, in tokens: “as a centrally acting muscle relaxant”. */
const ADJECTIVES = 3;

/** “the opioid baclofen”, “As an opioid, baclofen needs …”: whether a drug and the one class before it are the same thing. */
function isApposed(tokens: Tokens, first: number, before: ClassTerm, drug: DrugTerm): boolean {
  const joined = drug.first === before.end;
  if (!joined && !(drug.first === before.end + 1 && isMark(tokens, before.end, Mark.comma))) return false;
  if (plural.test(tokenText(tokens, before.end - 1))) return false;
  let at = before.first - 1;
  while (at > before.first - ADJECTIVES && at > first && isAdjective(tokens, at)) at--;
  if (!isWordOf(tokens, at, articles)) return false;
  // “naproxen, as an NSAID, tramadol, as an opioid”: the first words of a clause alone are of what comes after them.
  return joined || (isWordOf(tokens, at - 1, roles) && at - 1 === first);
}

function isAdjective(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.word && !relating.has(tokens.values[i]!) && !isWordOf(tokens, i, articles);
}

const naming = new WordSet(['called', 'named', 'such', 'like', 'and', 'or']);

/** “aspirin, a corticosteroid, and a muscle relaxant”, “diclofenac, an anticonvulsant called Lyrica”: another thing that is next in a list. */
function isListed(tokens: Tokens, next: Term | undefined, from: number, end: number): boolean {
  if (!isMark(tokens, from, Mark.comma)) return false;
  if (isWordOf(tokens, end, naming)) return true;
  const at = isMark(tokens, end, Mark.comma) ? end + 1 : end;
  return (
    (isWord(tokens, at, and) || isWord(tokens, at, or)) &&
    (next?.kind === 'treatment' || next?.kind === 'drug') &&
    next.first > at &&
    next.first <= at + 4
  );
}

const pointing = new WordSet(['this']);
/** So far back another drug is looked for that “this opioid” may take up, in tokens. */
const LONGEST_ARGUMENT = 600;
/** “This opioid is …”: the class of the one drug that the title asks for, where its issue names no drug of the class before. */
export function readThisClass(reading: Reading): void {
  const { tokens, segment, asked, terms, emit } = reading;
  const [drug, ...others] = asked.flatMap((term) => (term.kind === 'drug' ? [term.drug] : []));
  if (!drug || others.length > 0) return;
  for (const term of segment.terms) {
    if (term.kind !== 'treatment' || term.treatment.kind !== 'drug' || !isWordOf(tokens, term.first - 1, pointing))
      continue;
    const written = term.treatment.id;
    const from = Math.max(asked[0]!.end, term.first - LONGEST_ARGUMENT);
    const isTakenUp = termsWithin(terms, from, term.first).some(
      (other) => other.kind === 'drug' && other.drug !== drug && isCaseOf(other.drug.class, written),
    );
    if (!isTakenUp)
      emit(factOf(reading, drugSubject(drug), 'class', { first: term.first - 1, end: term.end }, { written }));
  }
}
