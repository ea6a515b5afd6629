import { mayBeOneRequest } from '../../../knowledge/treatments/treatments.ts';
import { everyTotal } from '../../../reading/quantities/compare.ts';
import {
  type Bounds,
  computed,
  perWeek,
  type Quantity,
  totalHours,
  weeks,
} from '../../../reading/quantities/quantity.ts';
import { readQuantities } from '../../../reading/quantities/read.ts';
import type { Sentence } from '../../../reading/sentences.ts';
import type { Term } from '../../../reading/terms.ts';
import { Kind, type Tokens, tokenText } from '../../../text/tokens.ts';
import { isWordOf, WordSet } from '../../../text/word-set.ts';
import type { Letter } from '../../letter.ts';
import { decidedRoles } from '../../requests/decided.ts';
import { held } from '../../requests/mentioned.ts';
import type { Contradiction } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { isSameLength } from '../leeway.ts';
import { type CareTerm, subjectOfTerm } from '../named.ts';
import { factOf } from '../passage.ts';
import { LONGEST, type Passage, passagesOf, segmentsIn } from '../passages.ts';
import { factsWith } from '../read.ts';
import { isCase } from '../subjects.ts';
import { isAdded, isConcluded, isInDispute, isOfFormer, isSought, isWeighed } from './asked.ts';
import {
  COUNT,
  DAYS,
  figuresIn,
  HOURLY,
  HOURS,
  ITEMS,
  MICROGRAMS,
  MILLIGRAMS,
  OFTEN,
  PERCENT,
  PIECES,
  REFILLS,
  singular,
  type SoughtFigure,
  TERMS,
  VISITS,
} from './figures.ts';

/** A figure with what its clause names. */
interface Asked {
  readonly fact: Fact;
  readonly names: readonly CareTerm[];
}

/** What a passage has of figures: those that are asked for, and those of other requests than the one in dispute. */
interface Told {
  readonly passage: Passage;
  readonly sought: readonly Asked[];
  readonly former: readonly SoughtFigure[];
}

/**
 * Finds the figures of the request that a rationale, or the summary, gives otherwise than the title; where the title has none of the kind,
 * those that a rationale gives otherwise than the summary.
 */
export function otherRequests(part: Letter, told: Letter): Contradiction[] {
  const summary = toldIn(told).filter(({ passage }) => passage.issue === 0);
  const record = summary.flatMap(({ sought }) => sought).slice(0, MOST_FIGURES);
  const former = summary.flatMap((one) => one.former).slice(0, MOST_FIGURES);
  return part.issues.flatMap(({ number, node: { titleSpan } }) => {
    const own = toldIn(part).filter(({ passage }) => passage.issue === number);
    const asked = own.find(({ passage }) => passage.asked.length > 0)?.passage.asked ?? [];
    // A clause that names several things may count any of them.
    const isOfIssue = ({ names }: Asked): boolean => names.every((name) => isOneOf(name, asked));
    const reasons = own
      .flatMap(({ sought }) => sought)
      .slice(0, MOST_FIGURES)
      .filter((one) => isOfIssue(one) && !isReported(part, number, one.fact));
    const summed = record.filter(isOfIssue);
    if (reasons.length === 0 && summed.length === 0) return [];
    const title = titleFigures(part, titleSpan, number);
    const known = [...former, ...own.flatMap((one) => one.former).slice(0, MOST_FIGURES)];
    const found: Contradiction[] = [];
    for (const one of reasons) {
      const contrary = contraryOf(part.tokens, one.fact, title, titleSpan) ?? inRecord(one.fact, title, summed);
      if (contrary && !isExplained(one.fact, contrary, known)) found.push({ fact: one.fact, contrary });
    }
    for (const one of summed) {
      const contrary = contraryOf(part.tokens, one.fact, title, titleSpan);
      // “8 chiropractic visits and massage, 12 visits”: what another title asks for is of that one.
      if (contrary && part.issues.some((issue) => issue.number !== number && asksAsMuch(part, issue, one.fact)))
        continue;
      const rest = summed.some(({ fact }) => fact !== one.fact && isOfKind(fact, contrary) && isEqual(fact, contrary!));
      if (contrary && !rest && !isExplained(one.fact, contrary, known))
        found.push({ fact: contrary, contrary: one.fact });
    }
    return found;
  });
}

function asksAsMuch(part: Letter, { number, node: { titleSpan } }: Letter['issues'][number], fact: Fact): boolean {
  return titleFigures(part, titleSpan, number).some((other) => isOfKind(fact, other) && isEqual(fact, other));
}

/** So many figures of a passage are looked at: the rest would not be news. */
const MOST_FIGURES = 64;

/** Whether a number of visits, or the length of a rental, is held against the title as such. */
function isReported(part: Letter, number: number, { first, end }: Fact): boolean {
  const overlaps = (other: { readonly first: number; readonly end: number }): boolean =>
    other.first < end && first < other.end;
  const issue = part.issues.find((one) => one.number === number)!;
  const isHeld = issue.mentions.some((mention) => {
    if (mention.role !== 'requested' || !overlaps(mention.quantity)) return false;
    const { requests, agrees } = held(issue, mention, decidedRoles);
    return requests.length > 0 && !agrees;
  });
  const amounts = factsWith(part, 'amount').filter((fact) => fact.issue === number);
  const isCounted = (fact: Fact): boolean =>
    fact.passage === 'rationale' &&
    overlaps(fact) &&
    amounts.some(({ passage, subject }) => passage === 'title' && subject.id === fact.subject.id);
  return isHeld || amounts.some(isCounted);
}

/** Whether a term names a treatment or a drug, and not “pills”. */
function isCare(term: Term): term is CareTerm {
  return (term.kind === 'treatment' && term.treatment.id !== 'other-drug') || term.kind === 'drug';
}

function isOneOf(name: CareTerm, asked: readonly Term[]): boolean {
  return asked.some((term) => {
    if (!isCare(term)) return false;
    if (term.kind === 'treatment' && name.kind === 'treatment' && mayBeOneRequest(term.treatment.id, name.treatment.id))
      return true;
    const [one, other] = [subjectOfTerm(term), subjectOfTerm(name)];
    return isCase(one, other) || isCase(other, one);
  });
}

/** Reads the figures of the passages of a part, once. */
function toldIn(part: Letter): readonly Told[] {
  return part.tokens.memo.once(toldIn, () => passagesOf(part).map((passage) => toldOf(part, passage)));
}

function toldOf(part: Letter, passage: Passage): Told {
  const { tokens } = part;
  const sought: Asked[] = [];
  const former: SoughtFigure[] = [];
  passage.sentences.forEach((sentence, index) => {
    const place = passage.passage(sentence);
    if (place === 'title' || sentence.end - sentence.first > LONGEST) return;
    const isFormer = isOfFormer(tokens, sentence, place === 'rationale');
    const isOpen = place !== 'summary' || isInDispute(tokens, passage.sentences, index);
    const written = isFormer || isOpen ? figuresIn(tokens, sentence.first, sentence.end) : [];
    if (written.length === 0) return;
    const quantities = quantitiesIn(tokens, sentence);
    const figures = alone(written, quantities);
    const before = sought.length;
    if (isFormer) former.push(...figures);
    if (!isOpen) return;
    if (place === 'conclusion') {
      for (const figure of figures)
        if (concluded.has(figure.kind) && isConcluded(tokens, sentence, figure))
          sought.push(askedOf(part, passage, sentence, figure));
      return;
    }
    for (const figure of figures) {
      if (isSmall(figure) || isBeyond(tokens, figure)) continue;
      if (
        isSought(tokens, sentence, figure, figures) ||
        (place === 'rationale' &&
          (isAdded(tokens, sentence, figure) ||
            (!strengths.has(figure.kind) && isWeighed(tokens, sentence, figure, figures))))
      )
        sought.push(askedOf(part, passage, sentence, figure));
    }
    // “Two visits weekly for eight weeks” are sixteen.
    for (const quantity of quantities) {
      const all = computed(quantity);
      const own = sought.slice(before);
      if (all && !quantity.hours && own.some(({ fact }) => fact.first >= quantity.first && fact.end <= quantity.end))
        sought.push(askedOf(part, passage, sentence, { ...quantity, kind: VISITS, value: all }));
    }
  });
  return { passage, sought, former };
}

/** What a conclusion is not yet held against the title for: its visits, drugs and nouns are. */
const concluded: ReadonlySet<string> = new Set([DAYS, HOURLY, OFTEN]);

const comparatives = new WordSet(['more', 'less', 'fewer', 'longer', 'shorter']);
const than = new WordSet(['than']);

/** “23 days more than that”: by how much something differs. */
function isBeyond(tokens: Tokens, { end }: SoughtFigure): boolean {
  return isWordOf(tokens, end, comparatives) && isWordOf(tokens, end + 1, than);
}

/** “one tablet twice daily”: so many at a time. */
const FEW = 4;

function isSmall({ kind, value: [least] }: SoughtFigure): boolean {
  return kind === PIECES && least <= FEW;
}

function askedOf(part: Letter, passage: Passage, sentence: Sentence, figure: SoughtFigure): Asked {
  const { issue, asked, passage: placeOf } = passage;
  const segments = segmentsIn(part, { sentence, passage: placeOf(sentence), issue, asked });
  const segment = segments.find(({ first, end }) => first <= figure.first && figure.first < end) ?? segments[0]!;
  const names = segment.terms.filter(isCare);
  const fact = factOf({ tokens: part.tokens, segment }, subjectOf(figure), 'sought', figure, {
    value: figure.value,
    status: 'requested',
    about: names.map((term) => subjectOfTerm(term).id),
  });
  return { fact, names };
}

function subjectOf({ kind }: SoughtFigure): Fact['subject'] {
  return { kind: 'topic', id: kind, name: kind };
}

/** The figures of a title, with those that can be calculated of its quantities. */
function titleFigures(part: Letter, span: Sentence, issue: number): readonly Fact[] {
  const { tokens } = part;
  const quantities = quantitiesIn(tokens, span);
  const figures = [...alone(figuresIn(tokens, span.first, span.end), quantities), ...quantities.flatMap(calculated)];
  const drugs = part.issues.find(({ number }) => number === issue)!.requests.filter(({ drug }) => drug).length;
  if (drugs > 1) figures.push({ kind: ITEMS, value: [drugs, drugs], first: span.first, end: span.end });
  const [segment] = segmentsIn(part, { sentence: span, passage: 'title', issue, asked: [] });
  if (!segment) return [];
  return figures.map((figure) =>
    factOf({ tokens, segment }, subjectOf(figure), 'sought', figure, { value: figure.value, status: 'requested' }),
  );
}

function quantitiesIn(tokens: Tokens, { first, end }: Sentence): readonly Quantity[] {
  return readQuantities(tokens, first, end);
}

/** Leaves out the numbers of “2 x 4”, which are of nothing by themselves. */
function alone(figures: readonly SoughtFigure[], quantities: readonly Quantity[]): SoughtFigure[] {
  const pairs = quantities.flatMap(({ frequency }) => (frequency?.kind === 'pair' ? [frequency] : []));
  return figures.filter(({ first }) => !pairs.some((pair) => pair.first <= first && first < pair.end));
}

const WEEK = 7;

function calculated(quantity: Quantity): SoughtFigure[] {
  const { first, end, hours } = quantity;
  const rate = perWeek(quantity);
  const length = weeks(quantity);
  const all = totalHours(quantity);
  const made = (kind: string, value: Bounds | undefined): SoughtFigure[] =>
    value ? [{ kind, value, first, end }] : [];
  return [
    ...(hours ? [] : everyTotal(quantity).flatMap((value) => made(VISITS, value))),
    ...made(OFTEN, rate),
    ...made(DAYS, length && [length[0] * WEEK, length[1] * WEEK]),
    ...made(HOURS, all),
    ...made(HOURLY, rate && hours?.perDay ? [hours.hours.min * rate[0], hours.hours.max * rate[1]] : undefined),
  ];
}

/** The figure of a title that another one is not; undefined if it may be one of them, or follow from them. */
function contraryOf(tokens: Tokens, fact: Fact, title: readonly Fact[], span: Sentence): Fact | undefined {
  const like = title.filter(
    (other) => isOfKind(fact, other) && (other.subject.id !== COUNT || counts(tokens, fact, span)),
  );
  if (like.length === 0 || like.some((other) => isEqual(fact, other)) || isCalculated(fact, title)) return undefined;
  return like[0];
}

/** Whether a bare number of a title counts what a figure does: tablets, visits, or what the title names. */
function counts(tokens: Tokens, { subject: { id } }: Fact, { first, end }: Sentence): boolean {
  if (id === PIECES || id === VISITS || id === COUNT) return true;
  for (let i = first; i < end; i++)
    if (tokens.kinds[i] === Kind.word && singular(tokenText(tokens, i).toLowerCase()) === id) return true;
  return false;
}

/** The figure of the summary that a rationale's is not, of a kind of which the title has none. */
function inRecord(fact: Fact, title: readonly Fact[], record: readonly Asked[]): Fact | undefined {
  if (title.some((other) => isOfKind(fact, other))) return undefined;
  const like = record.map((one) => one.fact).filter((other) => isOfKind(fact, other));
  return like.some((other) => isEqual(fact, other)) || isCalculated(fact, like) ? undefined : like[0];
}

const strengths: ReadonlySet<string> = new Set([MICROGRAMS, MILLIGRAMS, PERCENT]);
const measured: ReadonlySet<string> = new Set([...strengths, DAYS, HOURS, HOURLY, OFTEN, ITEMS, REFILLS, TERMS]);

/** Whether two figures are of one kind: a number alone counts whatever the other one does. */
function isOfKind({ subject: { id } }: Fact, other: Fact | undefined): boolean {
  const kind = other?.subject.id;
  if (kind === undefined) return false;
  if (id === kind) return true;
  return (id === COUNT && !measured.has(kind)) || (kind === COUNT && !measured.has(id));
}

function isEqual({ subject: { id }, value }: Fact, other: Pick<Fact, 'value'>): boolean {
  const [low, high] = value!;
  const [least, most] = other.value!;
  return (low <= most && high >= least) || (id === DAYS && isSameLength(high, most));
}

/** “Twelve were asked for; four were certified, eight not”: whether the letter says how one number came of the other. */
function isExplained(fact: Fact, contrary: Fact, known: readonly SoughtFigure[]): boolean {
  const left = Math.abs(fact.value![1] - contrary.value![1]);
  return known.some(
    (other) =>
      isAlike(fact, other) || (isOfKindOf(fact, other) && (other.value[1] === left || isAlike(contrary, other))),
  );
}

function isOfKindOf(fact: Fact, { kind }: SoughtFigure): boolean {
  return fact.subject.id === kind || kind === COUNT;
}

function isAlike(fact: Fact, { kind, value }: SoughtFigure): boolean {
  const other = { subject: { kind: 'topic', id: kind, name: kind }, value } as const;
  return isOfKind(fact, other as unknown as Fact) && isEqual(fact, other);
}

/** A title with more numbers is a list. */
const MOST = 12;

/** What is no product of other numbers. */
const apart: ReadonlySet<string> = new Set([...strengths, REFILLS, ITEMS, TERMS]);

/** What nothing is multiplied by: that a device is rented is no number. */
const factorless: ReadonlySet<string> = new Set([ITEMS, TERMS]);

function isProduct(one: Fact, other: Fact, product: number): boolean {
  return one.value!.some((factor) =>
    other.value!.some((by) => factor !== 1 && by !== 1 && Math.abs(factor * by - product) < 0.01),
  );
}

/** Whether a figure is a number of the title's, the product of two of them, or the sum of two of its own kind. */
function isCalculated(fact: Fact, title: readonly Fact[]): boolean {
  const isApart = apart.has(fact.subject.id);
  const all = title
    .slice(0, MOST)
    .filter((other) => (isApart ? isOfKind(fact, other) : !factorless.has(other.subject.id)));
  const [, most] = fact.value!;
  const own = all.filter((other) => isOfKind(fact, other)).flatMap(({ value }) => value!);
  return (
    all.some(({ subject, value }) => !strengths.has(subject.id) && value![1] === most) ||
    all.some((one, index) => all.some((other, at) => index !== at && isProduct(one, other, most))) ||
    own.some((one, index) => own.some((other, at) => index !== at && one !== other && one + other === most))
  );
}
