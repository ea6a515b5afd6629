import { wereAuthorized } from '../../../letter/requests/authorized.ts';
import { proposedMentions } from '../../../letter/requests/proposed.ts';
import { isDecided } from '../../../letter/requests/decided.ts';
import type { PartedLetter } from '../../../letter/letter.ts';
import type { Mention } from '../../../letter/mentions.ts';
import type { Request } from '../../../letter/requests/request.ts';
import { agree, explain } from '../../../reading/quantities/compare.ts';
import { most, type Quantity, total } from '../../../reading/quantities/quantity.ts';
import { disagrees, isAbout } from '../../../letter/requests/mentioned.ts';
import { type IssueOfPart, issuesOfParts, nameOf, summaryPart } from '../../issues.ts';
import { isStale } from '../../dates.ts';
import { perPart } from '../../per-part.ts';
import { inOneLine, overlaps, type Range } from '../../../text/range.ts';
import type { Rule } from '../../rule.ts';
import { otherAmounts } from './listed.ts';

/** Finds summaries that report the request with another number of visits than the title. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'counts/title-summary',
    summary: 'The summary reports a different number of visits than the title requests.',
    severity: 'warning',
    messages: {
      differs:
        'The summary reports a request for {reported} of {treatment}, but issue {number} decides {requested}. Correct one, or say in the summary which request is in dispute.',
      title: 'The title requests {requested} here.',
    },
  },
  check(letter, report) {
    const summary = summaryPart(letter);
    if (!summary) return;
    const requested = reported(summary.letter);
    const told: Range[] = [];
    const proposed = proposedMentions(summary.letter)
      .filter(({ mention, on }) => !isStale(letter, on) && !requested.some((other) => isAlike(mention, other)))
      .map(({ mention }) => mention);
    for (const mention of [...requested, ...proposed]) {
      const matching = requestsFor(letter, mention);
      const decided = matching.find(({ request }) => isDecided(request));
      if (
        !decided?.request.quantity ||
        matching.some(({ request }) => !request.quantity || !disagrees(mention, request))
      )
        continue;
      // Where another sentence reports the same treatment with the title's number, this one is about another request.
      const like = summary.letter.summary.mentions.filter(
        (other) =>
          (other.role === 'requested' || other.role === 'other' || other.refused || proposed.includes(other)) &&
          other !== mention &&
          // “changed the request to two times a week”
          ((other.sentence === mention.sentence && other.treatments.length === 0) ||
            requestsFor(letter, other).some(({ request }) => isAbout(mention, request))) &&
          matching.some(({ request }) => !disagrees(other, request)),
      );
      // That review refused the title's number is no other request, but the other end of this one.
      if (like.some(({ refused }) => !refused)) continue;
      if (isExplained(letter, mention, decided.request.quantity)) continue;
      const treatment = mention.treatments.find((candidate) => decided.request.treatments.includes(candidate))!;
      const values = {
        ...nameOf(decided.issue),
        reported: explain(mention.quantity),
        treatment: treatment.name,
        requested: explain(decided.request.quantity),
      };
      told.push(mention.quantity.range);
      report({
        message: 'differs',
        values,
        range: summary.place(mention.quantity.range),
        related: [{ message: 'title', values, range: decided.part.place(decided.request.quantity.range) }],
        ...(like.length > 0 ? { atMost: 'information' as const } : {}),
      });
    }
    for (const { issue, part, name, ...other } of otherAmounts(letter)) {
      if (told.some((range) => overlaps(range, other.reported))) continue;
      const values = {
        ...nameOf(issue),
        reported: inOneLine(summary.letter.text, other.reported),
        treatment: name,
        requested: inOneLine(part.letter.text, other.requested),
      };
      report({
        message: 'differs',
        values,
        range: summary.place(other.reported),
        related: [{ message: 'title', values, range: part.place(other.requested) }],
      });
    }
  },
};

/** The mentions of a summary that report a request. */
const reported = perPart(({ summary: { mentions } }) =>
  mentions.filter(({ role, treatments }) => role === 'requested' && treatments.length > 0),
);

/** Whether two mentions count one treatment. */
function isAlike({ treatments }: Mention, other: Mention): boolean {
  return treatments.some((treatment) => other.treatments.includes(treatment));
}

/** Whether the letter says elsewhere what the number was: visits that were authorized or received, or those with what the title leaves. */
function isExplained(letter: PartedLetter, mention: Mention, decided: Quantity): boolean {
  const left = most(mention.quantity) - most(decided);
  if (wereAuthorized(letter, left)) return true;
  const all = letter.parts.flatMap((part) => [
    ...part.letter.summary.mentions,
    ...part.letter.issues.flatMap(({ mentions }) => mentions),
  ]);
  const sameTreatment = ({ treatments }: Mention): boolean =>
    treatments.length === 0 ||
    treatments.some(({ family }) => mention.treatments.some((asked) => asked.family === family));
  return all.some(
    (other) =>
      other !== mention &&
      (other.role === 'authorized' || other.role === 'received') &&
      sameTreatment(other) &&
      total(other.quantity) !== undefined &&
      (agree(other.quantity, mention.quantity) || (other.role === 'authorized' && total(other.quantity)![1] === left)),
  );
}

/** The requests, in whatever role, that name a treatment of the mention itself and not only one of its family. */
function requestsFor(letter: PartedLetter, mention: Mention): (IssueOfPart & { readonly request: Request })[] {
  return issuesOfParts(letter).flatMap(({ issue, part }) =>
    issue.requests
      .filter(
        (request) =>
          request.treatments.some((treatment) => mention.treatments.includes(treatment)) && isAbout(mention, request),
      )
      .map((request) => ({ issue, part, request })),
  );
}
