import { type PredicateName, readClauses } from '../reading/clauses/clause.ts';
import type { Sentence } from '../reading/sentences.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import type { Range } from '../text/range.ts';
import type { Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import { caseWords, guidelineNames } from '../knowledge/clauses/common-words.ts';
import type { Drug } from '../knowledge/drugs/drug.ts';
import type { Treatment } from '../knowledge/treatments/treatment.ts';
import type { Argument } from './conclusion.ts';

/** What a rationale argues about drugs, apart from its conclusions. */
export interface ArguedDrugs {
  /** The classes of drugs that sentences are about: named at a sentence's beginning, or as what a guideline recommends. */
  readonly classes: readonly { readonly treatment: Treatment; readonly range: Range }[];
  /** The treatments of any kind, and the classes of drugs named, that sentences on any case begin with: “Acupuncture should show a gain within …”. */
  readonly subjects: readonly { readonly treatment: Treatment; readonly range: Range }[];
  /** Ids of all treatments that are named, apart from conclusions. */
  readonly treatments: ReadonlySet<string>;
  /** Ids of all classes that are named, by themselves or by one of their drugs. */
  readonly named: ReadonlySet<string>;
  /** The drugs that are said to be of a class: “proton pump inhibitors such as …”, “…, a proton pump inhibitor”. */
  readonly members: readonly { readonly drug: Drug; readonly treatment: Treatment; readonly range: Range }[];
}

/** Predicates whose subject or object a guideline speaks about. */
const advising: ReadonlySet<PredicateName> = new Set<PredicateName>(['recommend', 'support']);

/** How many tokens of a sentence may come before the class that it is about: “This muscle relaxant …”. */
const BEFORE = 1;

/** Reads the classes of drugs that a rationale argues about. Sentences that conclude repeat the request and are left out. */
export function readArguedDrugs(tokens: Tokens, argument: Argument | undefined, terms: readonly Term[]): ArguedDrugs {
  const classes: { treatment: Treatment; range: Range }[] = [];
  const named = new Set<string>();
  const subjects: { treatment: Treatment; range: Range }[] = [];
  const treatments = new Set<string>();
  const members: ArguedDrugs['members'][number][] = [];
  for (const sentence of argument?.sentences ?? []) {
    if (argument!.verdicts.some((verdict) => verdict.sentence === sentence && verdict.wording === 'law')) continue;
    let before: Term | undefined;
    for (const term of termsWithin(terms, sentence.first, sentence.end)) {
      const member = before && memberOf(tokens, before, term);
      if (member) members.push(member);
      if (!before && isRuleOn(tokens, sentence, term)) subjects.push({ treatment: term.treatment, range: term.range });
      before = term;
      if (term.kind === 'treatment') treatments.add(term.treatment.id);
      if (term.kind === 'drug') treatments.add(term.drug.class);
      if (term.kind === 'drug') named.add(term.drug.class);
      if (term.kind !== 'treatment' || term.treatment.kind !== 'drug') continue;
      named.add(term.treatment.id);
      const isSubject =
        term.first - sentence.first <= BEFORE ||
        readClauses(tokens, sentence).some(
          ({ predicate, place, sure, object }) =>
            advising.has(predicate) && place === 'main' && sure && object.first === term.first,
        );
      if (isSubject) classes.push({ treatment: term.treatment, range: term.range });
    }
  }
  return { classes, subjects, treatments, named, members };
}

/** Verbs by which a sentence says what holds of a treatment in any case. */
const ruling = new WordSet(
  'should must requires require recommended supported indicated warranted limited reserved considered necessary carry carries depends depend calls call'.split(
    ' ',
  ),
);
/** Words by which a sentence is about this case, or about what comes before something else, or instead of it. */
const otherwise = new WordSet([
  ...caseWords,
  ...'patient was were had has have been tried attempted exhausted completed first conservative precede precedes prior preceding alternative alternatives instead combined combination adjunct along together addition than unless until if when where after'.split(
    ' ',
  ),
]);
const opening = new WordSet([
  'the',
  'an',
  'a',
  'guideline',
  'guidelines',
  'criteria',
  'on',
  'for',
  'oral',
  'initial',
  'implantable',
  ...guidelineNames,
]);
/** How many such words may come before what a sentence is about: “The criteria for a knee replacement …”. */
const OPENING = 5;

/** Whether a term is the treatment that a sentence says a rule of. */
function isRuleOn(tokens: Tokens, sentence: Sentence, term: Term): term is Term & { kind: 'treatment' } {
  if (term.kind !== 'treatment' || term.first - sentence.first > OPENING) return false;
  for (let i = sentence.first; i < term.first; i++) if (!isWordOf(tokens, i, opening)) return false;
  return hasWord(tokens, { first: term.end, end: sentence.end }, ruling) && !hasWord(tokens, sentence, otherwise);
}

const listing = new WordSet(['or', 'and', 'nor']);

/** What lies between a class and a drug that is given as an example of it, and between a drug and the class that it is called. */
const examples = new Set(['such as', 'like', 'including']);
const callings = new Set([
  ', a',
  ', an',
  ', which is a',
  ', which is an',
  'is a',
  'is an',
  '(a',
  '(an',
  'as a',
  'as an',
]);

/** Whether the first of two terms in a row is said to be of the other's class, or the other way round. */
function memberOf(tokens: Tokens, one: Term, other: Term): ArguedDrugs['members'][number] | undefined {
  const between = tokens.text.slice(one.range.end, other.range.start).replace(/\s+/g, ' ').trim().toLowerCase();
  const range = { start: one.range.start, end: other.range.end };
  if (one.kind === 'treatment' && other.kind === 'drug' && one.treatment.kind === 'drug' && examples.has(between))
    return { drug: other.drug, treatment: one.treatment, range };
  // “aspirin, a corticosteroid or an anticoagulant” is a list.
  const isListed = between.startsWith(',') && isWordOf(tokens, other.end, listing);
  if (
    one.kind === 'drug' &&
    other.kind === 'treatment' &&
    other.treatment.kind === 'drug' &&
    callings.has(between) &&
    !isListed
  )
    return { drug: one.drug, treatment: other.treatment, range };
  return undefined;
}
