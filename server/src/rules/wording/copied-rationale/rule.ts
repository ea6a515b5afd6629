import type { Rule } from '../../rule.ts';

/** Finds rationales taken over from an issue that asks for something else. */
export const rule: Rule = {
  meta: {
    id: 'wording/copied-rationale',
    summary: 'A rationale is taken over from an issue that asks for something else.',
    severity: 'information',
    messages: {
      found:
        '{same} of the {sentences} sentences in which issue {issue} argues stand word for word in the rationale of issue {from}, which asks for something else. Say what holds for this request.',
      earlier: 'The copied text begins here in the earlier rationale.',
    },
  },
  check(letter, report) {
    for (const { range, earlier, same, sentences, issue, from } of letter.copiedRationales) {
      report({
        message: 'found',
        values: { same, sentences, issue, from },
        range,
        related: [{ message: 'earlier', range: earlier }],
      });
    }
  },
};
