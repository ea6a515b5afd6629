import { isPartOf } from '../../../knowledge/regions/regions.ts';
import type { Issue } from '../../../letter/letter.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds conclusions that name less than the title: without the side, or without one of the parts of the body. */
export const rule: Rule = {
  meta: {
    id: 'decision/narrower-conclusion',
    summary: 'The conclusion names less of the body than the title.',
    severity: 'information',
    messages: {
      side: 'The conclusion of issue {number} names the {region} without its side; the title says {side}. Name the side, so that the decision is on the request as it was made.',
      region:
        'The conclusion of issue {number} does not name the {region}, which the title requests too. Name all parts, so that nothing is left undecided.',
      title: 'The title stands here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const sites = issue.subject?.sites ?? [];
      const request = issue.requests.length === 1 ? issue.requests[0]! : undefined;
      if (sites.length === 0 || !request) continue;
      const related = [{ message: 'title', range: issue.titleRange }];
      const bare = sites.find(
        ({ region, side }) => side === undefined && region.sided && request.regions.includes(region),
      );
      if (request.side && bare && !namesSide(issue)) {
        report({
          message: 'side',
          values: { ...nameOf(issue), region: bare.region.name, side: request.side },
          range: bare.range,
          related,
        });
      }
      const left = request.regions.find(
        (asked) =>
          !sites.some(
            ({ region }) => region === asked || isPartOf(region.id, asked.id) || isPartOf(asked.id, region.id),
          ),
      );
      if (left && sites.some(({ region }) => request.regions.includes(region))) {
        report({ message: 'region', values: { ...nameOf(issue), region: left.name }, range: sites[0]!.range, related });
      }
    }
  },
};

function namesSide({ subject }: Issue): boolean {
  return subject?.sites.some(({ side }) => side !== undefined) ?? false;
}
