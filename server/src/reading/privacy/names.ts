import { articleWords } from '../../knowledge/clauses/common-words.ts';
import { GIVEN_NAMES } from '../../knowledge/wording/wording.ts';
import { PhraseTable } from '../../text/phrases.ts';
import { isMark, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { monthNames } from '../dates.ts';
import { isCapital, isCapitalised, isSmall, lengthOf, startsCapital } from '../wording/shapes.ts';
import type { PersonalSpan } from './personal.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';

type NameKind = 'worker-name' | 'provider-name' | 'reviewer-name';

const given = new WordSet(GIVEN_NAMES.names);
const titles = new WordSet(['mr', 'mrs', 'ms', 'miss']);
const doctor = new WordSet(['dr', 'doctor']);
/** Degrees after a physician's name. */
const degrees = new Set(['MD', 'DO', 'DC', 'DPM', 'PhD', 'PsyD', 'LAc', 'PT', 'DPT', 'NP', 'PA', 'RN', 'OD', 'DDS']);

/** Those that are no common words, at which a name may be found that comes before them. */
const plainDegreeWords = ['md', 'dc', 'dpm', 'phd', 'psyd', 'lac', 'dpt', 'np', 'rn', 'dds'];
const plainDegrees = new WordSet(plainDegreeWords);

interface Person {
  readonly kind: NameKind;
  /** Whether the words are a label, with a colon after; else they stand in a sentence. */
  readonly label: boolean;
}

const persons = new PhraseTable<Person>();
const personWords: string[] = [];
const person = (kind: NameKind, label: boolean, phrases: readonly string[]): void => {
  for (const phrase of phrases) persons.add(phrase, { kind, label });
  personWords.push(...phrases.map((phrase) => phrase.split(' ')[0]!));
};
person('worker-name', true, [
  'name',
  'patient name',
  'employee name',
  'worker name',
  'name of employee',
  'employee',
  'claimant name',
  'applicant name',
  'injured worker name',
  'name of patient',
  'name of worker',
]);
person('worker-name', false, ['patient', 'worker', 'claimant', 'applicant', 'injured worker', 'injured employee']);
person('reviewer-name', true, [
  'reviewer name',
  'name of reviewer',
  'expert reviewer name',
  'physician reviewer name',
  'reviewed by',
  'signed by',
  'signed',
]);
person('reviewer-name', false, ['expert reviewer', 'physician reviewer', 'medical reviewer', 'reviewer']);

/** Every word at which `nameAt` may find a name. */
export const nameStarts: readonly string[] = [
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'doctor',
  ...GIVEN_NAMES.names,
  ...personWords,
  ...plainDegreeWords,
];

/** Capitalised words that are no part of a name though they stand where one may. */
const notNames = new WordSet([
  ...articleWords,
  'this',
  'he',
  'she',
  'it',
  'injury',
  'case',
  'date',
  'number',
  'physical',
  'therapy',
  'claims',
  'administrator',
  'maximus',
  'federal',
  'services',
  'board',
  'certified',
  'state',
  'medical',
  'chronic',
  'pain',
  'treatment',
  ...monthNames,
  'california',
  'labor',
  'code',
  'guidelines',
  'mtus',
  'per',
  'on',
  'in',
  'no',
  'not',
  'to',
  'left',
  'right',
  'lumbar',
  'cervical',
  'review',
  'utilization',
  'request',
  'authorization',
]);

/** The name that begins at or after token `i`, a title, a label or a word for the worker, the reviewer or a physician; undefined if none does. */
export function nameAt(tokens: Tokens, i: number): PersonalSpan | undefined {
  const word = tokens.values[i]!;
  if (word === 0) return undefined;
  if (titles.has(word)) return titledAt(tokens, i, 'worker-name');
  if (doctor.has(word)) return titledAt(tokens, i, 'provider-name');
  if (given.has(word)) return physicianAt(tokens, i);
  if (plainDegrees.has(word)) return namedBefore(tokens, i);
  const match = persons.matchAt(tokens, i);
  if (!match) return undefined;
  return match.value.label
    ? labelledName(tokens, match.end, match.value.kind)
    : apposition(tokens, match.end, match.value.kind);
}

/** “Mrs. Doe”, “Dr. Jane Doe”, “Mr Doe”; “MS Contin” is a drug. */
function titledAt(tokens: Tokens, i: number, kind: NameKind): PersonalSpan | undefined {
  if (!isCapitalised(tokens, i)) return undefined;
  const at = isMark(tokens, i + 1, Mark.stop) && touches(tokens, i + 1) ? i + 2 : i + 1;
  const end = nameEnd(tokens, at, 3);
  return end > at ? { kind, first: i, end } : undefined;
}

/** “Name: Jane Doe”: after a label one name is enough where it is a given one, else two words. */
function labelledName(tokens: Tokens, colon: number, kind: NameKind): PersonalSpan | undefined {
  if (!isMark(tokens, colon, Mark.colon)) return undefined;
  const at = colon + 1;
  if (isWordOf(tokens, at, doctor)) return titledAt(tokens, at, kind);
  const end = nameEnd(tokens, at, 3);
  if (end > at && given.has(tokens.values[at]!)) return { kind, first: at, end };
  // “Employee: Warehouse Worker” is an occupation: without a given name only words that the program does not know make a name.
  let last = at;
  while (last < end && unknown(tokens, last, last + 1)) last++;
  return last - at >= 2 ? { kind, first: at, end: last } : undefined;
}

/** “the patient, Jane Doe, …”, “the injured worker Jane Doe”, “the reviewer, Doe Roe, MD”. */
function apposition(tokens: Tokens, behind: number, kind: NameKind): PersonalSpan | undefined {
  const comma = isMark(tokens, behind, Mark.comma);
  const at = comma ? behind + 1 : behind;
  if (comma && tokens.kinds[at] === Kind.word && (titles.has(tokens.values[at]!) || doctor.has(tokens.values[at]!))) {
    const titled = titledAt(tokens, at, kind);
    if (titled) return titled;
  }
  const end = nameEnd(tokens, at, 3);
  if (end === at) return undefined;
  const known = given.has(tokens.values[at]!);
  if (known && (comma || end - at > 1)) return { kind, first: at, end };
  // Two unknown words with a comma before and after are a name; “the patient, Norco and …” and “the patient, Per MTUS, …” are not.
  return comma && end - at >= 2 && isMark(tokens, end, Mark.comma) && unknown(tokens, at, end)
    ? { kind, first: at, end }
    : undefined;
}

/** “Jane Doe, M.D.”: a given name, a surname and a degree. */
function physicianAt(tokens: Tokens, i: number): PersonalSpan | undefined {
  if (touches(tokens, i)) return undefined;
  const end = nameEnd(tokens, i, 3);
  if (end - i < 2) return undefined;
  const at = isMark(tokens, end, Mark.comma) ? end + 1 : end;
  const close = degreeEnd(tokens, at);
  return close > 0 ? { kind: 'provider-name', first: i, end: close } : undefined;
}

/** “Doe R. Roe, MD”: with a degree, two words that the program does not know or an initial between them are a name. */
function namedBefore(tokens: Tokens, i: number): PersonalSpan | undefined {
  if (!degrees.has(tokens.text.slice(tokens.starts[i], tokens.ends[i]))) return undefined;
  let first = isMark(tokens, i - 1, Mark.comma) ? i - 1 : i;
  const end = first;
  let initials = 0;
  let words = 0;
  while (first > 0 && end - first < LONGEST_NAME) {
    const stopped = isMark(tokens, first - 1, Mark.stop) && lengthOf(tokens, first - 2) === 1;
    const at = stopped ? first - 2 : first - 1;
    if (!isNameWord(tokens, at)) break;
    if (stopped) initials++;
    else if (unknown(tokens, at, at + 1)) words++;
    else break;
    first = at;
  }
  return words >= 2 || (words === 1 && initials > 0) ? { kind: 'provider-name', first, end: i + 1 } : undefined;
}

/** A name has this many tokens at most. */
const LONGEST_NAME = 6;

function degreeEnd(tokens: Tokens, i: number): number {
  let end = i;
  while (
    end < tokens.count &&
    end < i + 6 &&
    (tokens.kinds[end] === Kind.word || isMark(tokens, end, Mark.stop)) &&
    (end === i || touches(tokens, end))
  )
    end++;
  const written = tokens.text
    .slice(tokens.starts[i], end > i ? tokens.ends[end - 1] : tokens.starts[i])
    .replaceAll('.', '');
  return degrees.has(written) ? end : 0;
}

/** The token after the capitalised words (and initials) of a name that begins at token `i`; `i` if it is none. */
function nameEnd(tokens: Tokens, i: number, most: number): number {
  let end = i;
  for (let words = 0; words < most && end < tokens.count; words++) {
    if (words > 0 && tokens.breaks[end]! > 2) break;
    if (!isNameWord(tokens, end)) break;
    end++;
    // The stop of an initial.
    if (lengthOf(tokens, end - 1) === 1 && isMark(tokens, end, Mark.stop) && startsCapital(tokens, end + 1)) end++;
    if (
      isMark(tokens, end, Mark.hyphen) &&
      touches(tokens, end) &&
      touches(tokens, end + 1) &&
      isCapitalised(tokens, end + 1)
    )
      end += 2;
  }
  return end;
}

function isNameWord(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.word || notNames.has(tokens.values[i]!)) return false;
  const { text } = tokens;
  if (!isCapital(text.charCodeAt(tokens.starts[i]!))) return false;
  return lengthOf(tokens, i) > 1 ? isSmall(text.charCodeAt(tokens.ends[i]! - 1)) : isMark(tokens, i + 1, Mark.stop);
}

/** Whether none of the words is known to the program: names of people are not, those of drugs, tests and guidelines are. */
function unknown(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tokens.kinds[i] === Kind.word && tokens.values[i] !== 0) return false;
  return true;
}
