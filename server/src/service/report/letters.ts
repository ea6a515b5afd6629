import { ruleSummary } from '../../engine/rule-summary.ts';
import { type ReportData, type ReportFinding, type ReportLetter, type ReportPlace, WEIGHTS } from './data.ts';
import { counted, escapeHtml, number, table } from './html.ts';

/** A letter that is shown, with the id of its part of the page. */
export interface PlacedLetter {
  readonly id: string;
  readonly letter: ReportLetter;
}

/** The letters that are shown, each with an id. */
export function placed({ shown }: ReportData): PlacedLetter[] {
  return shown.map((letter, index) => ({ id: `letter-${index + 1}`, letter }));
}

/** The id of the first finding of each rule that is shown. */
export function firstFindings(letters: readonly PlacedLetter[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { id, letter } of letters)
    letter.findings.forEach(({ rule }, index) => {
      if (!first.has(rule)) first.set(rule, findingId(id, index));
    });
  return first;
}

/** The table of the letters. */
export function letterTable(data: ReportData, letters: readonly PlacedLetter[]): string {
  const rows = letters.map(({ id, letter }) => {
    const path = `<bdi>${escapeHtml(letter.path)}</bdi>`;
    return [
      letter.findings.length > 0 ? `<a href="#${id}">${path}</a>` : path,
      letter.form === undefined ? 'not read as a letter' : escapeHtml(letter.form),
      number(letter.issues.length),
      ...WEIGHTS.map(({ severity }) => number(letter.severities[severity] ?? 0)),
    ];
  });
  const some =
    letters.length < data.letters
      ? `<p>This table shows the ${number(letters.length)} letters with the most serious findings, of ${number(data.letters)}. The counts above include all letters.</p>`
      : '';
  return `<section><h2 id="letters">Letters</h2>
${some}${
    rows.length === 0
      ? '<p>No letters were read.</p>'
      : table('Letters', ['Letter', 'Form', 'Issues', ...WEIGHTS.map(({ name }) => name)], rows, [2, 3, 4, 5, 6])
  }
</section>`;
}

/** A letter's findings, each at its place. */
export function letterFindings({ id, letter }: PlacedLetter): string {
  const all = Object.values(letter.rules).reduce((total, count) => total + count, 0);
  const more = all - letter.findings.length;
  return `<article id="${id}"><h3><bdi>${escapeHtml(letter.path)}</bdi></h3>
<ol>${letter.findings.map((finding, index) => findingItem(finding, findingId(id, index))).join('\n')}</ol>${
    more > 0 ? `<p class="quiet">And ${counted(more, 'more finding')} in this letter.</p>` : ''
  }</article>`;
}

function findingItem({ rule, severity, related, ...place }: ReportFinding, id: string): string {
  const others = related.map((other) => `<li>${placeOf(other)}</li>`);
  return `<li id="${id}"><p><span class="severity ${severity}">${severity}</span> <span class="quiet">line ${number(place.line)} · <code>${escapeHtml(rule)}</code></span></p>
<p>${escapeHtml(place.message ?? ruleSummary(rule))}</p>${excerpt(place)}${
    others.length > 0 ? `<ul>${others.join('')}</ul>` : ''
  }</li>`;
}

function placeOf(place: ReportPlace): string {
  const line = `<span class="quiet">line ${number(place.line)}</span>`;
  return place.message === undefined ? `See also ${line}.` : `${line} ${escapeHtml(place.message)}${excerpt(place)}`;
}

function excerpt({ excerpt: shown }: ReportPlace): string {
  if (!shown) return '';
  return `<blockquote>${escapeHtml(shown.before)}<mark>${escapeHtml(shown.marked)}</mark>${escapeHtml(shown.after)}</blockquote>`;
}

function findingId(letter: string, index: number): string {
  return `${letter}-${index + 1}`;
}
