import type { Issue } from '../../../letter/letter.ts';
import type { Mention } from '../../../letter/mentions.ts';
import { bounds, explain } from '../../../reading/quantities/compare.ts';
import { type Bounds, total } from '../../../reading/quantities/quantity.ts';
import { countedRequest } from '../../../letter/requests/decided.ts';
import { isAbout } from '../../../letter/requests/mentioned.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds decisions against the limit that the rationale quotes, if nothing else is said. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/limit-decision',
    summary: 'The decision contradicts the limit quoted in the rationale, and no other ground is given.',
    severity: 'warning',
    waits: 'later',
    messages: {
      upheld:
        'Issue {number}, “{title}”, is upheld, but {requested} visits are within the quoted limit of {limit} and no other ground is given. State the ground, or change the decision.',
      overturned:
        'Issue {number}, “{title}”, is overturned, but {requested} visits exceed the quoted limit of {limit} and no reason is given. State the reason for exceeding it, or change the decision.',
      limit: 'The limit of {limit} is quoted here.',
      compared: 'The request is compared with it here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const request = countedRequest(issue);
      const requested = request?.quantity && total(request.quantity);
      const upholds = issue.decision?.upholds;
      if (
        !request?.quantity ||
        !requested ||
        upholds === undefined ||
        issue.requests.some(({ role }) => role === 'authorized')
      )
        continue;
      const about = issue.mentions.filter((mention) => isAbout(mention, { ...request, regions: [], side: undefined }));
      // What is set for a condition that the worker does not have is no limit of this request.
      const isAside = (mention: Mention): boolean =>
        issue.quotedLimits.some((quoted) => quoted.mention === mention && quoted.aside);
      const limits = about.filter(
        (one) => one.role === 'limit' && total(one.quantity) && one.quantity.stated && !isAside(one),
      );
      if (
        limits.length === 0 ||
        about.some(({ role }) => role === 'received' || role === 'authorized' || role === 'earlier')
      )
        continue;
      const [least, most] = [
        limits.reduce((a, b) => (top(b) < top(a) ? b : a)),
        limits.reduce((a, b) => (top(b) > top(a) ? b : a)),
      ];
      const limit =
        upholds && requested[1] <= top(least) ? least : !upholds && requested[0] > top(most) ? most : undefined;
      // A comparison that the numbers do not bear is counts/limit-comparison's to tell.
      if (issue.argument?.claims.some(({ kind }) => (kind === 'within') !== upholds)) continue;
      // An initial trial or a fading schedule makes a smaller limit of the same sentence; what is said next to the limits may be the ground.
      if (!limit || saysMore(issue, limits)) continue;
      const values = { ...nameOf(issue), requested: explain(request.quantity), limit: bounds(total(limit.quantity)!) };
      report({
        message: upholds ? 'upheld' : 'overturned',
        values,
        range: issue.decision!.range,
        related: [
          { message: 'limit', values, range: limit.quantity.range },
          ...about
            .filter(({ weighed }) => weighed)
            .map(({ quantity }) => ({ message: 'compared', range: quantity.range })),
        ],
      });
    }
  },
};

function top({ quantity }: Mention): number {
  return (total(quantity) as Bounds)[1];
}

/** Whether the rationale has a sentence that is neither a quoted limit, nor names a guideline, nor compares, nor concludes. */
function saysMore({ argument, guidelineMentions }: Issue, limits: readonly Mention[]): boolean {
  return (argument?.sentences ?? []).some(
    (sentence) =>
      !limits.some((mention) => mention.sentence === sentence) &&
      !guidelineMentions.some(({ first }) => first >= sentence.first && first < sentence.end) &&
      !argument!.claims.some((claim) => claim.sentence === sentence) &&
      // “Ten visits without a home program are not supported” says why as it decides.
      !argument!.verdicts.some((verdict) => verdict.sentence === sentence && verdict.wording === 'law'),
  );
}
