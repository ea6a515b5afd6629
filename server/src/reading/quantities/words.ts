import { microgramWords } from '../../knowledge/clauses/common-words.ts';
import { cueMarks, cueWord, newCue } from '../../text/cues.ts';
import { Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';

/** What a word is to the grammar of quantities. */
export const Role = {
  none: 0,
  visit: 1,
  times: 2,
  per: 3,
  unit: 4,
  adverb: 5,
  frequency: 6,
  over: 7,
  bound: 8,
  quantity: 9,
  blocker: 10,
  measure: 11,
  label: 12,
} as const;

/** Words and marks with which a part of a quantity may begin, apart from numbers. */
export const quantityCue = cueMarks(newCue(), Mark.hash, Mark.open);
const beginnings: readonly number[] = [Role.visit, Role.times, Role.per, Role.adverb, Role.frequency, Role.quantity];

const roles = new Uint8Array(65536);
const details = new Map<number, number>();

function put(role: number, words: readonly string[], detail?: number): void {
  for (const word of words) {
    const id = intern(word);
    roles[id] = role;
    if (beginnings.includes(role)) cueWord(quantityCue, id);
    if (detail !== undefined) details.set(id, detail);
  }
}

/** The role of a word by its vocabulary number; `none` for unknown words. */
export function roleOf(id: number): number {
  return id === 0 ? Role.none : (roles[id] ?? Role.none);
}

/** The number after a word: days of a unit (7 for a week), times of an adverb (2 for twice), visits a week of a frequency word (2 for BIW; 0 for daily). */
export function detailOf(id: number): number {
  return details.get(id) ?? 0;
}

put(Role.visit, [
  'visit',
  'visits',
  'session',
  'sessions',
  "session's",
  'treatment',
  'treatments',
  'appointment',
  'appointments',
  'attendances',
  'sesssions',
  'vists',
  'sesions',
]);
put(Role.times, ['times', 'time', 'x', 'xs']);
put(Role.per, ['per', 'a', 'an', 'each', 'every', 'q']);
put(Role.unit, ['week', 'weeks', 'wk', 'wks', "week's", "weeks'"], 7);
put(Role.unit, ['month', 'months', 'mo', 'mos', 'mth', 'mths'], 30);
put(Role.unit, ['day', 'days', "days'"], 1);
put(Role.unit, ['year', 'years', 'yr', 'yrs'], 365);
put(Role.adverb, ['once'], 1);
put(Role.adverb, ['twice'], 2);
put(Role.adverb, ['thrice'], 3);
put(Role.frequency, ['biw'], 2);
put(Role.frequency, ['tiw'], 3);
put(Role.frequency, ['daily'], 0);
put(Role.frequency, ['weekly'], 1);
put(Role.over, ['for', 'over', 'within', 'during', 'in', 'of']);
put(Role.quantity, ['qty', 'quantity', 'quanity', 'number', 'no']);
put(Role.measure, [
  'mg',
  ...microgramWords,
  'ml',
  'gm',
  'gms',
  'gram',
  'grams',
  'g',
  'cc',
  'cm',
  'mm',
  'inch',
  'inches',
  'lb',
  'lbs',
  'pound',
  'pounds',
  'pills',
  'tablets',
  'tabs',
  'tablet',
  'capsules',
  'caps',
  'minute',
  'minutes',
  'mins',
  'min',
  'hours',
  'hour',
  'hrs',
  'hr',
  'degrees',
  'percent',
  'feet',
  'ft',
  'old',
  'refills',
  'refill',
  'units',
  'mph',
  'tesla',
  't',
  'kg',
  'oz',
]);
// Words after which another thing is spoken of: no part of a quantity is joined over them.
// Words whose number names one of a row and counts nothing: “phase 2”, “Table 9”.
put(Role.label, [
  'phase',
  'stage',
  'grade',
  'type',
  'level',
  'levels',
  'table',
  'section',
  'sections',
  'page',
  'pages',
  'chapter',
  'class',
  'step',
  'tier',
  'item',
  'issue',
  'figure',
  'version',
  'edition',
  'case',
  'claim',
  'code',
  'cpt',
  'icd',
  'dated',
]);
put(Role.blocker, [
  'despite',
  'notwithstanding',
  'is',
  'was',
  'are',
  'were',
  'be',
  'been',
  'has',
  'have',
  'had',
  'that',
  'which',
  'but',
  'then',
  'request',
  'requests',
  'requesting',
  'requested',
  'authorized',
  'approved',
  'certified',
  'completed',
  'received',
  'recommended',
  'recommends',
  'recommend',
  'denied',
  'attended',
  'exceeds',
  'exceed',
  'versus',
  'after',
  'before',
  'prior',
  'if',
  'when',
  'while',
  'not',
  'should',
  'would',
  'could',
  'may',
  'first',
  'next',
  'last',
]);

const ofLife = new WordSet([
  'living',
  'life',
  'activity',
  'activities',
  'dose',
  'doses',
  'dosage',
  'function',
  'functions',
  'functioning',
  'routine',
  'routines',
  'task',
  'tasks',
  'chores',
  'needs',
  'care',
  'pain',
  'symptoms',
  'headaches',
]);

/** Whether the word at token `i` makes a “daily” before it no frequency: “activities of daily living”, “the daily dose”. */
export function isOfLife(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, ofLife);
}

/** Words in front of a number that bound it. */
export const bounds = {
  upTo: new WordSet(['up', 'maximum', 'most', 'exceed', 'than', 'limited']),
  atLeast: new WordSet(['least', 'minimum']),
  about: new WordSet(['approximately', 'about', 'roughly', 'around', 'approx']),
};
