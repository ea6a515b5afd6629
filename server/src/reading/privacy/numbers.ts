import { dateAt } from '../dates.ts';
import { isMark, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { PhraseTable } from '../../text/phrases.ts';
import { lengthOf } from '../wording/shapes.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import type { PersonalKind, PersonalSpan } from './personal.ts';

type Label = Extract<
  PersonalKind,
  'social-security-number' | 'birth-date' | 'claim-number' | 'record-number' | 'license-number' | 'phone'
>;

interface LabelEntry {
  readonly kind: Label;
  /** Whether the words are a label only where “number”, “#” or a colon follows: “claim” is an everyday word. */
  readonly needsSign: boolean;
}

const labels = new PhraseTable<LabelEntry>();
const known: string[] = [];
const label = (kind: Label, phrases: readonly string[], needsSign = false): void => {
  for (const phrase of phrases) labels.add(phrase, { kind, needsSign });
  known.push(...phrases);
};
label('social-security-number', [
  'ssn',
  'social security',
  'social security number',
  'social security no',
  'ss number',
]);
label('birth-date', ['dob', 'date of birth', 'birth date', 'birthdate', 'birthday', 'born', 'born on']);
label('claim-number', [
  'claim number',
  'claim no',
  'claim num',
  'policy number',
  'policy no',
  'file number',
  'adj number',
  'wcab number',
]);
label('claim-number', ['claim', 'policy', 'wcab', 'eams'], true);
label('record-number', [
  'mrn',
  'medical record number',
  'medical record no',
  'chart number',
  'chart no',
  'patient id',
  'member id',
  'account number',
  'account no',
]);
label('record-number', ['medical record', 'chart', 'account'], true);
label('license-number', [
  'license number',
  'license no',
  'licence number',
  'licence no',
  'lic no',
  'medical license number',
  'npi',
  'npi number',
  'dea number',
  'npi no',
]);
label('license-number', ['license', 'licence', 'lic', 'medical license'], true);
label(
  'phone',
  ['phone', 'telephone', 'tel', 'fax', 'cell', 'phone number', 'telephone number', 'fax number', 'mobile'],
  true,
);

/** Every label that a personal number or birth date may come after. */
export const labelPhrases: readonly string[] = known;

const numberWords = new WordSet(['no', 'num', 'number', 'numbers', 'id']);
const verbs = new WordSet(['is', 'was']);
/** The most words and marks between a label and its number: “number is:”. */
const MOST_SIGNS = 4;

/** How many figures a claim, record or license number has at least. */
const FEWEST_FIGURES = 4;
/** Without “number” or a colon between: `claim 7Q-555120`. */
const FEWEST_BARE_FIGURES = 5;

/** The personal number or birth date whose label begins at token `i`; undefined if none does. */
export function labelledAt(tokens: Tokens, i: number): PersonalSpan | undefined {
  const match = labels.matchAt(tokens, i);
  if (!match) return undefined;
  const { kind, needsSign } = match.value;
  let at = match.end;
  let signed = !needsSign;
  for (; at < tokens.count && at < match.end + MOST_SIGNS && isBetween(tokens, at); at++) signed ||= isSign(tokens, at);
  if (kind === 'birth-date') {
    const date = dateAt(tokens, at);
    return date && { kind, first: i, end: date.end };
  }
  const code = codeAt(tokens, at);
  if (!code || dateAt(tokens, at)) return undefined;
  if (kind === 'phone') return signed && code.figures >= 7 ? { kind, first: i, end: code.end } : undefined;
  if (kind === 'social-security-number') return code.figures >= 4 ? { kind, first: i, end: code.end } : undefined;
  return code.figures >= (signed ? FEWEST_FIGURES : FEWEST_BARE_FIGURES)
    ? { kind, first: i, end: code.end }
    : undefined;
}

/** What may be between a label and its number: a sign of a number, an opening bracket, “is” or “was”. */
function isBetween(tokens: Tokens, i: number): boolean {
  return isSign(tokens, i) || isMark(tokens, i, Mark.open) || isWordOf(tokens, i, verbs);
}

/** “#”, “no.”, “number”, “:”: what follows is a number. */
function isSign(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] === Kind.word) return numberWords.has(tokens.values[i]!);
  return isMark(tokens, i, Mark.hash) || isMark(tokens, i, Mark.colon) || isMark(tokens, i, Mark.stop);
}

/** A run of touching letters, figures and hyphens, and how many figures it has. */
function codeAt(tokens: Tokens, i: number): { end: number; figures: number } | undefined {
  let figures = 0;
  let end = i;
  for (; end < tokens.count && (end === i || touches(tokens, end)); end++) {
    const kind = tokens.kinds[end];
    if (kind === Kind.number || kind === Kind.decimal) figures += lengthOf(tokens, end);
    else if (
      kind === Kind.word
        ? lengthOf(tokens, end) > 4
        : !(isMark(tokens, end, Mark.hyphen) || isMark(tokens, end, Mark.slash) || isMark(tokens, end, Mark.asterisk))
    )
      break;
  }
  while (end > i && tokens.kinds[end - 1] === Kind.mark) end--;
  return end > i ? { end, figures } : undefined;
}

/** The social security or telephone number that begins at token `i`, known by how its figures are grouped; undefined if there is none. */
export function groupedAt(tokens: Tokens, i: number): PersonalSpan | undefined {
  if (lengthOf(tokens, i) !== 3 || tokens.kinds[i] !== Kind.number) return undefined;
  if (touches(tokens, i) && !isMark(tokens, i - 1, Mark.open) && !isMark(tokens, i - 1, Mark.hyphen)) return undefined;
  let at = i + 1;
  const bracketed = isMark(tokens, i - 1, Mark.open) && touches(tokens, i) && isMark(tokens, at, Mark.close);
  if (bracketed) at++;
  const groups: number[] = [];
  while (groups.length < 2) {
    const parted = isMark(tokens, at, Mark.hyphen) && touches(tokens, at);
    if (parted) at++;
    if (
      tokens.kinds[at] !== Kind.number ||
      (parted && !touches(tokens, at)) ||
      (!parted && !(bracketed && groups.length === 0))
    )
      return dotted(tokens, i);
    groups.push(lengthOf(tokens, at));
    at++;
  }
  if (touches(tokens, at) && (tokens.kinds[at] === Kind.number || isMark(tokens, at, Mark.hyphen))) return undefined;
  const first = bracketed ? i - 1 : i;
  if (groups[0] === 2 && groups[1] === 4 && !bracketed) return { kind: 'social-security-number', first, end: at };
  return groups[0] === 3 && groups[1] === 4 ? { kind: 'phone', first, end: at } : undefined;
}

/** `213.555.0142`: numbers between stops. */
function dotted(tokens: Tokens, i: number): PersonalSpan | undefined {
  const lengths = [3, 1, 3, 1, 4];
  for (let at = 0; at < lengths.length; at++) {
    if (lengthOf(tokens, i + at) !== lengths[at] || (at > 0 && !touches(tokens, i + at))) return undefined;
    if (at % 2 === 1 ? !isMark(tokens, i + at, Mark.stop) : tokens.kinds[i + at] !== Kind.number) return undefined;
  }
  return { kind: 'phone', first: i, end: i + lengths.length };
}
