import type { Rule } from '../../rule.ts';

/** Finds limits that a rationale quotes twice. */
export const rule: Rule = {
  meta: {
    id: 'wording/repeated-limit',
    summary: 'The rationale quotes the same limit twice.',
    severity: 'information',
    scope: 'part',
    messages: {
      found: '“{text}” has been quoted in this rationale before. Once is enough, unless the argument comes back to it.',
      earlier: 'The limit is quoted here first.',
    },
  },
  check(letter, report) {
    for (const { range, earlier } of letter.wording.repeatedLimits) {
      const values = { text: letter.text.slice(range.start, range.end) };
      report({ message: 'found', values, range, related: [{ message: 'earlier', range: earlier }] });
    }
  },
};
