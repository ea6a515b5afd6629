import { sitesOf } from '../../../letter/conclusion-subject.ts';
import type { Letter } from '../../../letter/letter.ts';
import { termsWithin } from '../../../reading/terms.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds summaries that report the request for the other side of the body than the title. */
export const rule: Rule = {
  meta: {
    id: 'facts/summary-side',
    summary: 'The summary reports the request for the other side of the body than the title.',
    severity: 'warning',
    messages: {
      other:
        'The summary reports the request for the {found} {region}, but the title of issue {number} is about the {side}. Correct the one that is wrong.',
      title: 'The title is about the {side} {region}.',
    },
  },
  check(letter, report) {
    for (const { treatment, sentence } of letter.summary.askedTreatments) {
      const sites = sitesOf(termsWithin(letter.terms, sentence.first, sentence.end)).filter(
        ({ side }) => side !== undefined,
      );
      if (sites.length !== 1 || sites[0]!.side === 'bilateral') continue;
      const [site] = sites as [(typeof sites)[number]];
      const issues = issuesFor(letter, treatment.id, site.region.id);
      const wrong = issues.find(({ requests }) =>
        requests.some(({ side }) => side !== undefined && side !== 'bilateral' && side !== site.side),
      );
      if (
        !wrong ||
        issues.some(({ requests }) =>
          requests.some(({ side }) => side === undefined || side === site.side || side === 'bilateral'),
        )
      )
        continue;
      const values = {
        ...nameOf(wrong),
        found: site.side!,
        region: site.region.name,
        side: wrong.requests[0]!.side ?? '',
      };
      report({
        message: 'other',
        values,
        range: site.range,
        related: [{ message: 'title', values, range: wrong.titleRange }],
      });
    }
  },
};

/** The issues that request a treatment of a region. */
function issuesFor({ issues }: Letter, treatment: string, region: string): Letter['issues'] {
  return issues.filter(({ requests }) =>
    requests.some(
      (request) =>
        request.treatments.some(({ id }) => id === treatment) && request.regions.some(({ id }) => id === region),
    ),
  );
}
