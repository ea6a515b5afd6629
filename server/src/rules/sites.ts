import { type Site, sitesOf } from '../letter/conclusion-subject.ts';
import type { Issue, Letter } from '../letter/letter.ts';
import { type Side, termsWithin } from '../reading/terms.ts';

/** The body parts with their sides that an issue's title requests something for; those without a side are left out. */
export function requestedSites({ terms, tokens }: Letter, issue: Issue): Site[] {
  const { titleSpan } = issue.node;
  return carried(sitesOf(tokens, termsWithin(terms, titleSpan.first, titleSpan.end))).filter(
    ({ side }) => side !== undefined,
  );
}

/** “left shoulder, elbow and wrist”: a side holds for the regions listed after it, up to the next side. */
function carried(sites: readonly Site[]): Site[] {
  let last: Side | undefined;
  return sites.map((site) => {
    last = site.side ?? last;
    return { ...site, side: last };
  });
}
