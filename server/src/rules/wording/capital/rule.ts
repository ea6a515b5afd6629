import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds capitals where small letters belong. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/capital',
    summary: 'A word within a sentence has a capital that it does not need.',
    severity: 'information',
    messages: {
      inside: '“{text}” is not a proper name. Write “{meant}” within a sentence.',
      plural: 'The plural of an abbreviation ends in a lowercase s. Write “{meant}”.',
      replace: 'Write “{meant}”',
    },
  },
  check(letter, report) {
    reportGrammar(letter, { rule: 'capital', messages: ['inside', 'plural'], replace: 'replace' }, report);
  },
};
