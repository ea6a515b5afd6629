import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds small words that are left out. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/missing-word',
    summary: 'A word is missing.',
    severity: 'warning',
    messages: {
      to: 'The word “to” is missing in “{text}”. Write “{meant}”.',
      of: 'The word “of” is missing in “{text}”. Write “{meant}”.',
      by: 'The word “by” is missing in “{text}”. Write “{meant}”.',
      small: 'A word is missing in “{text}”. Write “{meant}”.',
      who: '“{text}” does not say who. Name the person.',
      verb: 'A verb is missing in “{text}”. Write “{meant}”.',
      subject: '“{text}” has no subject. Write “{meant}”.',
      clause: 'A preposition cannot introduce the clause in “{text}”. Write “{meant}”.',
      relative: '“Who” or “which” is missing in “{text}”. Write “{meant}”.',
      between: 'A word is missing or extra in “{text}”. Correct it.',
      verbless: 'A verb is missing after “{text}”. Add one.',
      noun: 'A noun is missing after “{text}”. Add one.',
      asNoun: '“{text}” has an adjective where a noun is needed. Write “{meant}”.',
      replace: 'Write “{meant}”',
    },
  },
  check(letter, report) {
    reportGrammar(
      letter,
      {
        rule: 'missing-word',
        messages: [
          'to',
          'of',
          'by',
          'small',
          'who',
          'verb',
          'subject',
          'clause',
          'relative',
          'noun',
          'asNoun',
          'between',
          'verbless',
        ],
        replace: 'replace',
      },
      report,
    );
  },
};
