import type { LetterPart, PartedLetter } from '../letter/letter.ts';
import { quotedAs } from '../reading/quantities/compare.ts';
import type { Quantity } from '../reading/quantities/quantity.ts';
import { contains, type Range } from '../text/range.ts';
import { countedRequest } from '../letter/requests/decided.ts';
import { isAbout } from '../letter/requests/mentioned.ts';
import { type IssueOfPart, issuesOfParts, type Said, summaryPart } from './issues.ts';

/** How often the other places that refer to a request bear the word, or the figure, of a number written twice; `neither` where they say a third thing. */
export interface Bearing {
  readonly word: number;
  readonly figure: number;
  readonly neither: number;
}

/** What the other places of a letter say of a number that a part has twice and differently at `range`; undefined if they are about another request, or none. */
export function bearingOf(letter: PartedLetter, part: LetterPart, range: Range): Bearing | undefined {
  const isOwn = (place: Said<Quantity>): boolean => place.part === part && contains(place.what.range, range);
  const groups = issuesOfParts(letter)
    .map((issue) => placesOf(letter, issue))
    .filter((places) => places.some(isOwn));
  // A place that could be about two requests says nothing of either.
  if (groups.length !== 1) return undefined;
  const [places] = groups;
  const own = places!.find(isOwn)!;
  const said = places!.filter((place) => place !== own).map((other) => quotedAs(own.what, other.what));
  const count = (what: string): number => said.filter((is) => is === what).length;
  return { word: count('word'), figure: count('figure'), neither: count('neither') };
}

/** Every quantity that a letter gives for what an issue decides: in its title, its rationale, the summary. */
function placesOf(letter: PartedLetter, { issue, part }: IssueOfPart): Said<Quantity>[] {
  const request = countedRequest(issue);
  if (!request?.quantity) return [];
  const argued = issue.mentions.filter((mention) => mention.role === 'requested' && isAbout(mention, request));
  const summary = summaryPart(letter);
  const reported = (summary?.letter.summary.mentions ?? []).filter(
    (mention) =>
      mention.role === 'requested' &&
      isAbout(mention, request) &&
      mention.treatments.some((treatment) => request.treatments.includes(treatment)),
  );
  return [
    ...[request, ...argued].map(({ quantity }) => ({ what: quantity!, part })),
    ...reported.map(({ quantity }) => ({ what: quantity, part: summary! })),
  ];
}
