import type { Issue, Letter } from '../../letter/letter.ts';
import type { Mention } from '../../letter/mentions.ts';
import type { Request } from '../../letter/requests/request.ts';
import { agree } from '../../reading/quantities/compare.ts';
import { type Bounds, type Quantity, total } from '../../reading/quantities/quantity.ts';
import { isAbout } from '../../letter/requests/mentioned.ts';
import type { TextEdit } from '../../text/edit.ts';
import { inOneLine } from '../../text/range.ts';
import { shorten } from '../issue-summary.ts';
import { type NewQuantity, readNewQuantity } from './new-quantity.ts';
import { inCaseOf } from './letter-case.ts';
import { inNotationOf, inWords } from './number-words.ts';
import { type Refusal, refuse, type Renaming } from './refusal.ts';
import { rangeOf } from '../../text/tokens.ts';
import { followersOf } from './sums.ts';

/** Puts another quantity in the place of the one that a title requests, wherever rationale and summary give the same, each in its own notation, and carries along what the rationale calculates from it. */
export function renameQuantity(letter: Letter, issue: Issue, request: Request, newName: string): Renaming | Refusal {
  if (request.role === 'original' || request.role === 'authorized')
    return refuse('The parts of a modified request depend on each other: change them by hand.');
  const wanted = readNewQuantity(newName);
  if (!wanted) return refuse('Write a quantity: 8, 8 visits, 2x6, or 2 times a week for 6 weeks.');
  const places = placesOf(letter, issue, request);
  if ('refused' in places) return places;
  const edits: TextEdit[] = [];
  for (const quantity of places) {
    const own = rewritten(letter, quantity, wanted);
    if ('refused' in own) return own;
    edits.push(...own.edits);
  }
  const old = request.quantity && total(request.quantity);
  if (old?.[0] !== old?.[1] || wanted.total?.[0] !== wanted.total?.[1] || !old || !wanted.total) return { edits };
  const renamed = places.map(({ range }) => range);
  const followers = followersOf(letter, issue, request, [old[0], wanted.total[0]], renamed);
  return { edits: [...edits, ...followers.edits], left: followers.left };
}

/** The title's quantity and those that mean the same; what differs from it is left alone. */
function placesOf(letter: Letter, issue: Issue, request: Request): readonly Quantity[] | Refusal {
  const { quantity } = request;
  if (!quantity) return refuse('The title gives this request no quantity.');
  const same = (mention: Mention): boolean =>
    mention.role === 'requested' && isAbout(mention, request) && agree(quantity, mention.quantity);
  const summary = letter.summary.mentions.filter((mention) => same(mention) && mention.treatments.length > 0);
  const others = letter.issues.filter((other) => other !== issue).flatMap((other) => other.requests);
  const claimed = summary.some((mention) =>
    others.some((other) => other.quantity && isAbout(mention, other) && agree(other.quantity, mention.quantity)),
  );
  if (claimed)
    return refuse(
      'Another issue requests as much of the same treatment: which of them the summary speaks of cannot be told, so change it by hand.',
    );
  return [
    quantity,
    ...issue.mentions.filter(same).map((mention) => mention.quantity),
    ...summary.map((mention) => mention.quantity),
  ];
}

function rewritten(letter: Letter, quantity: Quantity, wanted: NewQuantity): Renaming | Refusal {
  const { tokens, text } = letter;
  const edits: TextEdit[] = [];
  const missing = (): Refusal =>
    refuse(
      `“${shorten(text.slice(quantity.range.start, quantity.range.end), 40)}” says how often and how long: write the new quantity so too, for example 2 times a week for 6 weeks.`,
    );
  const put = (span: { first: number; end: number }, value: Bounds): void => {
    const range = rangeOf(tokens, span.first, span.end);
    const written = inOneLine(text, range);
    edits.push({ range, newText: inNotationOf(written, value) });
  };
  for (const part of [quantity.stated, quantity.restated]) {
    if (!part) continue;
    if (!wanted.total) return missing();
    put(part.total, wanted.total);
    edits.push(...nounEdit(letter, part.end - 1, wanted.total));
  }
  const { frequency, duration } = quantity;
  if (frequency) {
    if (!wanted.perWeek || (frequency.kind === 'frequency' && (frequency.unitDays !== 7 || frequency.every.max !== 1)))
      return missing();
    const adverb = text.slice(tokens.starts[frequency.times.first], tokens.ends[frequency.times.end - 1]);
    if (
      /^\p{L}+$/u.test(adverb) &&
      frequency.kind === 'frequency' &&
      inWords(frequency.times.min) !== adverb.toLowerCase()
    ) {
      const often = timesInWords(wanted.perWeek);
      // “weekly” and “BIW” contain frequency and unit in one word.
      if (!often || !/^(?:once|twice|thrice)$/i.test(adverb)) return missing();
      edits.push({
        range: rangeOf(tokens, frequency.times.first, frequency.times.end),
        newText: inCaseOf(adverb, often),
      });
    } else put(frequency.times, wanted.perWeek);
  }
  if (duration) {
    const length = duration.kind === 'pair' ? duration.weeks : duration.length;
    if (wanted.weeks && duration.unitDays === 7) put(length, wanted.weeks);
    // “4 visits over 2 weeks” may become “6 visits over 2 weeks”.
    else if (wanted.weeks || frequency) return missing();
  }
  return { edits };
}

function timesInWords([low, high]: Bounds): string | undefined {
  if (low !== high) return undefined;
  return low === 1 ? 'once' : low === 2 ? 'twice' : `${inWords(low)} times`;
}

/** “1 visits” and “2 visit” are not English. */
function nounEdit({ tokens, text }: Letter, i: number, [, most]: Bounds): TextEdit[] {
  const range = rangeOf(tokens, i, i + 1);
  const noun = /^(visit|session|treatment|appointment)(s?)$/i.exec(text.slice(range.start, range.end));
  if (!noun || (most === 1) === (noun[2] === '')) return [];
  return [{ range, newText: most === 1 ? noun[1]! : inCaseOf(noun[1]!, `${noun[1]!}s`) }];
}

/** A quantity as it can be typed again. */
export function placeholderOf({ text }: Letter, quantity: Quantity): string {
  const written = inOneLine(text, quantity.range);
  const visits = total(quantity);
  // A quantity ends with its last word: “… (12 visits”.
  const whole = written.includes('(') && !written.includes(')') ? `${written})` : written;
  return quantity.frequency || !visits
    ? whole
    : visits[0] === visits[1]
      ? String(visits[0])
      : `${String(visits[0])}-${String(visits[1])}`;
}
