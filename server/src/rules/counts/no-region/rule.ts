import type { Treatment } from '../../../knowledge/treatments/treatment.ts';
import { termsWithin } from '../../../reading/terms.ts';
import type { Letter } from '../../../letter/letter.ts';
import { captionOf, issuesOfParts, nameOf } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import type { Rule } from '../../rule.ts';

/** Families of therapies that are given to a body part. */
const local: ReadonlySet<string> = new Set(['physical-medicine', 'manual-therapy', 'acupuncture', 'physical-modality']);
/** Therapies of those families that are given to the whole worker. */
const whole: ReadonlySet<string> = new Set([
  'yoga',
  'vestibular-therapy',
  'speech-therapy',
  'cognitive-rehabilitation',
]);

/** Finds titles that request visits of a therapy without the body part. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'counts/no-region',
    summary: 'A title requests visits of a therapy without a body part.',
    severity: 'information',
    messages: {
      none: 'The title of issue {number} requests {treatment} without a body part. Add the body part.',
    },
  },
  check(letter, report) {
    // Where a title is about something else, it may name the body part in its way: “lumbar brace”.
    if (!letter.parts.every((part) => isOpen(part.letter))) return;
    for (const { issue, part } of issuesOfParts(letter)) {
      const treatment = issue.requests[0]?.treatments[0];
      if (!treatment || !isLocal(treatment) || issue.requests.length !== 1 || issue.requests[0]!.quantity === undefined)
        continue;
      report({
        message: 'none',
        values: { ...nameOf(issue), treatment: treatment.name },
        range: part.place(captionOf(issue)),
      });
    }
  },
};

/** Whether all issues of a part request a local therapy, and none of their titles names a region. */
const isOpen = perPart(({ issues, terms }: Letter) =>
  issues.every(({ node: { titleSpan }, requests }) => {
    const named = termsWithin(terms, titleSpan.first, titleSpan.end).some(({ kind }) => kind === 'region');
    const treatment = requests[0]?.treatments[0];
    return !named && treatment !== undefined && isLocal(treatment);
  }),
);

function isLocal({ id, family, counted }: Treatment): boolean {
  return counted === true && local.has(family) && !whole.has(id);
}
