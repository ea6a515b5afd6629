import { askingWords } from '../knowledge/clauses/asking-words.ts';
import { formsOfBe, formsOfHave } from '../knowledge/clauses/common-words.ts';
import type { Drug } from '../knowledge/drugs/drug.ts';
import type { Region } from '../knowledge/regions/region.ts';
import type { Treatment } from '../knowledge/treatments/treatment.ts';
import type { Quantity } from '../reading/quantities/quantity.ts';
import { readQuantities } from '../reading/quantities/read.ts';
import { type Clause, type PredicateName, readClauses } from '../reading/clauses/clause.ts';
import { Flag } from '../reading/clauses/lexicon.ts';
import { spanHas, spanNames } from '../reading/clauses/spans.ts';
import { standingAt } from '../reading/request-words.ts';
import type { Sentence } from '../reading/sentences.ts';
import { cutTo, isRest, isWeighed, shareBefore } from './shares.ts';
import { isThing, type Side, type Term, termAt, termsWithin } from '../reading/terms.ts';
import type { Verdict } from '../reading/verdicts.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import { BEFORE, copulas, definite, type MentionRole, roleOf } from './mention-roles.ts';

/** A quantity in the summary or a rationale, with what the text says of it and what it is a quantity of. */
export interface Mention {
  readonly quantity: Quantity;
  readonly role: MentionRole;
  readonly sentence: Sentence;
  /** Whether the text calls it the request that review refused: “denied the request for 12 visits”. */
  readonly refused: boolean;
  /** Treatments, drugs, regions and side that the quantity's own phrase names; empty if it names none. */
  readonly treatments: readonly Treatment[];
  readonly drugs: readonly Drug[];
  readonly regions: readonly Region[];
  readonly side: Side | undefined;
  /** Whether a sentence begins with it and weighs it: “Sixteen visits are within this”. */
  readonly weighed: boolean;
  /** Of this many visits: the 3 of “3 of the 8 visits”. */
  readonly share: number | undefined;
  /** To how many visits it was cut: the 4 of “modified a request for 10 visits to 4”. */
  readonly cut: number | undefined;
  /** Whether it is what is left of a request: “the remaining 5 visits”. */
  readonly rest: boolean;
  /** Whether the author allows so many: “there is room for two more sessions”. */
  readonly allowed: boolean;
}

/**
 * The quantities of sentences already read. Where `verdicts` are given, a quantity that a verdict is passed on is `requested`:
 * “the additional two sessions is not necessary”.
 */
export function mentionsIn(
  tokens: Tokens,
  sentences: readonly Sentence[],
  terms: readonly Term[],
  verdicts: readonly Verdict[] = [],
): Mention[] {
  const mentions: Mention[] = [];
  // Verdicts come in the order of their sentences.
  let next = 0;
  for (const sentence of sentences) {
    while (next < verdicts.length && verdicts[next]!.sentence.first < sentence.first) next++;
    const all = readQuantities(tokens, sentence.first, sentence.end);
    if (all.length === 0) continue;
    const quantities = all.filter(
      (quantity) => quantity.stated ?? quantity.frequency ?? quantity.hours ?? quantity.duration,
    );
    const own = termsWithin(terms, sentence.first, sentence.end);
    const verdict = verdicts[next]?.sentence === sentence ? verdicts[next] : undefined;
    quantities.forEach((quantity, index) => {
      const mention = makeMention(
        tokens,
        sentence,
        quantity,
        quantities[index - 1]?.end ?? sentence.first,
        quantities[index + 1]?.first ?? sentence.end,
        own,
      );
      const judged =
        verdict !== undefined &&
        (mention.role === 'other' ||
          (mention.role === 'limit' && verdict.wording === 'law' && isWordOf(tokens, quantity.end, copulas))) &&
        [verdict.subject, verdict.object].some(({ first, end }) => first <= quantity.first && quantity.end <= end) &&
        quantities.length === 1 &&
        !isWordOf(tokens, sentence.first, ofSome) &&
        !isGuidelinesOwn(tokens, verdict, quantity);
      if (countsSomething(mention)) mentions.push(judged ? { ...mention, role: 'requested' } : mention);
    });
  }
  return mentions;
}

/** “Some schedules begin with three a week”: what is told of no one. */
const ofSome = new WordSet(['some', 'many', 'most', 'several', 'other']);

/** “A course of six visits is supported by the guideline”: what it offers to all, and not the request. */
function isGuidelinesOwn(tokens: Tokens, { necessary, subject, object, end }: Verdict, { first }: Quantity): boolean {
  return (
    necessary &&
    spanNames(tokens, { first: end, end: object.end }, 'guideline') &&
    !hasWord(tokens, { first: subject.first, end: first }, definite)
  );
}

/** “A trial of six visits is reasonable for this worker”: a verdict of this case, and no limit of the guideline's. */
function isOfThisWorker(tokens: Tokens, sentence: Sentence, { first, end }: Quantity): boolean {
  return readClauses(tokens, sentence).some(
    ({ predicate, subject, object }) =>
      predicate === 'necessary' &&
      subject.first <= first &&
      end <= subject.end &&
      spanNames(tokens, { first: object.first, end: sentence.end }, 'worker'),
  );
}

/** “two more sessions”: what is left of a limit, and not the limit. */
function isFurther({ kinds, values }: Tokens, { first, end }: Quantity): boolean {
  for (let i = Math.max(0, first - 2); i < end; i++) if (kinds[i] === Kind.word && further.has(values[i]!)) return true;
  return false;
}

const further = new WordSet(['more', 'additional', 'further']);

/** Whether a clause of the author's own supports, recommends or finds necessary what the quantity counts. */
function isAllowed(tokens: Tokens, sentence: Sentence, quantity: Quantity): boolean {
  return clausesThatAllow(tokens, sentence).some(({ subject, object }) =>
    [subject, object].some(({ first, end }) => first <= quantity.first && quantity.end <= end),
  );
}

/** The clauses of a sentence in which its author allows something. Read once, since each quantity of the sentence asks for them. */
function clausesThatAllow(tokens: Tokens, sentence: Sentence): readonly Clause[] {
  return tokens.memo.each(clausesThatAllow, sentence, () =>
    readClauses(tokens, sentence).filter(
      (clause) =>
        allowing.has(clause.predicate) &&
        clause.polarity === 1 &&
        clause.sure &&
        clause.place !== 'attributive' &&
        !clause.past &&
        !clause.general &&
        clause.says === undefined &&
        clause.agent === undefined &&
        clause.condition === 'none' &&
        // “Six are what the guideline supports.”
        !spanHas(tokens, clause, Flag.guideline),
    ),
  );
}

const allowing: ReadonlySet<PredicateName> = new Set<PredicateName>(['necessary', 'support', 'recommend', 'authorize']);

/** Whether a quantity counts visits or hours, or says how long a device is to be had. */
function countsSomething({ quantity, treatments }: Mention): boolean {
  const { stated, frequency, hours } = quantity;
  return (
    stated !== undefined ||
    frequency !== undefined ||
    hours !== undefined ||
    treatments.some(({ kind }) => kind === 'device')
  );
}

function makeMention(
  tokens: Tokens,
  sentence: Sentence,
  quantity: Quantity,
  from: number,
  to: number,
  terms: readonly Term[],
): Mention {
  const near = phraseAround(tokens, quantity, from, to, terms);
  const treatments: Treatment[] = [];
  const drugs: Drug[] = [];
  const regions: Region[] = [];
  let side: Side | undefined;
  for (let k = termAt(terms, near.first); k < terms.length && terms[k]!.end <= near.end; k++) {
    const term = terms[k]!;
    if (term.kind === 'treatment') addOnce(treatments, term.treatment);
    else if (term.kind === 'drug') addOnce(drugs, term.drug);
    else if (term.kind === 'region') addOnce(regions, term.region);
    else side = side === undefined || side === term.side ? term.side : 'bilateral';
  }
  if (treatments.length + drugs.length === 0)
    for (const treatment of subjectOf(tokens, sentence, near.first, terms)) addOnce(treatments, treatment);
  const said = roleOf(tokens, sentence, quantity);
  const allowed =
    (said !== 'limit' || isFurther(tokens, quantity) || isOfThisWorker(tokens, sentence, quantity)) &&
    said !== 'received' &&
    said !== 'authorized' &&
    isAllowed(tokens, sentence, quantity);
  const weighed =
    (said === 'other' || said === 'limit') && !isHad(tokens, quantity) && isWeighed(tokens, sentence, quantity);
  const role =
    weighed || (said === 'other' && isOfTitle(tokens, quantity))
      ? 'requested'
      : allowed && said === 'limit' && isFurther(tokens, quantity)
        ? 'other'
        : said;
  const refused = isRefused(tokens, sentence, quantity);
  const share = shareBefore(tokens, sentence, quantity.first);
  const rest = isRest(tokens, sentence, quantity);
  const cut = cutTo(tokens, sentence, quantity);
  return { quantity, role, sentence, treatments, drugs, regions, side, weighed, allowed, refused, share, cut, rest };
}

const had = new WordSet(['already', 'attended', 'completed', 'received', 'used', 'done']);
/** How far after visits the word may be that says that they were had, in tokens. */
const HAD = 4;

/** “The 14 visits of therapy already done exceed the guideline”: visits that were had, and not those asked for. */
function isHad(tokens: Tokens, { end }: Quantity): boolean {
  return hasWord(tokens, { first: end, end: end + HAD }, had);
}

/** How far before its verb a subject may be named, in tokens. */
const FAR = 40;

/** “Massage was ordered at 2x4”: what the verb right before a quantity is said of. */
function subjectOf(tokens: Tokens, { first }: Sentence, verb: number, terms: readonly Term[]): readonly Treatment[] {
  if (!isWordOf(tokens, verb - 1, copulas) || !standingAt(tokens, verb)) return [];
  const named = termsWithin(terms, Math.max(first, verb - FAR), verb).flatMap((term) => (isThing(term) ? [term] : []));
  const [one, ...others] = named;
  return one?.kind === 'treatment' && others.length === 0 ? [one.treatment] : [];
}

const these = intern('these');

/** “These 56 hours would be for chores”: the hours that the title asks for. */
function isOfTitle(tokens: Tokens, { first, hours, frequency }: Quantity): boolean {
  return hours !== undefined && frequency === undefined && isWord(tokens, first - 1, these);
}

/** Whether the nearest word before the quantity that says what became of a request is one of refusal, or the verb of which it is the subject. */
function isRefused(tokens: Tokens, sentence: Sentence, { first, end }: Quantity): boolean {
  for (let i = first - 1; i >= Math.max(sentence.first, first - BEFORE); i--) {
    const word = standingAt(tokens, i);
    if (word && word.standing !== 'requested') return word.standing === 'denied' && !word.passive;
  }
  for (let i = end; i < Math.min(sentence.end, end + BEHIND); i++) {
    const word = isMark(tokens, i, Mark.semicolon) ? undefined : standingAt(tokens, i);
    if (word) return word.standing === 'denied' && word.passive;
  }
  return false;
}

/** How far after a quantity the verb may be of which it is the subject, in tokens. */
const BEHIND = 10;

function addOnce<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item);
}

/** The quantity with the words about it: to the nearest verb or stop on either side, and after it to the comma before another treatment. */
function phraseAround(tokens: Tokens, quantity: Quantity, from: number, to: number, terms: readonly Term[]): Sentence {
  let first = quantity.first;
  while (first > from && quantity.first - first < 14 && !parts(tokens, first - 1)) first--;
  let end = quantity.end;
  // A bare number belongs to what comes before it, known or not: “Journavx #28, acupuncture 2 x 4”.
  const named = quantity.stated?.bare === true || termsWithin(terms, first, quantity.end).length > 0;
  while (end < to && end - quantity.end < 16 && !parts(tokens, end) && !(named && beginsAnother(tokens, end, terms)))
    end++;
  return { first, end };
}

/** Whether the comma at token `i` parts what is before it from another treatment or drug: “six visits for the neck (2x3), acupuncture …”. */
function beginsAnother(tokens: Tokens, i: number, terms: readonly Term[]): boolean {
  return (
    isMark(tokens, i, Mark.comma) &&
    termsWithin(terms, i, i + 5).some(({ kind }) => kind === 'treatment' || kind === 'drug')
  );
}

function parts(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] === Kind.mark)
    return tokens.values[i] === Mark.semicolon || tokens.values[i] === Mark.stop || tokens.values[i] === Mark.colon;
  return tokens.kinds[i] === Kind.word && tokens.values[i] !== 0 && verbs.has(tokens.values[i]!);
}

const verbs = new WordSet([
  ...formsOfBe,
  ...formsOfHave,
  'exceeds',
  'exceed',
  'that',
  'which',
  'completed',
  'received',
  'recommend',
  'recommends',
  'authorized',
  ...askingWords.filter((word) => word !== 'request'),
  'certified',
  'modified',
  'denied',
  'reported',
  'includes',
  'included',
]);
