import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds openers of sentences that say the same twice. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/opener',
    summary: 'A sentence has two openings with the same meaning.',
    severity: 'information',
    messages: {
      twice: '“{text}” opens the sentence twice. Keep one of the two.',
      although: '“Although” and “but” open the same contrast. Keep one of the two.',
      again: 'This sentence begins with “{text}” like the one before it. Begin one of them differently.',
    },
  },
  check(letter, report) {
    reportGrammar(letter, { rule: 'opener', messages: ['twice', 'although', 'again'] }, report);
  },
};
