import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds apostrophes that are missing or stray. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/apostrophe',
    summary: 'An apostrophe is missing or misplaced.',
    severity: 'warning',
    messages: {
      possessive: '“{text}” needs a possessive apostrophe. Write “{meant}”.',
      lost: '“{text}” is missing its apostrophe. Write “{meant}”.',
      stray: '“{text}” is a plural, not a possessive. Write “{meant}”.',
      its: '“{text}” means “it is”. Write “{meant}”.',
      never: '“{text}” is not a word. Write “{meant}”.',
      replace: 'Write “{meant}”',
    },
  },
  check(letter, report) {
    reportGrammar(
      letter,
      { rule: 'apostrophe', messages: ['possessive', 'lost', 'stray', 'its', 'never'], replace: 'replace' },
      report,
    );
  },
};
