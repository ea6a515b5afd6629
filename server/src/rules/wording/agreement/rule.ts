import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds words that do not agree in number, or compare twice. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/agreement',
    summary: 'Words do not agree in number, or a comparison is made twice.',
    severity: 'warning',
    messages: {
      verb: 'The verb in “{text}” does not agree with its subject. Write “{meant}”.',
      there: '“{text}” does not agree in number with what follows. Write “{meant}”.',
      number: '“{text}” should be plural after this number. Write “{meant}”.',
      one: '“{text}” should be singular. Write “{meant}”.',
      more: '“{text}” should be plural. Write “{meant}”.',
      this: '“{text}” mixes singular and plural. Write “{meant}”.',
      these: '“{text}” mixes singular and plural. Write “{meant}”.',
      much: 'Use “many”, not “much”, for what can be counted. Write “{meant}”.',
      degree: '“{text}” is a double comparison. Write “{meant}”.',
      replace: 'Write “{meant}”',
    },
  },
  check(letter, report) {
    reportGrammar(
      letter,
      {
        rule: 'agreement',
        messages: ['verb', 'there', 'number', 'one', 'more', 'this', 'these', 'much', 'degree'],
        replace: 'replace',
      },
      report,
    );
  },
};
