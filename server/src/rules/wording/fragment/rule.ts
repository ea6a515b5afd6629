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
      object: '“{text}” has no object. Add one.',
      main: 'This sentence is only a dependent clause. Join it to the sentence it belongs to, or remove its first word.',
      which: 'This clause belongs to the sentence before it. Join the two, or replace “which” with what it refers to.',
      verb: 'This sentence has no verb. Add one.',
    },
  },
  check(letter, report) {
    reportGrammar(letter, { rule: 'fragment', messages: ['object', 'main', 'which', 'verb'] }, report);
  },
};
