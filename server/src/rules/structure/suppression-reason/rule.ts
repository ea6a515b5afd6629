import type { Rule } from '../../rule.ts';

/** Finds comments that suppress findings and do not say why. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/suppression-reason',
    summary: 'A suppression comment gives no reason.',
    severity: 'hint',
    messages: {
      missing: 'This comment suppresses findings without a reason. Add the reason after a colon.',
    },
  },
  check: () => undefined,
  checkSuppressions(_letter, judged, report) {
    for (const { suppression } of judged)
      if (suppression.reason === '' && suppression.rules.length > 0)
        report({ message: 'missing', range: suppression.comment });
  },
};
