import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds verbs in a form that cannot be where they do. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/verb-form',
    summary: 'A verb is in the wrong form.',
    severity: 'warning',
    messages: {
      chain: '“{text}” has two verbs where one belongs. Write “{meant}”.',
      being: '“{text}” should be “{meant}”.',
      twoVerbs: '“{text}” has two verbs where one belongs. Keep the intended one.',
      bare: '“{text}” needs another form of the verb, such as “{meant}”.',
      participle: '“{text}” needs the past participle. Write “{meant}”.',
      gerund: '“{text}” needs the -ing form. Write “{meant}”.',
      replace: 'Write “{meant}”',
    },
  },
  check(letter, report) {
    reportGrammar(
      letter,
      {
        rule: 'verb-form',
        messages: ['chain', 'being', 'twoVerbs', 'bare', 'participle', 'gerund'],
        replace: 'replace',
      },
      report,
    );
  },
};
