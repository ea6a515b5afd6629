import { microgramWords } from '../../knowledge/clauses/common-words.ts';
import type { Drug } from '../../knowledge/drugs/drug.ts';
import { readAmounts } from '../../reading/amounts/amount.ts';
import { dailyDoseIn } from '../../reading/amounts/products.ts';
import { searchedCue } from '../../text/cues.ts';
import { isFigure, isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import { readClass, readThisClass } from './classes.ts';
import { combinedDose, converted, readMorphine } from './opioids.ts';
import { factOf, type Reading } from './passage.ts';
import { stanceOf } from './polarity.ts';
import { type Segment } from './segments.ts';
import { drugSubject } from './named.ts';

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
/** Reads strengths and doses of drugs, and what class a drug is said to be of. */
export function readDrugs(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  readMorphine(reading);
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
          {
            written: strength.written,
            // “Her ibuprofen 800 mg should do”: what someone has is given, whatever is supposed of it.
            status: isWordOf(tokens, term.first - 1, owners)
              ? 'given'
              : stanceOf(tokens, segment, term.first, term.end).status,
          },
        ),
      );
    if (!segment.general) readDose(reading, term.drug, index === 0 ? segment.first : term.first, next);
    const combined = segment.general || !strength ? undefined : combinedDose(tokens, term.drug, strength, next);
    if (combined)
      emit(factOf(reading, drugSubject(term.drug), 'dose', { first: term.first, end: combined.end }, combined));
    readClass(reading, term);
  });
}

const owners = new WordSet(['his', 'her']);
const dosing = new WordSet(['dose', 'dosage'], searchedCue);

/** “The daily dose of hydrocodone is 40 mg”: whether what comes before a drug makes its milligrams those of a day. */
function isOfDay(tokens: Tokens, { first }: Segment, drug: number): boolean {
  const before = { first: Math.max(first, drug - BEFORE), end: drug };
  return hasWord(tokens, before, dosing) && hasWord(tokens, before, daily);
}

/** How far before a drug its “daily dose of” may begin, in tokens. */
const BEFORE = 6;

/** “the daily dose is 300 mg”, “he takes 300 mg a day”: of the one drug that the title asks for, where the clause names none. */
function readStatedDose(reading: Reading): void {
  const { tokens, segment, asked } = reading;
  const drugs = asked.flatMap((term) => (term.kind === 'drug' ? [term.drug] : []));
  const [drug] = drugs;
  if (
    drug &&
    drugs.length === 1 &&
    !segment.general &&
    (hasWord(tokens, segment, dosing) || isTakenIn(tokens, segment)) &&
    !hasWord(tokens, segment, converted)
  )
    readDose(reading, drug, segment.first, segment.end);
}

const milligrams = new WordSet(['mg', 'milligrams']);
const taking = new WordSet(['takes', 'taking', 'took'], searchedCue);
const atWord = new WordSet(['at']);

/** “He takes 2400 mg a day”, “at 1,200 mg daily”: whether milligrams with no name are those of what is taken. */
function isTakenIn(tokens: Tokens, { first, end }: Segment): boolean {
  const unit = wordIn(tokens, first, end, milligrams);
  if (unit >= end) return false;
  return hasWord(tokens, { first, end: unit }, taking) || isWordOf(tokens, unit - 2, atWord);
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

interface Strength {
  readonly written: string;
  readonly first: number;
  readonly end: number;
}

/** “10/325mg”, “320.5/30/16 mg”, “5%”: figures and their unit, written together. */
function strengthIn(tokens: Tokens, from: number, to: number): Strength | undefined {
  for (let i = from; i < to; i++) {
    if (isMark(tokens, i, Mark.comma) || isMark(tokens, i, Mark.semicolon) || isWordOf(tokens, i, summing))
      return undefined;
    if (!isFigure(tokens, i)) continue;
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
    return { written: `${figures.map((figure) => String(Number(figure))).join('/')} ${unit}`, first: i, end };
  }
  return undefined;
}

function textAt(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.starts[i], tokens.ends[i]);
}
