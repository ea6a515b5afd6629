import type { Phrase } from '../../knowledge/phrases/phrase.ts';
import type { Letter } from '../../letter/letter.ts';
import { type Range, slice } from '../../text/range.ts';
import { commentCompletions } from './comments.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { guidelineCompletions, rationaleCompletions, summaryCompletions } from './fields.ts';
import { lineOffers } from './lines.ts';
import { type Completion, fitting, type Offer } from './offer.ts';
import { decisionCompletions, titleCompletions } from './titles.ts';

/** How completions were asked for. */
export interface CompletionOptions {
  /** The built-in phrases with a user's own. */
  readonly phrases: readonly Phrase[];
  /** Whether the editor asks because of what was typed; then nothing is offered where nothing has been typed. */
  readonly automatic: boolean;
}

/** What may be inserted at an offset, by the place it is in; nothing in the middle of ordinary prose. */
export function completionsAt(letter: Letter, offset: number, { phrases, automatic }: CompletionOptions): Completion[] {
  const inComment = commentCompletions(letter, offset);
  if (inComment) return inComment;
  const place = letter.wording.placeholders.find(({ range }) => range.start <= offset && offset <= range.end)?.range;
  if (place) return completionsInstead(letter, place, phrases);
  const found = completionsOf(cursorAt(letter, offset, phrases, automatic));
  // What was typed over two lines cannot be replaced: editors take completions of one line.
  return found.filter(({ range }) => range.start >= 0 && !/[\r\n]/.test(letter.source.slice(range.start, range.end)));
}

/** What may be inserted where a place is to be filled in: each completion replaces the whole of it. */
function completionsInstead(letter: Letter, place: Range, phrases: readonly Phrase[]): Completion[] {
  const cursor = cursorAt(letter, place.start, phrases, false);
  const rest = cursor.rest.slice(place.end - place.start);
  const found = completionsOf({ ...cursor, rest, atLineEnd: rest.trim() === '' });
  const written = slice(letter.source, place);
  // What was typed before the place is left as it is.
  return found
    .filter(({ range }) => range.start === place.start)
    .map((completion) => ({ ...completion, range: place, filterText: written }));
}

function completionsOf(cursor: Cursor): Completion[] {
  const { field, section, line, offset } = cursor;
  const lines = fitting(lineOffers(cursor), line, offset);
  if (section === undefined) return [...headerValues(cursor), ...lines];
  if (section.role === 'summary') return [...lines, ...summaryCompletions(cursor)];
  if (section.role !== 'issues') return lines;
  if (field && startsWithLabel(cursor)) return fieldCompletions(cursor, field.field.id, field.value);
  if (!isNewTitle(cursor)) return field ? [...lines, ...fieldCompletions(cursor, field.field.id, field.value)] : lines;
  // Where fields of the issue are missing, these come before the title of the next one.
  const isLacking = cursor.paragraph === '' && lines.some(({ kind }) => kind === 'field');
  return isLacking ? lines : [...lines, ...(decisionCompletions(cursor) ?? titleCompletions(cursor))];
}

function fieldCompletions(cursor: Cursor, id: string, value: string): Completion[] {
  if (id === 'claims-administrator-guideline' || id === 'reviewer-guideline')
    return guidelineCompletions(cursor, id, value);
  return id === 'rationale' ? rationaleCompletions(cursor, value) : [];
}

/** Whether the cursor's paragraph begins with the label of its field. */
function startsWithLabel({ field, paragraph }: Cursor): boolean {
  return field !== undefined && paragraph.length > field.value.length;
}

/** Whether a paragraph is the title of an issue: it comes before the first field of one, or after a rationale that has concluded, and holds no sentence. */
function isNewTitle({ issue, field, paragraph, section }: Cursor): boolean {
  if (section?.intro && paragraph.startsWith(section.intro.slice(0, 40))) return false;
  if (/[a-z]{2}\.\s/.test(paragraph)) return false;
  return (
    !field ||
    (field.field.id === 'rationale' && issue?.argument?.conclusion !== undefined) ||
    /^[^:]{3,120}:\s*[A-Z]*$/i.test(paragraph)
  );
}

/** The values of header fields that have few. */
function headerValues({ letter, line, offset }: Cursor): Completion[] {
  // The last label of the line: two fields of the table may share it.
  const [, before = '', typed = ''] = /^(.*):\s*([A-Z]*)$/i.exec(line) ?? [];
  const field = letter.form.header.find(({ label, aliases = [] }) =>
    [label, ...aliases].some((each) => before.endsWith(each)),
  );
  const offers = (field?.choices ?? []).map((word): Offer => ({ label: word, kind: 'term', pieces: [word] }));
  return fitting(offers, typed, offset);
}
