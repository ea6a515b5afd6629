import { heldByForm } from '../../form.ts';
import { choicesFor, nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds decisions in words that the form does not know, mostly those of utilization review. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'structure/unknown-decision',
    summary: 'The decision is not a word of the form.',
    severity: 'error',
    messages: {
      unknown: '“{written}” is not a decision word of this form. Write “{words}”.',
      correct: 'Change to “{word}”',
    },
  },
  check(letter, report) {
    const { decisions } = letter.form.issues;
    const words = decisions.map(({ word }) => word).join('” or “');
    for (const issue of letter.issues) {
      const { decision } = issue;
      if (decision?.state !== 'foreign') continue;
      // The word that may be meant first; a person must say.
      const ordered = [...choicesFor(issue, decisions)].sort(
        (a, b) => Number(b.word === decision.meant) - Number(a.word === decision.meant),
      );
      report({
        message: 'unknown',
        values: { ...nameOf(issue), written: decision.written, words },
        range: decision.range,
        fixes: ordered.map(({ word }) => ({
          title: 'correct',
          values: { word },
          safe: false,
          edits: [{ range: decision.range, newText: word }],
        })),
        ...heldByForm(letter),
      });
    }
  },
};
