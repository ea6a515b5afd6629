import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds sentences that lack a part. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/fragment',
    summary: 'A sentence lacks its verb, its object or its main clause.',
    severity: 'warning',
    messages: {
      object: '“{text}” does not say what. Name it.',
      main: 'This sentence is only the condition of another one. Join the two, or take out its first word.',
      which: 'This sentence is only a part of the one before it. Join the two, or name what “which” is.',
      verb: 'This sentence has no verb. Complete it.',
    },
  },
  check(letter, report) {
    reportGrammar(letter, { rule: 'fragment', messages: ['object', 'main', 'which', 'verb'] }, report);
  },
};
