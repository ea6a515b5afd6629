/**
 * How a determination letter begins, in every form of the letter: a heading of the form, or the table with the case number.
 * The same openings stand as `firstLine` in package.json, which VS Code asks for files without an ending of their own; a
 * `.txt` is plain text to VS Code before any first line is looked at, so those are looked at here.
 */
const HEADINGS = [
  'how the imr final determination was made',
  'maximus federal services, inc',
  'medical professional review',
  'notice of independent medical review determination',
];

/** `Case Number:` with a number as the administrator gives it (`CM16-0000001`, `IMR 13-000004`). */
const CASE_NUMBER = /^case number:\s+(?:cm|imr ?)\d\d-\d/;

/** How much of a text is looked at: enough for the first lines below any number of blank ones that a person would leave. */
export const OPENING_LENGTH = 2000;

/** How many lines that are neither blank nor a comment may be above the first heading: a page header, a title, the table of an unfinished draft. */
const OPENING_LINES = 8;

/** Whether a text (its first `OPENING_LENGTH` characters are enough) opens like a determination letter. */
export function opensLikeALetter(text: string): boolean {
  const lines = text
    .slice(0, OPENING_LENGTH)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('*', '').trim().toLowerCase())
    .filter((line) => line !== '' && !line.startsWith('<!--'))
    .slice(0, OPENING_LINES);
  if (lines.some((line) => CASE_NUMBER.test(line) || HEADINGS.some((heading) => line.startsWith(heading)))) return true;
  // The table of a draft whose number is still to come.
  return (lines[0]?.startsWith('case number:') ?? false) && lines.some((line) => line.startsWith('date assigned:'));
}
