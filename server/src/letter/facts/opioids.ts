import type { Drug } from '../../knowledge/drugs/drug.ts';
import { DRUGS } from '../../knowledge/drugs/drugs.ts';
import { MORPHINE_FILE } from '../../knowledge/drugs/morphine.ts';
import { type Amount, readAmounts } from '../../reading/amounts/amount.ts';
import { dailyDoseIn, isOfMorphine } from '../../reading/amounts/products.ts';
import type { Bounds } from '../../reading/quantities/quantity.ts';
import { searchedCue } from '../../text/cues.ts';
import type { Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { Fact, FactSubject } from './fact.ts';
import { factOf, isGeneral, type Reading } from './passage.ts';

/** A dose as so much morphine is another number. */
export const converted = new WordSet(['morphine', 'equivalent', 'equivalents', 'med', 'mme', 'meq'], searchedCue);
/** The id of what opioids are worth in morphine, as a subject. */
export const MORPHINE = 'morphine-equivalent';
const morphine: FactSubject = { kind: 'topic', id: MORPHINE, name: 'morphine equivalent' };
/** By how much of it an equivalent may be rounded. */
const ROUNDING = 0.05;
/** How many amounts a clause may have for a dose to be read from them. */
const MOST = 6;
/** How far before an equivalent the words may be that make it a limit, in tokens. */
const LIMIT = 4;
/** How far before its milligrams “a morphine equivalent dose of” may begin, in tokens. */
const NAMED = 4;
const telling = new WordSet('is was are were of at to about approximately equals makes totals taking takes'.split(' '));
const limiting = new WordSet(
  'below above under over than exceed exceeds exceeding least most maximum limit threshold up ceiling from'.split(' '),
);

/** Reads “60 mg of morphine equivalent” as what the opioids of a day are worth; a limit is none. */
export function readMorphine(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  const { first, end } = segment;
  if (!hasWord(tokens, segment, converted)) return;
  const [only, ...others] = readAmounts(tokens, first, end, MOST).filter(
    (amount) =>
      amount.unit === 'mg' &&
      (isOfMorphine(tokens, amount) ||
        hasWord(tokens, { first: Math.max(first, amount.first - NAMED), end: amount.first }, converted)),
  );
  if (!only || others.length > 0 || isGeneral(segment, only.end)) return;
  const before = { first: Math.max(first, only.first - LIMIT), end: only.first };
  if (!isWordOf(tokens, only.first - 1, telling) || hasWord(tokens, before, limiting)) return;
  emit(factOf(reading, morphine, 'dose', only, { value: [only.min, only.max] }));
}

/** The dose of a day of the opioid in a tablet of two drugs: “10/325 mg four times a day”; the smaller figure is the opioid's. */
export function combinedDose(
  tokens: Tokens,
  drug: Drug,
  { written, first, end }: { readonly written: string; readonly first: number; readonly end: number },
  next: number,
): { readonly value: Bounds; readonly end: number } | undefined {
  const figures = written.replace(/ mg$/, '').split('/').map(Number);
  if (drug.class !== 'opioid' || figures.length !== 2) return undefined;
  const one = Math.min(...figures);
  const strength: Amount = {
    min: one,
    max: one,
    unit: 'mg',
    per: undefined,
    signed: false,
    number: { first, end: first + 1 },
    first,
    end,
  };
  const amounts = readAmounts(tokens, end, next, MOST);
  const value = amounts.length < MOST ? dailyDoseIn(tokens, [strength, ...amounts]) : undefined;
  return value && { value, end: amounts.at(-1)?.end ?? end };
}

const opioids: ReadonlySet<string> = new Set(
  DRUGS.flatMap(({ generic, class: of }) => (of === 'opioid' ? [generic] : [])),
);

/** The dose of the one opioid of the summary, as so much morphine, where a passage has another equivalent of it. */
export function otherEquivalent({ value }: Fact, summary: readonly Fact[]): Fact | undefined {
  const own = summary.filter(({ subject }) => subject.kind === 'drug' && opioids.has(subject.id));
  const doses = own.filter(({ attribute }) => attribute === 'dose');
  const [dose] = doses;
  const factors = dose && MORPHINE_FILE.factors[dose.subject.id];
  if (!factors || own.some(({ subject }) => subject.id !== dose.subject.id)) return undefined;
  const told = summary.filter(({ attribute, subject }) => attribute === 'dose' && subject.id === MORPHINE);
  const due = doses.map((one): Bounds => [one.value![0] * factors[0], one.value![1] * factors[1]]);
  const isOf = ([least, most]: Bounds): boolean =>
    value![0] <= most * (1 + ROUNDING) && value![1] >= least * (1 - ROUNDING);
  if ([...due, ...told.map((one) => one.value!)].some(isOf)) return undefined;
  return { ...dose, value: due[0]! };
}

/** Tells whether a dose is of the opioid in a tablet of two drugs that another one is of: “40 mg of oxycodone” of Percocet. */
export function isDoseOf({ attribute, subject: { id } }: Fact, { subject }: Fact): boolean {
  return attribute === 'dose' && opioids.has(id) && subject.id.startsWith(`${id}/`);
}
