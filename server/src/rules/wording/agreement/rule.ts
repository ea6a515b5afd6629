import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds words that do not agree in number, or compare twice. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/agreement',
    summary: 'Words that belong together do not agree in number, or compare twice.',
    severity: 'warning',
    messages: {
      verb: 'The verb of “{text}” does not go with its subject. Write “{meant}”.',
      there: '“{text}” does not go with the number of what follows. Write “{meant}”.',
      number: 'After a number above one stands “{text}”. Write “{meant}”.',
      one: '“{text}” names one thing by a word for several. Write “{meant}”.',
      more: '“{text}” names several things by a word for one. Write “{meant}”.',
      this: '“{text}” points at several things with a word for one. Write “{meant}”.',
      these: '“{text}” points at one thing with a word for several. Write “{meant}”.',
      much: '“{text}” measures what is counted. Write “{meant}”.',
      degree: '“{text}” compares twice. Write “{meant}”.',
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
