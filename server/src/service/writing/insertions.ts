import type { Piece } from '../../knowledge/phrases/render.ts';
import type { Phrase } from '../../knowledge/phrases/phrase.ts';
import type { Letter } from '../../letter/letter.ts';
import { type Range, slice, trim } from '../../text/range.ts';
import { newIssue } from './new-issue.ts';
import { type FilledPhrase, rationalesFor } from './rationales.ts';

/** Text for a range of a letter, with places for the writer to fill. */
export interface Insertion {
  readonly range: Range;
  readonly pieces: readonly Piece[];
}

/** A new issue after the last one; undefined if the letter has no section of issues to put it in. */
export function addIssue(letter: Letter, title?: string): Insertion | undefined {
  const section = letter.sections.findLast(({ section: { role } }) => role === 'issues');
  if (!section) return undefined;
  const last = letter.issues.at(-1)?.node.range ?? section.range;
  const { end } = trim(letter.text, { start: last.start, end: Math.max(last.end, last.start) });
  const behind = letter.source.slice(end).trim() === '' ? '\n' : '';
  const stop = letter.text.length > end && behind !== '' ? letter.text.length : end;
  return {
    range: { start: end, end: stop },
    pieces: ['\n\n', ...newIssue(letter.form, title), behind].filter((piece) => piece !== ''),
  };
}

/** The rationales for the issue at an offset, and where one goes: in place of an empty or unwritten rationale, else at the offset. Undefined outside of issues. */
export function rationalesAt(
  letter: Letter,
  offset: number,
  phrases: readonly Phrase[],
): { readonly range: Range; readonly rationales: readonly FilledPhrase[]; readonly spaced: boolean } | undefined {
  const issue = letter.issues.findLast(({ node }) => node.range.start <= offset);
  if (!issue) return undefined;
  const rationales = rationalesFor(letter, issue, phrases);
  const { rationale } = issue;
  if (!rationale) return { range: { start: offset, end: offset }, rationales, spaced: false };
  const value = slice(letter.text, rationale.value);
  if (value === '' || /^\[[^\]]*\]$/.test(value)) {
    if (value !== '') return { range: rationale.value, rationales, spaced: false };
    // Blanks that were typed after the label are taken along.
    const { start } = rationale.value;
    const blanks = /^[ \t]*/.exec(letter.text.slice(start, start + 20))![0].length;
    return { range: { start, end: start + blanks }, rationales, spaced: !/\s$/.test(letter.text.slice(0, start)) };
  }
  // Each rationale ends in a conclusion: it replaces the one that is there.
  const concluding = issue.argument?.conclusion;
  if (concluding) return { range: concluding.range, rationales, spaced: false };
  const inside = offset >= rationale.value.start && offset <= rationale.value.end;
  const at = inside ? offset : rationale.value.end;
  return { range: { start: at, end: at }, rationales, spaced: !/\s$/.test(letter.text.slice(0, at)) };
}

/** The next place after an offset that is still to be filled, or the one before it; from the end of the letter it goes on at the beginning. */
export function placeholderFrom(letter: Letter, { start, end }: Range, forward: boolean): Range | undefined {
  const places = letter.wording.placeholders.map(({ range }) => range);
  if (forward) return places.find((range) => range.start >= end && range.start > start) ?? places[0];
  return places.findLast((range) => range.end <= start) ?? places.at(-1);
}
