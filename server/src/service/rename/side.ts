import type { Region } from '../../knowledge/regions/region.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import type { Side, Term } from '../../reading/terms.ts';
import { overlaps, slice } from '../../text/range.ts';
import { inCaseOf } from './letter-case.ts';
import { type Refusal, refuse, type Renaming } from './refusal.ts';

/** Puts the other side in the place of the one that an issue is about, wherever title, rationale and summary give it to the same body part. */
export function renameSide(letter: Letter, issue: Issue, side: Side, newName: string): Renaming | Refusal {
  const name = newName.trim().toLowerCase();
  if (side === 'bilateral' || !isOneSide(name))
    return refuse(
      'Only left and right can be exchanged: with both sides other words change too, so write them by hand.',
    );
  const regions = new Set(issue.requests.flatMap((request) => request.regions));
  if (regions.size === 0)
    return refuse('The title names no part of the body, so it cannot be told what this side belongs to.');
  const others = letter.issues.filter(
    (other) =>
      other !== issue && other.requests.some((request) => request.regions.some((region) => regions.has(region))),
  );
  const inText = (term: Term): boolean =>
    [issue.titleRange, issue.rationale?.value].some((range) => range && overlaps(range, term.range));
  const inSummary = (term: Term): boolean =>
    letter.summary.section !== undefined && overlaps(letter.summary.section.range, term.range);
  const places = letter.terms.filter(
    (term, index) =>
      term.kind === 'side' &&
      term.side === side &&
      regions.has(regionOf(letter.terms, index)!) &&
      (inText(term) || inSummary(term)),
  );
  if (others.length > 0 && places.some(inSummary)) {
    const numbers = [issue, ...others]
      .map(({ number }) => number)
      .sort((a, b) => a - b)
      .join(' and ');
    return refuse(
      `Issues ${numbers} are about the same part of the body: which of them the summary speaks of cannot be told, so rename it by hand.`,
    );
  }
  return {
    edits: places.map(({ range }) => ({
      range,
      newText: slice(letter.text, range).replace(/left|right/i, (word) => inCaseOf(word, name)),
    })),
  };
}

function isOneSide(name: string): name is 'left' | 'right' {
  return name === 'left' || name === 'right';
}

/** The body part that a side stands right before or right after: “left knee”, “knee, left”. */
function regionOf(terms: readonly Term[], index: number): Region | undefined {
  const term = terms[index]!;
  const next = terms[index + 1];
  const before = terms[index - 1];
  if (next?.kind === 'region' && next.first - term.end <= 2) return next.region;
  return before?.kind === 'region' && term.first - before.end <= 1 ? before.region : undefined;
}
