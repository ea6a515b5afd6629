import type { Issue, Letter } from '../../letter/letter.ts';
import type { Request } from '../../letter/requests/request.ts';
import { total } from '../../reading/quantities/quantity.ts';
import { isAbout } from '../../letter/requests/mentioned.ts';
import type { TextEdit } from '../../text/edit.ts';
import { overlaps, type Range } from '../../text/range.ts';
import { inNotationOf, inWords } from './number-words.ts';

/** What follows from a requested number: the edits that carry it along, and the places that are left to the writer. */
export interface Followers {
  readonly edits: readonly TextEdit[];
  readonly left: readonly Range[];
}

/** What a number of visits has before or after it; other numbers count weeks, pages or years. */
const BEFORE = /(?:\bby|\btotal (?:of|to)|\bto|\bwould (?:be|make)|\bmakes?) $/i;
const AFTER = /^ (?:[a-z]+ ){0,2}(?:visits?|sessions?|treatments?|appointments?)\b/i;

/**
 * Finds what a rationale calculates from a requested number: with what was received before (“for a total of 20”) and against the limit (“by 2”).
 * Each is calculated again; one that has no new value, and the old number where it was not renamed, is left and named.
 * @param renamed the ranges that are renamed anyway
 */
export function followersOf(
  letter: Letter,
  issue: Issue,
  request: Request,
  [from, to]: readonly [number, number],
  renamed: readonly Range[],
): Followers {
  const { text } = letter;
  const { rationale } = issue;
  if (!rationale || from === to) return { edits: [], left: [] };
  const values = valuesFollowing(letter, issue, request, from, to);
  const edits: TextEdit[] = [];
  const left: Range[] = [];
  const { start, end } = rationale.value;
  for (const match of text
    .slice(start, end)
    .matchAll(/(?<![\w./-])(?:\d{1,3}|[A-Za-z]+(?:-[a-z]+)?)(?![\w/-]|\.\d)/g)) {
    const written = match[0];
    const range = { start: start + match.index, end: start + match.index + written.length };
    const value = [...values.keys()].find((old) => written === String(old) || written.toLowerCase() === inWords(old));
    if (value === undefined || renamed.some((other) => overlaps(other, range))) continue;
    const before = text.slice(Math.max(start, range.start - 20), range.start).replace(/\s+/g, ' ');
    const behind = text.slice(range.end, Math.min(end, range.end + 60)).replace(/\s+/g, ' ');
    if (!BEFORE.test(before) && !AFTER.test(behind)) continue;
    const due = values.get(value);
    if (due === undefined) left.push(range);
    else edits.push({ range, newText: inNotationOf(written, [due, due]) });
  }
  return { edits, left };
}

/** The old values that follow from the request, with what each becomes: undefined if that cannot be said. */
function valuesFollowing(
  letter: Letter,
  issue: Issue,
  request: Request,
  from: number,
  to: number,
): Map<number, number | undefined> {
  const mentions = [...issue.mentions, ...letter.summary.mentions].filter((mention) => isAbout(mention, request));
  const exact = (role: string): number[] =>
    mentions.flatMap(({ role: own, quantity }) => {
      const all = own === role ? total(quantity) : undefined;
      return all ? [...new Set(all)] : [];
    });
  const received = exact('received');
  // “20 visits, which exceeds the recommendation” is read as a limit; the sum of what was received and requested is none.
  const limits = exact('limit').filter((limit) => !received.some((before) => before + from === limit));
  const values = new Map<number, number | undefined>([[from, undefined]]);
  const put = (old: number, due: number): void => {
    const known = values.has(old) && values.get(old) !== due;
    // A count of one changes the words next to it too.
    values.set(old, known || due < 2 ? undefined : due);
  };
  for (const before of received) put(before + from, before + to);
  for (const limit of limits) if (from > limit) put(from - limit, to - limit);
  for (const before of received)
    for (const limit of limits) if (before + from > limit) put(before + from - limit, before + to - limit);
  for (const own of [...received, ...limits]) values.delete(own);
  return values;
}
