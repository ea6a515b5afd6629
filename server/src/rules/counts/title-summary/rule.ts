import type { Letter } from '../../../letter/letter.ts';
import type { Mention } from '../../../letter/mentions.ts';
import type { Request } from '../../../letter/requests.ts';
import { agree, explain } from '../../../reading/quantities/compare.ts';
import { total } from '../../../reading/quantities/quantity.ts';
import { disagrees, isAbout } from '../../counts.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds summaries that report the request with another number of visits than the title. */
export const rule: Rule = {
  meta: {
    id: 'counts/title-summary',
    summary: 'The clinical summary reports the request with another number of visits than the title.',
    severity: 'warning',
    messages: {
      differs:
        'The summary reports a request for {reported} of {treatment}, but issue {number} decides on {requested}. Correct the one that is wrong, or say in the summary which request is in dispute.',
      title: 'The title requests {requested} here.',
    },
  },
  check(letter, report) {
    const requested = letter.summary.mentions.filter(
      ({ role, treatments }) => role === 'requested' && treatments.length > 0,
    );
    for (const mention of requested) {
      const matching = requestsFor(letter, mention);
      const decided = matching.find(({ request }) => request.role === 'requested' || request.role === 'remaining');
      if (
        !decided?.request.quantity ||
        matching.some(({ request }) => !request.quantity || !disagrees(mention, request))
      )
        continue;
      // Where another sentence reports the same treatment with the title's number, this one is about another request.
      if (
        requested.some(
          (other) =>
            other !== mention &&
            requestsFor(letter, other).some(
              ({ request }) => request.quantity && !disagrees(other, request) && isAbout(mention, request),
            ),
        )
      )
        continue;
      if (isExplained(letter, mention)) continue;
      const treatment = mention.treatments.find((candidate) => decided.request.treatments.includes(candidate))!;
      const values = {
        ...nameOf(decided.issue),
        reported: explain(mention.quantity),
        treatment: treatment.name,
        requested: explain(decided.request.quantity),
      };
      report({
        message: 'differs',
        values,
        range: mention.quantity.range,
        related: [{ message: 'title', values, range: decided.request.quantity.range }],
      });
    }
  },
};

/** Whether the letter says elsewhere what the number was: visits that were authorized or received. */
function isExplained(letter: Letter, mention: Mention): boolean {
  const all = [...letter.summary.mentions, ...letter.issues.flatMap(({ mentions }) => mentions)];
  const sameTreatment = ({ treatments }: Mention): boolean =>
    treatments.length === 0 ||
    treatments.some(({ family }) => mention.treatments.some((asked) => asked.family === family));
  return all.some(
    (other) =>
      other !== mention &&
      (other.role === 'authorized' || other.role === 'received') &&
      sameTreatment(other) &&
      total(other.quantity) !== undefined &&
      agree(other.quantity, mention.quantity),
  );
}

/** The requests, in whatever role, that name a treatment of the mention itself and not only one of its family. */
function requestsFor(letter: Letter, mention: Mention): { issue: Letter['issues'][number]; request: Request }[] {
  return letter.issues.flatMap((issue) =>
    issue.requests
      .filter(
        (request) =>
          isAbout(mention, request) && request.treatments.some((treatment) => mention.treatments.includes(treatment)),
      )
      .map((request) => ({ issue, request })),
  );
}
