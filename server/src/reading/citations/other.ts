import type { GuidelineLibrary } from '../../knowledge/guidelines/library.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens, touches } from '../../text/tokens.ts';
import type { Citation, CitedSection } from './citation.ts';
import { keyOf, longestAt } from './keys.ts';
import { yearAt } from './labels.ts';
import { sourceAt } from './sources.ts';
import { isAnd, isSeparator, textOf } from './cursor.ts';

/** The documents cited in tokens `first` up to `end`, after “Non-MTUS Citation”: each begins with its source; words before the first source have none. */
export function readOther(tokens: Tokens, first: number, end: number, library: GuidelineLibrary): Citation[] {
  const starts: { from: number; to: number; source: string }[] = [];
  for (let i = first; i < end; i++) {
    const match = tokens.kinds[i] === Kind.word ? sourceAt(tokens, i, end) : undefined;
    // “www.mdguidelines.com” is an address.
    if (!match || (touches(tokens, i) && isMark(tokens, i - 1, Mark.stop))) continue;
    const last = starts.at(-1);
    // “American College … (ACOEM)” names one source.
    if (last?.source === match.value && skip(tokens, last.to, i) === i) last.to = match.end;
    else starts.push({ from: i, to: match.end, source: match.value });
    i = match.end - 1;
  }
  const lead = skip(tokens, first, end);
  if (lead < end && starts[0]?.from !== lead) starts.unshift({ from: lead, to: lead, source: '' });
  return starts.map(({ from, to, source }, index) =>
    citationOf(tokens, from, to, starts[index + 1]?.from ?? end, source, library),
  );
}

function citationOf(
  tokens: Tokens,
  from: number,
  to: number,
  end: number,
  source: string,
  library: GuidelineLibrary,
): Citation {
  let at = skip(tokens, to, end);
  const value = at < end ? yearAt(tokens, at) : undefined;
  const year = value === undefined ? undefined : { year: value, range: rangeOf(tokens, at, at + 1) };
  if (year) at = skip(tokens, at + 1, end);
  const name = source === '' ? undefined : longestAt(tokens, at, end, library.nameKeys(source));
  const documentEnd = name?.end ?? (source === '' ? partEnd(tokens, at, end) : at);
  const documentRange = name || source === '' ? rangeOf(tokens, at, documentEnd) : rangeOf(tokens, from, to);
  const editions = name?.value ?? [];
  return {
    source,
    nonMtus: true,
    document: name || source === '' ? textOf(tokens, documentRange) : '',
    documentRange,
    editions,
    guideline: editions.length === 1 ? editions[0] : undefined,
    near: undefined,
    year,
    sections: partsOf(
      tokens,
      documentEnd,
      end,
      editions.flatMap((edition) => library.sectionKeys(edition)),
    ),
    pages: undefined,
    range: rangeOf(tokens, from, trimmed(tokens, end, from)),
  };
}

/** What comes after the name, part by part; sources outside the MTUS have more topics than a list could hold. */
function partsOf(
  tokens: Tokens,
  first: number,
  end: number,
  names: readonly ReadonlyMap<string, CitedSection['section'] & object>[],
): CitedSection[] {
  const parts: CitedSection[] = [];
  for (let i = skip(tokens, first, end); i < end;) {
    const stop = Math.max(i + 1, partEnd(tokens, i, end));
    const range = rangeOf(tokens, i, stop);
    const key = keyOf(tokens, i, stop);
    if (key !== '')
      parts.push({
        text: textOf(tokens, range),
        range,
        section: names.map((map) => map.get(key)).find(Boolean),
        near: undefined,
      });
    i = skip(tokens, stop, end);
  }
  return parts;
}

function partEnd(tokens: Tokens, i: number, end: number): number {
  let depth = 0;
  for (let at = i; at < end; at++) {
    if (isMark(tokens, at, Mark.open)) depth++;
    else if (isMark(tokens, at, Mark.close)) depth--;
    else if (depth <= 0 && at > i && (isSeparator(tokens, at) || isMark(tokens, at, Mark.colon))) return at;
  }
  return end;
}

function skip(tokens: Tokens, from: number, end: number): number {
  let i = from;
  while (i < end && (tokens.kinds[i] === Kind.mark ? !isMark(tokens, i, Mark.open) : isAnd(tokens, i))) i++;
  return i;
}

function trimmed(tokens: Tokens, end: number, first: number): number {
  let last = end;
  while (
    last > first + 1 &&
    (isSeparator(tokens, last - 1) || isAnd(tokens, last - 1) || isMark(tokens, last - 1, Mark.hyphen))
  )
    last--;
  return last;
}
