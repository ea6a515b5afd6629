import type { Drug } from '../../../knowledge/drugs/drug.ts';
import { DAYS_OF } from '../../../reading/amounts/units.ts';
import type { Sentence } from '../../../reading/sentences.ts';
import { type Term, termsWithin } from '../../../reading/terms.ts';
import { isMark, Mark, type Tokens } from '../../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../../text/word-set.ts';
import type { Letter } from '../../letter.ts';
import type { Contradiction } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { leaving, modal } from '../frequency.ts';
import { isSameLength } from '../leeway.ts';
import { drugSubject } from '../named.ts';
import { factOf } from '../passage.ts';
import { LONGEST, type Passage, passagesOf, segmentsIn } from '../passages.ts';
import type { Segment } from '../segments.ts';
import { DAYS, DOSE, figuresIn, MICROGRAMS, OFTEN, PERCENT, PIECEMEAL, PIECES, type SoughtFigure } from './figures.ts';

/** How a drug is taken, as a clause tells it, with the drugs that its sentence names. */
interface Use {
  readonly fact: Fact;
  readonly drugs: readonly Drug[];
}

/**
 * Finds how much and how often a rationale says that the one drug asked for is taken, where the summary or the title has it otherwise; and how
 * long the tablets asked for are said to last, where at the rate of the summary they do not.
 */
export function otherUses(part: Letter, told: Letter): Contradiction[] {
  return part.issues.flatMap(({ number, node: { titleSpan } }) => {
    const drug = onlyDrug(termsWithin(part.terms, titleSpan.first, titleSpan.end));
    if (!drug) return [];
    const isOfDrug = ({ drugs }: Use): boolean => drugs.every((one) => one === drug);
    const own = usesIn(part).filter(({ fact: { issue } }) => issue === number);
    const record = usesIn(told).filter((use) => use.fact.passage === 'summary' && isOfDrug(use));
    const title = own.filter(({ fact: { passage } }) => passage === 'title');
    const known = [...record, ...title].map(({ fact }) => fact);
    return own
      .filter((use) => use.fact.passage !== 'title' && isOfDrug(use))
      .flatMap(({ fact }) => {
        const contrary =
          fact.subject.id === DAYS ? otherRate(fact, known, pieces(part, titleSpan)) : otherUse(fact, known);
        return contrary ? [{ fact: ofDrug(fact, drug), contrary }] : [];
      });
  });
}

function ofDrug(fact: Fact, drug: Drug): Fact {
  return { ...fact, subject: drugSubject(drug) };
}

function onlyDrug(terms: readonly Term[]): Drug | undefined {
  const drugs = new Set(terms.flatMap((term) => (term.kind === 'drug' ? [term.drug] : [])));
  return drugs.size === 1 ? [...drugs][0] : undefined;
}

/** The one number of pieces that a title has. */
function pieces({ tokens }: Letter, { first, end }: Sentence): number | undefined {
  const counts = figuresIn(tokens, first, end).filter(({ kind }) => kind === PIECES);
  return counts.length === 1 ? counts[0]!.value[1] : undefined;
}

function otherUse(fact: Fact, known: readonly Fact[]): Fact | undefined {
  const like = known.filter((other) => isOfKind(fact, other));
  return like.some((other) => mayAgree(fact, other)) ? undefined : like[0];
}

function isOfKind({ subject: { id } }: Fact, { subject: { id: other } }: Fact): boolean {
  return id === other || (rates.has(id) && rates.has(other));
}

const rates: ReadonlySet<string> = new Set([OFTEN, PIECEMEAL]);
const ALIKE = 0.01;

/** Whether two rates may be the same: “four tablets a day” are two that are taken twice daily. */
function mayAgree({ subject, value }: Fact, other: Fact): boolean {
  const [low, high] = value!;
  const [least, most] = other.value!;
  if (low <= most + ALIKE && high >= least - ALIKE) return true;
  if (subject.id === other.subject.id) return false;
  const [pieces, times] = subject.id === PIECEMEAL ? [high, most] : [most, high];
  const each = pieces / times;
  return each >= 1 && Math.abs(each - Math.round(each)) < ALIKE;
}

/** The rate at which so many pieces last another time than they are said to. */
function otherRate({ value }: Fact, known: readonly Fact[], count: number | undefined): Fact | undefined {
  const found = known.filter(({ subject }) => rates.has(subject.id));
  if (!count || found.length === 0) return undefined;
  // How often says of how many at a time nothing.
  const isSo = ({ value: rate, subject }: Fact): boolean =>
    (subject.id === PIECEMEAL ? [1] : [1, 2, 3]).some((each) =>
      rate!.some((often) => isSameLength(value![0], (count / (often * each)) * DAYS_OF.week)),
    );
  return found.some(isSo) ? undefined : found[0];
}

/** Reads how the passages of a part say that drugs are taken, once. */
function usesIn(part: Letter): readonly Use[] {
  return part.tokens.memo.once(usesIn, () => passagesOf(part).flatMap((passage) => usesOf(part, passage)));
}

function usesOf(part: Letter, passage: Passage): Use[] {
  const { issue, asked, sentences, passage: placeOf } = passage;
  const drugsOf = (sentence: Sentence | undefined): Drug[] =>
    sentence
      ? termsWithin(part.terms, sentence.first, sentence.end).flatMap((term) =>
          term.kind === 'drug' ? [term.drug] : [],
        )
      : [];
  return sentences.flatMap((sentence, index) => {
    if (sentence.end - sentence.first > LONGEST) return [];
    const own = drugsOf(sentence);
    const place = placeOf(sentence);
    // What names no drug may be of the one before it.
    const drugs = own.length > 0 || place === 'title' ? own : drugsOf(sentences[index - 1]);
    return segmentsIn(part, { sentence, passage: place, issue, asked }).flatMap((segment) =>
      usesAt(part.tokens, segment)
        // “120 tablets are a month's supply”: of other tablets than those asked for, or of as many.
        .filter(({ kind }) => kind !== DAYS || pieces(part, sentence) === undefined)
        .map((figure) => ({
          fact: factAt(part, segment, figure),
          drugs: isOwn(part.tokens, segment, figure.first) ? own : drugs,
        })),
    );
  });
}

function factAt({ tokens }: Letter, segment: Segment, figure: SoughtFigure): Fact {
  const subject = { kind: 'topic', id: figure.kind, name: figure.kind } as const;
  return factOf({ tokens, segment }, subject, 'sought', figure, { value: figure.value, status: 'stated' });
}

const kinds: ReadonlySet<string> = new Set([OFTEN, PIECEMEAL, DOSE]);
const strengths: ReadonlySet<string> = new Set([MICROGRAMS, PERCENT]);
const using = new WordSet(
  `takes taking taken uses using use used intake dose dosage dosing regimen changes changed applies applied swallows ingests consumption consumes order
  ordered prescribed directed`.split(/\s+/),
);
/** Words that make a rate one of another time, or of something else than the drug. */
const other = new WordSet(
  `until before initially previously prior formerly first originally once later will was were had guideline guidelines maximum
  recommended`.split(/\s+/),
);
const opening = new WordSet(['at', 'on', 'with']);
const present = new WordSet(['present', 'current', 'prescribed', 'ordered']);

/** The figures by which a clause tells how a drug is taken. */
function usesAt(tokens: Tokens, segment: Segment): SoughtFigure[] {
  const { first, end, passage, general, denied } = segment;
  if (passage !== 'title' && passage !== 'conclusion' && (general || denied)) return [];
  const figures = figuresIn(tokens, first, end);
  if (passage === 'title') return figures.filter(({ kind }) => kinds.has(kind) || strengths.has(kind));
  if (hasWord(tokens, segment, leaving)) return [];
  if (passage !== 'summary') {
    const supplies = figures.filter((figure) => figure.kind === DAYS && isSupplied(tokens, segment, figure));
    if (supplies.length > 0) return figures.every(({ kind }) => kind === DAYS || kind === PIECES) ? supplies : [];
  }
  return figures.filter((figure) => {
    const { kind, first: at } = figure;
    const before = { first, end: figure.end };
    if (hasWord(tokens, before, other) || hasWord(tokens, before, modal)) return false;
    if (strengths.has(kind)) return passage === 'summary' || isOwn(tokens, segment, at);
    return (
      kinds.has(kind) &&
      (isUsed(tokens, segment, figure) || (kind === DOSE && passage !== 'summary' && isOwn(tokens, segment, at)))
    );
  });
}

/** How far from how often a drug is taken the word for it may be. */
const REACH = 9;
const complaints = new WordSet(
  'pain headache headaches attacks spasms spasm walks exercises works wakes sleeps'.split(' '),
);

function isUsed(tokens: Tokens, { first, end: to }: Segment, { first: at, end }: SoughtFigure): boolean {
  const before = wordBefore(tokens, Math.max(first, at - REACH), end);
  if (before >= 0) return !hasWord(tokens, { first: before, end: at }, complaints);
  const after = wordIn(tokens, end, Math.min(to, end + 2), using);
  return after < Math.min(to, end + 2);
}

function wordBefore(tokens: Tokens, first: number, end: number): number {
  let at = end - 1;
  while (at >= first && !isWordOf(tokens, at, using)) at--;
  return at >= first ? at : -1;
}

const owners = new WordSet(['his', 'her', 'the', 'this']);

/** “At 20 mcg an hour she does well”, “her present 25 mcg patches”. */
function isOwn(tokens: Tokens, { sentence: { first } }: Segment, at: number): boolean {
  const opens = isWordOf(tokens, first, opening) && at - first <= 2;
  return opens || (isWordOf(tokens, at - 1, present) && isWordOf(tokens, at - 2, owners));
}

const supply = new WordSet(['supply', 'worth']);
const lasting = new WordSet(['last', 'lasts', 'lasted', 'covers', 'cover', 'suffices', 'suffice']);
/** How far about a length of time its supply may be named. */
const NEAR = 4;

/** “a 30-day supply”, “the supply lasts a month”. */
function isSupplied(tokens: Tokens, { first, end: to }: Segment, { first: at, end }: SoughtFigure): boolean {
  for (let i = end; i < Math.min(to, end + 2); i++) if (isWordOf(tokens, i, supply)) return true;
  for (let i = at - 1; i >= Math.max(first, at - NEAR) && !isMark(tokens, i, Mark.comma); i--)
    if (isWordOf(tokens, i, lasting)) return hasWord(tokens, { first, end: i }, supplied);
  return false;
}

const supplied = new WordSet(
  'supply tablets pills capsules bottle prescription quantity number amount patches'.split(' '),
);
