import type { Rule } from '../../rule.ts';

/** Finds comments that suppress findings and do not say why. */
export const rule: Rule = {
  meta: {
    id: 'structure/suppression-reason',
    summary: 'A comment that suppresses findings gives no reason.',
    severity: 'hint',
    messages: {
      missing:
        'This comment suppresses findings and does not say why. Write the reason behind a colon, for whoever looks at the letter next.',
    },
  },
  check: () => undefined,
  checkSuppressions(_letter, judged, report) {
    for (const { suppression } of judged)
      if (suppression.reason === '' && suppression.rules.length > 0)
        report({ message: 'missing', range: suppression.comment });
  },
};
