import type { HeaderEntry, Issue, Letter } from '../letter/letter.ts';
import type { Mention } from '../letter/mentions.ts';
import type { Request } from '../letter/requests/request.ts';
import type { Citation } from '../reading/citations/citation.ts';
import type { GuidelineMention } from '../reading/citations/mentions.ts';
import type { Quantity } from '../reading/quantities/quantity.ts';
import type { Term } from '../reading/terms.ts';
import type { Verdict } from '../reading/verdicts.ts';
import type { Range } from '../text/range.ts';

/** Something of the model where the letter writes it. `issue` is the one whose text it is in; undefined in header and summary. */
export type Place = { readonly range: Range; readonly issue: Issue | undefined } & (
  | { readonly kind: 'request'; readonly quantity: Quantity; readonly request: Request }
  | { readonly kind: 'mention'; readonly quantity: Quantity; readonly mention: Mention }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'citation'; readonly citation: Citation }
  | { readonly kind: 'guideline'; readonly guideline: GuidelineMention }
  | { readonly kind: 'decision' }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'header'; readonly entry: HeaderEntry }
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'case-number' }
);

/** Whether an offset lies in a range or at one of its ends, where a cursor touches it. */
export function touchesRange({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Everything that the model knows of an offset, the shortest place first. */
export function placesAt(letter: Letter, offset: number): Place[] {
  const places: Place[] = [];
  const add = (place: Place): void => {
    if (touchesRange(place.range, offset)) places.push(place);
  };
  const issue = issueAt(letter, offset);
  if (issue) addIssue(issue, add);
  else for (const mention of letter.summary.mentions) addMention(mention, undefined, add);
  for (const entry of letter.header.values()) add({ kind: 'header', range: entry.node.range, issue: undefined, entry });
  for (const { date } of letter.timeline) if (date.iso) add({ kind: 'date', range: date.range, issue, iso: date.iso });
  for (const { range } of letter.caseNumbers) add({ kind: 'case-number', range, issue });
  // The name of a guideline or of its section is no treatment that the letter refers to.
  const isCited = places.some(({ kind }) => kind === 'citation' || kind === 'guideline');
  if (!isCited) for (const term of letter.terms) add({ kind: 'term', range: term.range, issue, term });
  return places.sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start));
}

/** Where an issue cites or names guidelines. */
export function citedRanges(issue: Issue): Range[] {
  return [issue.claimsAdministratorCitations, issue.reviewerCitations]
    .flatMap((field) => field?.citations ?? [])
    .map(({ range }) => range)
    .concat(issue.guidelineMentions.map(({ range }) => range));
}

/** The issue in whose text an offset stands. */
export function issueAt(letter: Letter, offset: number): Issue | undefined {
  return letter.issues.find(
    ({ node }) => touchesRange(node.range, offset) || node.fields.some(({ range }) => touchesRange(range, offset)),
  );
}

function addIssue(issue: Issue, add: (place: Place) => void): void {
  const { decision, argument } = issue;
  if (decision) add({ kind: 'decision', range: decision.range, issue });
  for (const request of issue.requests) {
    const { quantity } = request;
    if (quantity) add({ kind: 'request', range: quantity.range, issue, quantity, request });
  }
  for (const mention of issue.mentions) addMention(mention, issue, add);
  for (const verdict of argument?.verdicts ?? []) add({ kind: 'verdict', range: verdict.range, issue, verdict });
  for (const field of [issue.claimsAdministratorCitations, issue.reviewerCitations])
    for (const citation of field?.citations ?? []) add({ kind: 'citation', range: citation.range, issue, citation });
  for (const guideline of issue.guidelineMentions) add({ kind: 'guideline', range: guideline.range, issue, guideline });
}

function addMention(mention: Mention, issue: Issue | undefined, add: (place: Place) => void): void {
  add({ kind: 'mention', range: mention.quantity.range, issue, quantity: mention.quantity, mention });
}
