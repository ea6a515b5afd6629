import type { Form, FormSection, HeaderField } from '../../knowledge/forms/form.ts';
import type { Piece } from '../../knowledge/phrases/render.ts';
import { newIssue } from './new-issue.ts';
import { wrapPieces } from './wrap.ts';

/** What is known when a letter is begun; everything else becomes a placeholder. */
export interface LetterStart {
  /** Values of header fields by id. */
  readonly header?: Readonly<Record<string, string>>;
  /** The reviewer's states of licensure and certified specialty. */
  readonly licensure?: string | undefined;
  readonly specialty?: string | undefined;
  /** The disputed requests, one for each issue. */
  readonly requests?: readonly string[];
}

/** A letter of a form with everything that the form prints; what the writer must fill in is a placeholder. */
export function newLetter(form: Form, start: LetterStart = {}): Piece[] {
  const ownStatement = form.sections.some(({ role }) => role === 'statement');
  const parts = [
    headerTable(form, start),
    ...form.sections.map((section) => makeSection(form, section, ownStatement, start)),
  ];
  return [...joined(parts, '\n\n'), '\n'];
}

/** A section of a form with its heading and what the form prints in it. */
export function makeSection(form: Form, section: FormSection, ownStatement: boolean, start: LetterStart = {}): Piece[] {
  const { heading, intro, role } = section;
  const opening: Piece[] = [intro === undefined ? heading : `${heading}\n${intro}`];
  const under = (gap: string, ...bodies: Piece[][]): Piece[] =>
    wrapPieces(joined([opening, joined(bodies, '\n\n')], gap));
  switch (role) {
    case 'statement':
      return under('\n', statement(form), form.credentials.style === 'section' ? [] : credentials(form, start));
    case 'credentials':
      return under('\n', ownStatement ? [] : statement(form), credentials(form, start));
    case 'issues':
      return [...under('\n'), '\n\n', ...joined(issues(form, start), '\n\n')];
    case 'documents':
      return under('\n', ['1) ', { placeholder: 'document' }]);
    case 'dispute':
      return under('\n', [{ placeholder: 'treatment, visits or quantity, body part' }]);
    case 'summary':
      return under(intro === undefined ? '\n' : '\n\n', [{ placeholder: 'clinical case summary' }]);
    case 'guideline':
      return under('\n', [{ placeholder: 'guideline, year and section, and why' }]);
    case 'rationale':
      return under('\n', [{ placeholder: 'rationale' }]);
    case 'other':
      return opening;
  }
}

/** The statement of how the determination was made. */
export function statement(form: Form): Piece[] {
  return form.statement.length > 0 ? [form.statement.map(({ text }) => text).join(' ')] : [];
}

/** The reviewer's credentials in the form's style. */
export function credentials({ credentials: form }: Form, { licensure, specialty }: LetterStart = {}): Piece[] {
  const { style, intro, certified, licensed } = form;
  const specialties: Piece = specialty ?? { placeholder: 'specialty' };
  const state = (placeholder: string): Piece => licensure ?? { placeholder };
  if (style === 'block') {
    return [
      `${intro === undefined ? '' : `${intro}\n`}${form.licensure ?? ''}: `,
      state('states'),
      `\n${form.specialty ?? ''}: `,
      specialties,
    ];
  }
  return [
    `The expert reviewer is ${certified?.[0] ?? 'Board Certified in'} `,
    specialties,
    ` and is ${licensed?.[0] ?? 'licensed to practice in'} `,
    state('state'),
    '.',
  ];
}

function issues(form: Form, { requests = [] }: LetterStart): Piece[][] {
  if (requests.length === 0) return [newIssue(form)].map((pieces, i) => numbered(form, pieces, i));
  return requests.map((request, i) => numbered(form, newIssue(form, request), i));
}

function numbered(form: Form, pieces: Piece[], index: number): Piece[] {
  return wrapPieces(form.issues.style === 'finding' ? [`${String(index + 1)}) `, ...pieces] : pieces);
}

/** From how many fields on the header is a table of two columns, as the contractor's own forms have it. */
const TABLE = 6;
const LABEL = 22;
const VALUE = 32;

function headerTable({ header }: Form, { header: values = {} }: LetterStart): Piece[] {
  const cell = ({ id, label, value, choices }: HeaderField): [label: string, value: Piece] => [
    `${label}:`,
    values[id] ?? { placeholder: value === 'date' ? 'MM/DD/YYYY' : wordsOf(id), ...(choices && { choices }) },
  ];
  const [first, ...others] = header.map(cell);
  if (!first) return [];
  if (header.length < TABLE)
    return joined(
      [first, ...others].map(([label, value]) => [`${label} `, value]),
      '\n',
    );
  const rows: Piece[][] = [[first[0].padEnd(LABEL), first[1]]];
  for (let i = 0; i < others.length; i += 2) {
    const [left, right] = [others[i]!, others[i + 1]];
    const gap = ' '.repeat(Math.max(2, VALUE - widthOf(left[1])));
    rows.push([left[0].padEnd(LABEL), left[1], ...(right ? [gap, right[0].padEnd(LABEL), right[1]] : [])]);
  }
  return joined(rows, '\n');
}

function widthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.placeholder.length + 2;
}

/** Lists of pieces one after the other, those that are not empty, with a text between. */
export function joined(parts: readonly (readonly Piece[])[], gap: string): Piece[] {
  return parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : [gap, ...part]));
}

/** `utilizationReviewDate` as “utilization review date”. */
function wordsOf(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
