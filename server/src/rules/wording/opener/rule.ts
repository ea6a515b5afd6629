import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds openers of sentences that say the same twice. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/opener',
    summary: 'A sentence starts with two connecting words, or like the one before it.',
    severity: 'information',
    messages: {
      twice: '“{text}” starts the sentence with two connecting words. Keep one.',
      although: '“Although” and “but” mark the same contrast. Keep one.',
      again: 'This sentence starts with “{text}”, like the one before it. Start one of them differently.',
    },
  },
  check(letter, report) {
    reportGrammar(letter, { rule: 'opener', messages: ['twice', 'although', 'again'] }, report);
  },
};
