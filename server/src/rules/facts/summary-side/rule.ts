import type { Fact } from '../../../letter/facts/fact.ts';
import { requestedElsewhere } from '../../requested.ts';
import type { Rule } from '../../rule.ts';

/** Finds summaries that report the request for the other side of the body than the title. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/summary-side',
    summary: 'The summary reports the request for the opposite side.',
    severity: 'warning',
    messages: {
      other:
        'The summary reports the request for the {found} side, but the title of issue {number} says the {side} side. Correct one of them.',
      title: 'The title says the {side} side.',
    },
  },
  check(letter, report) {
    for (const { asked, title, range, titleRange } of requestedElsewhere(letter, isOtherSide, true)) {
      const values = { found: asked.side!, side: title.side!, number: title.issue };
      report({ message: 'other', values, range, related: [{ message: 'title', values, range: titleRange }] });
    }
  },
};

function isOtherSide({ side, region }: Fact, title: Fact): boolean | undefined {
  if (side === undefined || title.side === undefined) return undefined;
  if (region && title.region && region.id !== title.region.id) return undefined;
  return side !== title.side && side !== 'bilateral' && title.side !== 'bilateral';
}
