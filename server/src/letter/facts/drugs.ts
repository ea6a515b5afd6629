import { articleWords, microgramWords } from '../../knowledge/clauses/common-words.ts';
import type { Drug } from '../../knowledge/drugs/drug.ts';
import { isCaseOf } from '../../knowledge/treatments/treatments.ts';
import { readAmounts } from '../../reading/amounts/amount.ts';
import { dailyDoseIn } from '../../reading/amounts/products.ts';
import { termsWithin } from '../../reading/terms.ts';
import { searchedCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import { factOf, type Reading } from './passage.ts';
import { isTurned, stanceOf } from './polarity.ts';
import { flagsAt } from './flags.ts';
import { type Segment } from './segments.ts';
import { drugSubject } from './named.ts';
import { Word } from './words.ts';

const units = new WordMap([
  ['mg', 'mg'],
  ...microgramWords.map((unit) => [unit, 'mcg'] as const),
  ['milligrams', 'mg'],
  ['milligram', 'mg'],
  ['percent', '%'],
] as const);
/** Words after a dose that make it one of a day, not of a tablet. */
const daily = new WordSet(['daily', 'day', 'total', 'maximum']);
const perWords = new WordSet(['a', 'per', 'each']);
const copulas = new WordSet(['is', 'are', 'was', 'as', 'being', 'remains', 'belongs', 'belong']);
/** Words that make what comes after them another thing than the drug: “approved for a topical application”. */
const relating = new WordSet(['for', 'in', 'with', 'by', 'of', 'from', 'after', 'than']);
const articles = new WordSet([...articleWords, 'another']);
const such = intern('such');
const and = intern('and');
const or = intern('or');

/** Reads strengths of drugs, and what class a drug is said to be of. */
export function readDrugs(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (!segment.terms.some(({ kind }) => kind === 'drug')) {
    readStatedDose(reading);
    readChangedDose(reading);
    readThisClass(reading);
  }
  segment.terms.forEach((term, index) => {
    if (term.kind !== 'drug') return;
    const next = segment.terms.slice(index + 1).find(({ kind }) => kind === 'drug')?.first ?? segment.end;
    const strength = strengthIn(tokens, term.end, Math.min(next, term.end + 6));
    if (strength && !isOfDay(tokens, segment, term.first))
      emit(
        factOf(
          reading,
          drugSubject(term.drug),
          'strength',
          { first: term.first, end: strength.end },
          { written: strength.written, status: stanceOf(tokens, segment, term.first, term.end).status },
        ),
      );
    if (!segment.general) readDose(reading, term.drug, index === 0 ? segment.first : term.first, next);
    const head = classBefore(tokens, segment, index);
    if (head)
      emit(
        factOf(reading, drugSubject(term.drug), 'class', { first: head.first, end: term.end }, { written: head.id }),
      );
    const named = segment.terms[index + 1];
    if (
      named?.kind === 'treatment' &&
      named.treatment.kind === 'drug' &&
      isCalled(tokens, segment.first, term.end, named.first) &&
      !isListed(tokens, segment, term.end, named.end)
    )
      emit(
        factOf(
          reading,
          drugSubject(term.drug),
          'class',
          { first: term.first, end: named.end },
          { written: named.treatment.id, polarity: isTurned(tokens, segment, term.end) ? -1 : 1 },
        ),
      );
  });
}

const pointing = new WordSet(['this']);
/** So far back another drug is looked for that “this opioid” may take up, in tokens. */
const LONGEST_ARGUMENT = 600;
/** “This opioid is …”: the class of the one drug that the title asks for, where its issue names no drug of the class before. */
function readThisClass(reading: Reading): void {
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

const dosing = new WordSet(['dose', 'dosage'], searchedCue);
/** A dose as so much morphine is another number. */
const converted = new WordSet(['morphine', 'equivalent', 'equivalents', 'med', 'mme', 'meq']);

/** “The daily dose of hydrocodone is 40 mg”: whether what comes before a drug makes its milligrams those of a day. */
function isOfDay(tokens: Tokens, { first }: Segment, drug: number): boolean {
  const before = { first: Math.max(first, drug - BEFORE), end: drug };
  return hasWord(tokens, before, dosing) && hasWord(tokens, before, daily);
}

/** How far before a drug its “daily dose of” may begin, in tokens. */
const BEFORE = 6;

/** “the daily dose is 300 mg”: of the one drug that the title asks for, where the clause names none. */
function readStatedDose(reading: Reading): void {
  const { tokens, segment, asked } = reading;
  const drugs = asked.flatMap((term) => (term.kind === 'drug' ? [term.drug] : []));
  const [drug] = drugs;
  if (
    drug &&
    drugs.length === 1 &&
    !segment.general &&
    hasWord(tokens, segment, dosing) &&
    !hasWord(tokens, segment, converted)
  )
    readDose(reading, drug, segment.first, segment.end);
}

const raising = new WordSet(
  ['raised', 'increased', 'lowered', 'decreased', 'reduced', 'changed', 'titrated'],
  searchedCue,
);

/** “Pregabalin 75 mg twice a day … and was raised to 150 mg twice a day”: what the summary says became of the one drug of the clause before. */
function readChangedDose(reading: Reading): void {
  const { tokens, segment, before } = reading;
  if (segment.passage !== 'summary' || segment.general) return;
  const at = wordIn(tokens, segment.first, segment.end, raising);
  if (at === segment.end || !isWord(tokens, at + 1, to)) return;
  const [drug, ...others] = before.at(-1)?.terms.filter(({ kind }) => kind === 'drug') ?? [];
  if (drug?.kind === 'drug' && others.length === 0) readDose(reading, drug.drug, at + 2, segment.end);
}

const to = intern('to');

/** How many amounts a clause may have for a dose to be read from them. */
const MOST = 6;

/** “gabapentin 300 mg three times a day”, “900 mg of gabapentin a day”: the dose of a day. */
function readDose(reading: Reading, drug: Drug, first: number, end: number): void {
  const { tokens, emit } = reading;
  const amounts = readAmounts(tokens, first, end, MOST);
  const value = amounts.length > 0 && amounts.length < MOST ? dailyDoseIn(tokens, amounts) : undefined;
  const place = { first: amounts[0]?.first ?? first, end: amounts.at(-1)?.end ?? end };
  if (value) emit(factOf(reading, drugSubject(drug), 'dose', place, { value }));
}

/** “the tablets together make 140 mg”: what comes to so much is a sum. */
const summing = new WordSet([
  'make',
  'makes',
  'making',
  'total',
  'totals',
  'equal',
  'equals',
  'amount',
  'amounts',
  'comes',
  'come',
]);

/** “10/325mg”, “320.5/30/16 mg”, “5%”: figures and their unit, written together. */
function strengthIn(tokens: Tokens, from: number, to: number): { written: string; end: number } | undefined {
  for (let i = from; i < to; i++) {
    if (isMark(tokens, i, Mark.comma) || isMark(tokens, i, Mark.semicolon) || isWordOf(tokens, i, summing))
      return undefined;
    if (tokens.kinds[i] !== Kind.number && tokens.kinds[i] !== Kind.decimal) continue;
    let end = i + 1;
    const figures = [textAt(tokens, i)];
    while ((isMark(tokens, end, Mark.slash) || isMark(tokens, end, Mark.hyphen)) && isFigure(tokens, end + 1)) {
      figures.push(textAt(tokens, end + 1));
      end += 2;
    }
    const unit = isMark(tokens, end, Mark.percent)
      ? '%'
      : tokens.kinds[end] === Kind.word
        ? units.get(tokens.values[end]!)
        : undefined;
    if (!unit) continue;
    end++;
    if (
      tokens.kinds[end] === Kind.word &&
      (daily.has(tokens.values[end]!) || (perWords.has(tokens.values[end]!) && daily.has(tokens.values[end + 1] ?? 0)))
    )
      return undefined;
    return { written: `${figures.map((figure) => String(Number(figure))).join('/')} ${unit}`, end };
  }
  return undefined;
}

function isFigure(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.number || tokens.kinds[i] === Kind.decimal;
}

function textAt(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.starts[i], tokens.ends[i]);
}

/** “baclofen is an opioid”, “baclofen, an opioid”: nothing but a copula or a comma, an article and adjectives between. */
function isCalled(tokens: Tokens, first: number, from: number, to: number): boolean {
  if (to - from > 6) return false;
  let linked = false;
  for (let i = from; i < to; i++) {
    if (isMark(tokens, i, Mark.comma) && i === from) linked = true;
    // “aspirin, a steroid, and a muscle relaxant”
    else if (isMark(tokens, i, Mark.comma) || isWord(tokens, i, and) || isWord(tokens, i, or)) return false;
    else if (tokens.kinds[i] === Kind.word) {
      if (isWord(tokens, i, such) || relating.has(tokens.values[i]!)) return false;
      if (copulas.has(tokens.values[i]!)) linked = true;
      else if (i === from && !linked) return false;
      else if (
        !articles.has(tokens.values[i]!) &&
        (flagsAt(tokens, i, first) & (Word.give | Word.ask | Word.refuse | Word.general | Word.show)) !== 0
      )
        return false;
    }
  }
  return linked && hasArticle(tokens, from, to);
}

function hasArticle(tokens: Tokens, from: number, to: number): boolean {
  return hasWord(tokens, { first: from, end: to }, articles);
}

const examples = new WordSet(['as', 'like', 'including', 'namely']);

/** “opioids such as cyclobenzaprine”: the class whose example a drug is called. */
function classBefore(tokens: Tokens, { terms }: Segment, index: number): { id: string; first: number } | undefined {
  const [before, drug] = [terms[index - 1], terms[index]!];
  if (before?.kind !== 'treatment' || before.treatment.kind !== 'drug') return undefined;
  const gap = drug.first - before.end;
  const link = drug.first - 1;
  if (gap < 1 || gap > 3 || !isWordOf(tokens, link, examples)) return undefined;
  if (tokens.values[link] === as && !isWord(tokens, link - 1, such)) return undefined;
  return { id: before.treatment.id, first: before.first };
}

const as = intern('as');
const naming = new WordSet(['called', 'named', 'such', 'like', 'and', 'or']);

/** “aspirin, a corticosteroid, and a muscle relaxant”, “diclofenac, an anticonvulsant called Lyrica”: another thing that is next in a list. */
function isListed(tokens: Tokens, { terms }: Segment, from: number, end: number): boolean {
  if (!isMark(tokens, from, Mark.comma)) return false;
  if (isWordOf(tokens, end, naming)) return true;
  const at = isMark(tokens, end, Mark.comma) ? end + 1 : end;
  return (
    (isWord(tokens, at, and) || isWord(tokens, at, or)) &&
    terms.some(({ kind, first }) => (kind === 'treatment' || kind === 'drug') && first > at && first <= at + 4)
  );
}
