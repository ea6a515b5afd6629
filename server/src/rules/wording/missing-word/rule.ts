import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds small words that are left out. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/missing-word',
    summary: 'A small word is left out.',
    severity: 'warning',
    messages: {
      to: 'A “to” is missing in “{text}”. Write “{meant}”.',
      of: 'An “of” is missing in “{text}”. Write “{meant}”.',
      by: 'A “by” is missing in “{text}”. Write “{meant}”.',
      small: 'A small word is missing in “{text}”. Write “{meant}”.',
      who: '“{text}” does not say who. Name the person.',
      verb: 'A verb is missing in “{text}”. Write “{meant}”.',
      subject: '“{text}” has no subject. Write “{meant}”.',
      clause: '“{text}” puts a clause after a preposition. Write “{meant}”.',
      relative: 'A “who” or “which” is missing in “{text}”. Write “{meant}”.',
      between: 'A word is missing from “{text}”, or is extra. Correct it.',
      verbless: 'A verb is missing after “{text}”. Add it.',
      noun: 'A noun is missing after “{text}”. Add it.',
      asNoun: '“{text}” has an adjective where a noun belongs. Write “{meant}”.',
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
