import { readLetter } from '../../server/src/letter/read.ts';
import { type LayoutName, layouts } from '../kit/layouts.ts';
import type { Range } from '../../server/src/text/range.ts';

/** An issue to be written into a letter; `flaw` and `place` mark the defect in its texts. */
export interface WrittenIssue {
  readonly title: string;
  readonly decision: 'Upheld' | 'Overturned';
  readonly rationale: string;
  /** A sentence for the clinical summary; empty for none. */
  readonly summary: string;
}

/** A letter with an issue written into it, without and with its defect. */
export interface WrittenLetter {
  readonly clean: string;
  readonly faulty: string;
  /** Where the defect is in the faulty text. */
  readonly place: Range;
}

const [FLAW, OR, FLAW_END, PLACE, PLACE_END] = ['\ue000', '\ue001', '\ue002', '\ue003', '\ue004'] as const;

/** A stretch of text that is written rightly in the clean letter and wrongly in the faulty one. */
export function flaw(right: string, wrong: string): string {
  return FLAW + right + OR + wrong + FLAW_END;
}

/** Whether a text has a flaw. */
export function isFlawed(text: string): boolean {
  return text.includes(FLAW);
}

/** The stretch where the defect has to be shown, when that is not where it was made. */
export function place(text: string): string {
  return PLACE + text + PLACE_END;
}

/**
 * Writes an issue into a letter that stands as on the page, after its last issue, and lays it out. Undefined where the form's issues
 * have no titles, and where the letter refers to the same treatment or drug, so that the numbers could be taken for its own.
 */
export function writeInto(page: string, issue: WrittenIssue, layout: LayoutName): WrittenLetter | undefined {
  const letter = readLetter(page);
  const last = letter.issues.at(-1)?.node.fields.at(-1);
  const { section } = letter.summary;
  if (!last || !section || letter.form.issues.style !== 'decided-title') return undefined;
  const spoken = families(page);
  if (families(`${issue.title} ${issue.rationale}`).some((family) => spoken.includes(family))) return undefined;
  const [claims, reviewer, rationale] = letter.form.issues.fields.map(({ label }) => label);
  const paragraphs = [
    `${issue.title}: ${issue.decision}`,
    `${claims ?? ''}: The Claims Administrator did not cite any medical evidence for its decision.`,
    `${reviewer ?? ''}: Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.`,
    `${rationale ?? ''}: ${issue.rationale}`,
  ];
  const made = (choose: (text: string) => string): string => {
    const body = paragraphs.map((text) => wrap(choose(text))).join('\n\n');
    const summary = issue.summary === '' ? '' : `\n${wrap(choose(issue.summary))}`;
    const summaryEnd = letter.tokens.ends[section.span.end - 1]!;
    const text = `${page.slice(0, summaryEnd)}${summary}${page.slice(summaryEnd, last.range.end)}\n\n${body}${page.slice(last.range.end)}`;
    return layouts[layout](text);
  };
  const own = paragraphs.some((text) => text.includes(PLACE)) || issue.summary.includes(PLACE);
  const faulty = made((text) => pick(text, 2, !own));
  const start = faulty.indexOf(PLACE);
  const end = faulty.indexOf(PLACE_END) - 1;
  return { clean: unmarked(made((text) => pick(text, 1, false))), faulty: unmarked(faulty), place: { start, end } };
}

/** The families of the counted treatments, and the drugs, that a text names. */
function families(text: string): string[] {
  const named: string[] = [];
  for (const term of readLetter(text).terms) {
    if (term.kind === 'treatment' && term.treatment.counted) named.push(term.treatment.family);
    if (term.kind === 'drug') named.push(term.drug.generic);
  }
  return named;
}

function pick(text: string, which: 1 | 2, marked: boolean): string {
  return text.replace(/\ue000([^\ue001]*)\ue001([^\ue002]*)\ue002/g, (_, right: string, wrong: string) =>
    which === 1 ? right : marked ? place(wrong) : wrong,
  );
}

function unmarked(text: string): string {
  return text.replace(/[\ue003\ue004]/g, '');
}

/** Lines of at most 95 characters, as on the page. */
function wrap(text: string): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + word.length > 94) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
