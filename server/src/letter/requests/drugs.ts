import { articleWords, gramWords, microgramWords } from '../../knowledge/clauses/common-words.ts';
import { intervalAt, type Interval } from '../../reading/numbers.ts';
import { daysOf, unitOf } from '../../reading/amounts/units.ts';
import { type Term, termsWithin } from '../../reading/terms.ts';
import type { Span } from '../../syntax/tree.ts';
import { isFigure, isMark, isWord, Kind, Mark, rangeOf, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordMap, WordSet } from '../../text/word-set.ts';
import type { Argument } from '../conclusion.ts';
import { readGiving, treatmentsOfDrug } from './drug-route.ts';
import type { DrugRequest, NamedDrug } from './request.ts';

const of = intern('of');

const strengthUnits = new WordMap([
  ...['mg', 'ml', 'gm', 'g', 'grams', 'gram', 'cc', 'units'].map((unit) => [unit, unit] as const),
  ...microgramWords.map((unit) => [unit, 'mcg'] as const),
  ...['oz', 'ounce', 'ounces'].map((unit) => [unit, 'oz'] as const),
]);
/** Units by which creams, liquids and biologicals are dispensed. */
const containers = new Set([...gramWords, 'ml', 'cc', 'oz', 'units']);
const articles = new WordSet(articleWords);
const refillWords = new WordSet(['refill', 'refills']);
const packs = new WordSet([
  'jar',
  'jars',
  'box',
  'boxes',
  'bottle',
  'bottles',
  'tube',
  'tubes',
  'kit',
  'kits',
  'pack',
  'packs',
  'vial',
  'vials',
  'ampule',
  'ampules',
  'ampoule',
  'ampoules',
  'dose',
  'doses',
  'packet',
  'packets',
  'syringe',
  'syringes',
  'unit',
  'container',
  'containers',
  'carton',
  'spray',
  'inhaler',
]);
const once = intern('once');
const quantityWords = new WordSet(['qty', 'quantity', 'dispense', 'count']);

/** Reads strength, number of units and refills of the drug that `term` names, from the rest of its request. */
export function readDrugRequest(tokens: Tokens, term: Term, { drug, treatments }: NamedDrug, cut: Span): DrugRequest {
  let strength: string | undefined;
  let quantity: Interval | undefined;
  let refills: Interval | undefined;
  let end = term.end;
  let measure: string | undefined;
  for (let i = cut.first; i < cut.end; i++) {
    const amount = strengthAt(tokens, i, cut.end);
    // “1 ml of lidocaine” and “lidocaine gel 30 grams”.
    if (amount && containers.has(amount.unit) && (i >= term.end || isWord(tokens, amount.end, of)))
      measure ??= amount.text;
    if (i >= term.end && !strength) {
      const dose = strengthAt(tokens, i, cut.end);
      if (dose) {
        strength = dose.text;
        end = Math.max(end, dose.end);
        i = dose.end - 1;
        continue;
      }
    }
    if (i >= term.end && isWord(tokens, i, once) && (i + 1 >= cut.end || tokens.kinds[i + 1] === Kind.mark)) {
      // “Toradol 60 mg once”: one dose; “once a day” is none.
      measure ??= tokenRun(tokens, i, i + 1);
      continue;
    }
    const pack = packsAt(tokens, i, cut.end);
    if (pack) {
      measure ??= pack.text;
      i = pack.end - 1;
      continue;
    }
    const counted = quantityAt(tokens, i, cut.end) ?? piecesAt(tokens, i, cut.end);
    if (counted) {
      quantity ??= counted;
      end = Math.max(end, counted.end);
      i = counted.end - 1;
      continue;
    }
    const number = intervalAt(tokens, i);
    if (number && number.end < cut.end && isWordOf(tokens, number.end, refillWords)) {
      refills ??= number;
      end = Math.max(end, number.end + 1);
      i = number.end;
    }
  }
  return {
    name: tokenRun(tokens, term.first, term.end),
    drug,
    treatments,
    strength,
    quantity,
    refills,
    measure,
    range: rangeOf(tokens, term.first, end),
  };
}

/** The drugs that a request or sentence, tokens `cut`, names, each with what it is as it is given there. */
export function namedDrugs(tokens: Tokens, terms: readonly Term[], cut: Span): NamedDrug[] {
  const drugs = terms.filter((term) => term.kind === 'drug');
  const before = { first: cut.first, end: drugs[0]?.first ?? cut.end };
  const after = { first: drugs.at(-1)?.end ?? cut.end, end: cut.end };
  return drugs.map(({ drug, end }, index) => {
    const own = { first: end, end: drugs[index + 1]?.first ?? cut.end };
    return { drug, treatments: treatmentsOfDrug(drug, readGiving(tokens, own, before, after)) };
  });
}

/**
 * The drugs that a rationale's concluding sentence names, each with what comes after it up to the next drug. “Two refills of naproxen #60”
 * decides nothing of the sixty.
 */
export function readConcludedDrugs(
  tokens: Tokens,
  argument: Argument | undefined,
  terms: readonly Term[],
): DrugRequest[] {
  const sentence = argument?.conclusion?.verdict.sentence;
  if (!sentence) return [];
  const drugs = termsWithin(terms, sentence.first, sentence.end).filter(({ kind }) => kind === 'drug');
  return namedDrugs(tokens, drugs, sentence).flatMap((named, index) => {
    const term = drugs[index]!;
    if (isOfRefills(tokens, term.first)) return [];
    return [readDrugRequest(tokens, term, named, { first: term.first, end: drugs[index + 1]?.first ?? sentence.end })];
  });
}

/** Whether token `i` comes after “refills of”. */
function isOfRefills(tokens: Tokens, i: number): boolean {
  const at = isWordOf(tokens, i - 1, articles) ? i - 2 : i - 1;
  return isWord(tokens, at, of) && isWordOf(tokens, at - 1, refillWords);
}

/** “100mg”, “10/325 mg”, “7.5-325mg”, “4%”, “0.025 %”. */
function strengthAt(tokens: Tokens, i: number, end: number): { text: string; unit: string; end: number } | undefined {
  if (!isFigure(tokens, i)) return undefined;
  let at = i + 1;
  while (
    at + 1 < end &&
    (isMark(tokens, at, Mark.slash) || isMark(tokens, at, Mark.hyphen)) &&
    isFigure(tokens, at + 1)
  )
    at += 2;
  const figures = tokens.text
    .slice(tokens.starts[i], tokens.ends[at - 1])
    .replace(/\s+/g, '')
    .replaceAll('-', '/');
  if (at < end && isMark(tokens, at, Mark.percent)) return { text: `${figures}%`, unit: '%', end: at + 1 };
  const unit = at < end && tokens.kinds[at] === Kind.word ? strengthUnits.get(tokens.values[at]!) : undefined;
  return unit ? { text: `${figures} ${unit}`, unit, end: at + 1 } : undefined;
}

function quantityAt(tokens: Tokens, i: number, end: number): Interval | undefined {
  if (isMark(tokens, i, Mark.hash)) {
    const number = within(intervalAt(tokens, i + 1), end);
    // “#80 grams” is a weight.
    return number && strengthAt(tokens, number.first, end) ? undefined : number;
  }
  if (!isWordOf(tokens, i, quantityWords)) return undefined;
  const at = isMark(tokens, i + 1, Mark.colon) || isMark(tokens, i + 1, Mark.hash) ? i + 2 : i + 1;
  return within(intervalAt(tokens, at), end);
}

/** As many tablets are taken at once; more are a quantity. */
const MOST_AT_ONCE = 4;

/** “60 tablets”, “ninety capsules”: pieces in words, not those of a dose. */
function piecesAt(tokens: Tokens, i: number, end: number): Interval | undefined {
  const number = within(intervalAt(tokens, i), end);
  if (!number || number.max <= MOST_AT_ONCE || number.end >= end || tokens.kinds[number.end] !== Kind.word)
    return undefined;
  return unitOf(tokens, number.end) === 'piece' ? number : undefined;
}

/** “one jar”, “2 boxes”, “a single vial”. */
function packsAt(tokens: Tokens, i: number, end: number): { text: string; end: number } | undefined {
  const supply = supplyAt(tokens, i, end);
  if (supply >= 0) return { text: tokenRun(tokens, i, supply), end: supply };
  const at = within(intervalAt(tokens, i), end)?.end ?? (isWordOf(tokens, i, oneWords) ? i + 1 : end);
  if (at >= end || !isWordOf(tokens, at, packs)) return undefined;
  return { text: tokenRun(tokens, i, at + 1), end: at + 1 };
}

/** Where the supply ends that begins at token `i`, “one-month supply”, “30 days' supply”, “a month's supply”; -1 if there is none. */
function supplyAt(tokens: Tokens, i: number, end: number): number {
  let at = within(intervalAt(tokens, i), end)?.end ?? (isWordOf(tokens, i, oneWords) ? i + 1 : end);
  if (isMark(tokens, at, Mark.hyphen)) at++;
  if (at >= end || tokens.kinds[at] !== Kind.word || daysOf(unitOf(tokens, at)) === undefined) return -1;
  // The apostrophe of “days'”.
  for (let k = at + 1; k < Math.min(end, at + 3); k++) if (isWord(tokens, k, supply)) return k + 1;
  return -1;
}

const supply = intern('supply');

/** Words that say of one thing that it is one. */
const oneWords = new WordSet(['a', 'an', 'single', 'another']);

function within(interval: Interval | undefined, end: number): Interval | undefined {
  return interval && interval.end <= end ? interval : undefined;
}

function tokenRun(tokens: Tokens, first: number, end: number): string {
  return Array.from({ length: end - first }, (_, k) => tokenText(tokens, first + k)).join(' ');
}
