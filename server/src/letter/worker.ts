import { askingWords } from '../knowledge/clauses/asking-words.ts';
import { sexWords, workerNouns } from '../knowledge/clauses/common-words.ts';
import { numberAt } from '../reading/numbers.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import { readSentences, type Sentence } from '../reading/sentences.ts';
import type { IssueNode, SectionNode } from '../syntax/tree.ts';
import { cueWords, hasCue, newCue, nextCue, rareCue, searchedCue } from '../text/cues.ts';
import type { Range } from '../text/range.ts';
import { isMark, isWord, Kind, Mark, rangeOf, type Tokens, tokenText } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../text/word-set.ts';

/** The sex that a word or a description gives a person. */
export type Sex = keyof typeof sexWords;

/** A pronoun that can only be the worker's: no other person is spoken of in its sentence or the one before. */
export interface WorkerPronoun {
  readonly sex: Sex;
  readonly word: string;
  readonly range: Range;
}

/** Who the worker is, as the summary first describes him or her: “a 48 year old male”. */
export interface Worker {
  readonly sex: Sex | undefined;
  readonly age: number | undefined;
  /** What he or she is called by the work done, in small letters: “baggage” and “handler”. */
  readonly occupation: readonly string[];
  /** The words of the description. */
  readonly range: Range | undefined;
  readonly pronouns: readonly WorkerPronoun[];
}

const sexes = new WordMap<Sex>();
for (const sex of ['male', 'female'] as const) for (const word of sexWords[sex]) sexes.set(word, sex);
const or = intern('or');
const pronounCue = newCue();
const pronouns = new WordMap<Sex>([], pronounCue);
for (const word of ['he', 'his', 'him', 'himself']) pronouns.set(word, 'male');
for (const word of ['she', 'her', 'hers', 'herself']) pronouns.set(word, 'female');
const years = new WordSet(['year', 'years', 'yr', 'yo', 'y'], rareCue);
/** Words for those who treat, examine or judge the worker: what is told of a body near one is still the worker's. */
const treaters = [
  'physician physicians doctor doctors dr provider providers therapist therapists surgeon chiropractor acupuncturist nurse psychologist psychiatrist reviewer',
  'treater author authors specialist practitioner md pa np consultant interventionist orthopedist neurologist radiologist podiatrist attending assistant',
  'pharmacist prescriber psychotherapist counselor clinician technician technologist coordinator dispenser registrar dermatologist cardiologist',
  'examiner evaluator ophthalmologist dentist optometrist internist rheumatologist physiatrist anesthesiologist attorney adjuster',
];
/** Words for all other people. */
const bystanders = [
  'wife husband spouse mother father daughter son sister brother child children partner girlfriend boyfriend friend fiancee fiance baby cousin uncle aunt',
  'nephew niece grandson granddaughter grandmother grandfather parent parents stepson stepdaughter roommate neighbor relative employer supervisor coworker',
  'coworkers worker-mate colleague colleagues boss foreman forewoman manager owner customer customers client clients resident student students pupil driver',
  'motorist passenger guard officer inmate prisoner suspect assailant attacker robber shoplifter pedestrian cyclist landlord witness interpreter translator',
  'caregiver caretaker aide helper crew crewmate lady somebody someone visitor guest tenant stranger operator teammate partner-in-work apprentice trainee',
];
const listed = (lists: readonly string[]): string[] => lists.flatMap((list) => list.split(' '));
/** Tells whether a word names someone who treats the worker, or another person. */
export const otherPersons = new WordSet([...listed(treaters), ...listed(bystanders)]);
const treaterCue = cueWords(newCue(), listed(treaters));
const bystanderWords = new WordSet(listed(bystanders), searchedCue);
/** Of those, the ones of one sex, with it. */
const kinSexes = new WordMap<Sex>();
for (const word of 'wife mother daughter sister girlfriend aunt niece'.split(' ')) kinSexes.set(word, 'female');
for (const word of 'husband father son brother boyfriend uncle nephew'.split(' ')) kinSexes.set(word, 'male');
const kinWords = new WordSet(
  'wife mother daughter sister girlfriend aunt niece husband father son brother boyfriend uncle nephew'.split(' '),
  searchedCue,
);
/** Words that name the worker again. */
const workerWords = new WordSet([...workerNouns, 'iw'], searchedCue);
/** What the worker feels. */
const symptoms = new WordSet([
  'pain',
  'painful',
  'ache',
  'aching',
  'numb',
  'numbness',
  'tingling',
  'weakness',
  'stiffness',
  'stiff',
  'spasm',
  'spasms',
  'swelling',
  'swollen',
  'tender',
  'headache',
  'headaches',
  'burning',
  'symptoms',
  'sore',
  'soreness',
  'limp',
  'limps',
  'insomnia',
  'dizzy',
  'depressed',
  'anxious',
]);
/** What only the worker has in a letter on his or her treatment: “her dose”. */
const belongings = new WordSet(['dose', 'doses', 'injury', 'job', 'gait', 'weight', 'complaints', 'recovery']);
const subjects = new WordSet(['he', 'she']);
/** What the worker does, and no one who treats. */
const suffering = new WordSet([
  'had',
  'has',
  'reported',
  'reports',
  'complained',
  'complains',
  'rated',
  'rates',
  'felt',
  'feels',
  'suffers',
  'suffered',
  'sustained',
  'injured',
  'hurt',
  'fell',
  'slipped',
  'twisted',
  'strained',
  'developed',
  'experiences',
  'experienced',
  'continues',
  'was',
  'is',
  'denied',
  'denies',
  'described',
  'describes',
  'walks',
  'presented',
  'still',
]);

/** What one who treats does, who may be spoken of sentences before: “Her surgeon saw her in May. … He asked for therapy.” */
const treating = new WordSet([
  ...askingWords,
  ...['ordered', 'orders', 'prescribed', 'prescribes', 'recommended', 'recommends', 'proposed', 'proposes', 'advised'],
  ...[
    'advises',
    'documents',
    'documented',
    'examined',
    'examines',
    'diagnosed',
    'referred',
    'refers',
    'injected',
    'operated',
    'performed',
  ],
]);

/** The other people of whom a letter tells: the sexes of kin, and whether one of them treats. */
interface Others {
  readonly kin: Set<Sex>;
  treater: boolean;
}

/** Reads who the worker is and which pronouns stand for him or her, from the summary and the rationales. */
export function readWorker(
  tokens: Tokens,
  summary: SectionNode | undefined,
  issues: readonly IssueNode[],
  terms: readonly Term[],
): Worker {
  const description = summary && describe(tokens, summary.span.first, summary.span.end);
  const found: WorkerPronoun[] = [];
  const persons: Others = { kin: new Set(), treater: false };
  if (summary) {
    const [first, ...others] = readSentences(tokens, summary.span.first, summary.span.end);
    const told = first ? [description ? first : afterForm(tokens, first), ...others] : [];
    collect(tokens, told, terms, description, found, persons);
  }
  const own = description ?? meantBy(found);
  for (const { fields } of issues)
    for (const { field, span } of fields)
      if (field.id === 'rationale')
        collect(tokens, readSentences(tokens, span.first, span.end), terms, undefined, found, persons);
  found.sort((a, b) => a.range.start - b.range.start);
  const occupation = description ? occupationAfter(tokens, description.end) : [];
  return { sex: own?.sex, age: description?.age, occupation, range: own?.range, pronouns: found };
}

/** The sex and place of a summary's pronouns, where it has two or more and all agree: “when he slipped”, “he prefers to wait”. */
function meantBy([first, ...others]: readonly WorkerPronoun[]): Pick<Description, 'sex' | 'range'> | undefined {
  return first && others.length > 0 && others.every(({ sex }) => sex === first.sex)
    ? { sex: first.sex, range: first.range }
    : undefined;
}

interface Description {
  readonly sex: Sex;
  readonly age: number;
  readonly first: number;
  readonly end: number;
  readonly range: Range;
}

/** “48 year old male”, “62-year-old right-hand dominant female”, “female, 58 years old”. */
function describe(tokens: Tokens, first: number, end: number): Description | undefined {
  for (let i = first; (i = nextCue(tokens, i, end, rareCue)) < end; i++) {
    if (!isWordOf(tokens, i, years)) continue;
    const figure = isMark(tokens, i - 1, Mark.hyphen) ? i - 2 : i - 1;
    const age = tokens.kinds[figure] === Kind.number ? tokens.values[figure]! : (numberAt(tokens, figure)?.value ?? 0);
    if (age < 14 || age > 99) continue;
    const at = sexAfter(tokens, i + 1, Math.min(end, i + 9)) ?? sexBefore(tokens, Math.max(first, figure - 4), figure);
    if (at === undefined) continue;
    const [from, to] = [Math.min(figure, at), Math.max(i, at) + 1];
    return { sex: sexAt(tokens, at)!, age, first: from, end: to, range: rangeOf(tokens, from, to) };
  }
  const from = afterForm(tokens, { first, end }).first;
  return describeBriefly(tokens, from, Math.min(end, from + OPENING));
}

/** How far into a summary its first sentence may reach, in tokens. */
const OPENING = 40;

const lasting = new WordSet(['of', 'aged']);

/** “Claimant is 54, male”, “a woman of 33”: an age without its years, next to the sex. */
function describeBriefly(tokens: Tokens, first: number, end: number): Description | undefined {
  for (let i = first + 2; i < end; i++) {
    const sex = sexAt(tokens, i);
    const age = isMark(tokens, i - 1, Mark.comma) && tokens.kinds[i - 2] === Kind.number ? tokens.values[i - 2]! : 0;
    if (sex && age >= 14 && age <= 99)
      return { sex, age, first: i - 2, end: i + 1, range: rangeOf(tokens, i - 2, i + 1) };
    const behind =
      sex && isWordOf(tokens, i + 1, lasting) ? (numberAt(tokens, i + 2)?.value ?? tokens.values[i + 2]!) : 0;
    if (sex && behind >= 14 && behind <= 99 && (tokens.kinds[i + 2] === Kind.number || numberAt(tokens, i + 2)))
      return { sex, age: behind, first: i, end: i + 3, range: rangeOf(tokens, i, i + 3) };
  }
  return undefined;
}

function sexAt(tokens: Tokens, i: number): Sex | undefined {
  return tokens.kinds[i] === Kind.word ? sexes.get(tokens.values[i]!) : undefined;
}

/** Where the sex is said after an age: “48 year old male”. */
function sexAfter(tokens: Tokens, first: number, end: number): number | undefined {
  for (let i = first; i < end && !isMark(tokens, i, Mark.stop); i++) if (sexAt(tokens, i)) return i;
  return undefined;
}

/** Where it is said before it: “Claimant: female, 58 years old”. */
function sexBefore(tokens: Tokens, first: number, end: number): number | undefined {
  for (let i = end - 1; i >= first && !isMark(tokens, i, Mark.stop) && !isMark(tokens, i, Mark.semicolon); i--)
    if (sexAt(tokens, i)) return i;
  return undefined;
}

/**
 * The pronouns of sentences that can only be the worker's. Near a bystander none can; near one who treats, those that mention a body: “his left
 * knee”, “she had numbness”.
 */
function collect(
  tokens: Tokens,
  sentences: readonly Sentence[],
  terms: readonly Term[],
  description: { readonly first: number; readonly end: number } | undefined,
  found: WorkerPronoun[],
  others: Others,
): void {
  let bystanderBefore = false;
  let treaterBefore = false;
  for (const sentence of sentences) {
    for (let i = sentence.first; (i = wordIn(tokens, i, sentence.end, kinWords)) < sentence.end; i++)
      others.kin.add(kinSexes.get(tokens.values[i]!)!);
    const bystanderHere = namesBystander(tokens, sentence, description);
    const treaterHere = hasCue(tokens, toldFrom(tokens, sentence, description), sentence.end, treaterCue);
    const theirs: boolean = bystanderHere || bystanderBefore;
    let pronoun = false;
    for (let i = sentence.first; (i = nextCue(tokens, i, sentence.end, pronounCue)) < sentence.end; i++) {
      const sex = pronouns.get(tokens.values[i]!);
      // “He/she”, “his or her” and the author of “(He, 2004)” are no one's.
      if (
        !sex ||
        isEither(tokens, i, sex) ||
        isMark(tokens, i + 1, Mark.slash) ||
        isMark(tokens, i - 1, Mark.slash) ||
        isMark(tokens, i - 1, Mark.open)
      )
        continue;
      pronoun = true;
      // “She has a job to go back to, and the employer knows”: no one is named before it.
      const isFirst = opensSentence(tokens, i, sentence) && !isWordOf(tokens, i + 1, treating);
      if (isFirst ? bystanderBefore : theirs) continue;
      if ((isFirst ? treaterBefore : treaterHere || treaterBefore) && !tellsOfBody(tokens, i, sentence, terms))
        continue;
      if (others.treater && subjects.has(tokens.values[i]!) && isWordOf(tokens, i + 1, treating)) continue;
      // “her husband … His status”
      if (others.kin.has(sex) && !tellsOfBody(tokens, i, sentence, terms)) continue;
      const range = rangeOf(tokens, i, i + 1);
      found.push({ sex, word: tokens.text.slice(range.start, range.end), range });
    }
    // “The foreman dropped it. He was not hurt. He left.”: the pronoun goes on until the worker is named again.
    bystanderBefore = bystanderHere || (theirs && pronoun && !hasWord(tokens, sentence, workerWords));
    treaterBefore = treaterHere;
    others.treater ||= treaterHere;
  }
}

const openers = new WordSet(
  'however here moreover furthermore also still but and thus although because since as though if'.split(' '),
);
/** How far into its sentence a pronoun may be that opens it, in tokens. */
const OPENED = 3;

/** Whether “he” or “she” opens its sentence: “However, she …”, “As she …”. */
function opensSentence(tokens: Tokens, i: number, { first }: Sentence): boolean {
  if (!subjects.has(tokens.values[i]!) || i - first >= OPENED) return false;
  for (let at = first; at < i; at++)
    if (!isMark(tokens, at, Mark.comma) && !isWordOf(tokens, at, openers)) return false;
  return true;
}

/** Whether “or” joins a pronoun to one of the other sex: “his or her”. */
function isEither(tokens: Tokens, i: number, sex: Sex): boolean {
  const isOther = (at: number): boolean => {
    const other = tokens.kinds[at] === Kind.word ? pronouns.get(tokens.values[at]!) : undefined;
    return other !== undefined && other !== sex;
  };
  return (isWord(tokens, i + 1, or) && isOther(i + 2)) || (isWord(tokens, i - 1, or) && isOther(i - 2));
}

/** How far into the summary the form's own words may reach, in tokens. */
const FORM = 40;

/** The first sentence of a summary without the words of the form, “The expert reviewer developed the following …:”. */
function afterForm<Part extends Pick<Sentence, 'first' | 'end'>>(tokens: Tokens, sentence: Part): Part {
  for (let i = sentence.first; i < Math.min(sentence.end - 1, sentence.first + FORM); i++)
    if (isMark(tokens, i, Mark.colon)) return { ...sentence, first: i + 1 };
  return sentence;
}

/** Where a sentence begins to tell of the case: after the colon of the form's own words, “The expert reviewer developed the following …:”, where it describes the worker. */
function toldFrom(
  tokens: Tokens,
  { first, end }: Sentence,
  description: { readonly first: number } | undefined,
): number {
  if (!description || description.first < first || description.first >= end) return first;
  for (let i = description.first; i > first; i--) if (isMark(tokens, i, Mark.colon)) return i + 1;
  return first;
}

/** “who was pushed by a shopper”: whoever does something is a person where the noun is one of doers. */
function hasDoer(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end - 2; i++)
    if (isWord(tokens, i, by) && isWordOf(tokens, i + 1, indefinite))
      for (let k = i + 2; k < Math.min(end, i + 5) && tokens.kinds[k] === Kind.word; k++)
        if (DOER.test(tokenText(tokens, k))) return true;
  return false;
}

const by = intern('by');
const indefinite = new WordSet(['a', 'an', 'another']);
const DOER = /(?:[^aeiou]er|or|man|men|woman|ist|boy|girl|teen)$/;

/** How far after the description its occupation may be: “a 44-year-old male truck driver”. */
const OCCUPATION = 6;

/** The words after a description up to the first that is no name of work. */
function occupationAfter(tokens: Tokens, from: number): string[] {
  let end = from;
  while (end < from + OCCUPATION && tokens.kinds[end] === Kind.word && !isWordOf(tokens, end, afterOccupation)) end++;
  return Array.from({ length: end - from }, (_, i) => tokenText(tokens, from + i).toLowerCase());
}

const afterOccupation = new WordSet(
  'who with that was is and whose injured sustained suffered presented has had in of on at by from'.split(' '),
);

function namesBystander(
  tokens: Tokens,
  { first, end }: Sentence,
  description: { readonly first: number; readonly end: number } | undefined,
): boolean {
  for (let i = first; (i = wordIn(tokens, i, end, bystanderWords)) < end; i++) {
    if (description && first <= description.first && i >= description.first && i < description.end + OCCUPATION)
      continue;
    return true;
  }
  return hasDoer(tokens, first, end);
}

/** What one who treats writes or thinks, near whom it is his or hers: “her report”. */
const writings = new WordSet(
  'report reports note notes letter opinion view appeal request records chart plan office examination findings reply'.split(
    ' ',
  ),
);

/** What only one who is treated does, and what is done in the body: “she sleeps well”, “he can walk”. */
const living = new WordSet([
  ...['sleeps', 'walks', 'limps', 'smokes', 'weighs', 'underwent', 'fell', 'slipped', 'sustained', 'suffers', 'takes'],
  ...['tolerates', 'wears', 'works', 'drives', 'lives', 'ambulates', 'exercises', 'plateaued'],
]);
const able = new WordSet(['can', 'cannot', 'could']);
const moving = new WordSet('walk sleep lift sit stand bend climb kneel squat work drive'.split(' '));

/** “his left knee”, “she had numbness of the toes”. */
function tellsOfBody(tokens: Tokens, i: number, { end }: Sentence, terms: readonly Term[]): boolean {
  const subject = subjects.has(tokens.values[i]!);
  if (subject && isWordOf(tokens, i + 1, living)) return true;
  if (subject && isWordOf(tokens, i + 1, able) && hasWord(tokens, { first: i + 2, end: i + 4 }, moving)) return true;
  if (subject && !isWordOf(tokens, i + 1, suffering) && !isWordOf(tokens, i + 2, suffering)) return false;
  if (!subject && isWordOf(tokens, i + 1, belongings)) return true;
  if (!subject && isWordOf(tokens, i + 1, writings)) return false;
  const to = Math.min(end, i + (subject ? 12 : 3));
  for (let k = i + 1; k < to; k++) if (isWordOf(tokens, k, symptoms)) return true;
  const near = termsWithin(terms, i + 1, Math.min(end, i + 12));
  if (subject) return near.some(({ kind }) => kind === 'region');
  // “his request for cervical imaging” is a provider's: nothing but a side may be between.
  const [first, second] = near;
  return (
    (first?.kind === 'region' && first.first === i + 1) ||
    (first?.kind === 'side' && first.first === i + 1 && second?.kind === 'region' && second.first <= first.end + 1)
  );
}
