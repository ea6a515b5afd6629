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
      number: 'A number greater than one comes before “{text}”. Write “{meant}”.',
      one: '“{text}” uses a plural for one thing. Write “{meant}”.',
      more: '“{text}” uses a singular for several things. Write “{meant}”.',
      this: '“{text}” refers to several things with a singular. Write “{meant}”.',
      these: '“{text}” refers to one thing with a plural. Write “{meant}”.',
      much: '“{text}” uses “much” for something that is counted. Write “{meant}”.',
      degree: '“{text}” makes the comparison twice. Write “{meant}”.',
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
