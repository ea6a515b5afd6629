import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds apostrophes that are missing or stray. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/apostrophe',
    summary: 'An apostrophe is missing or is where none belongs.',
    severity: 'warning',
    messages: {
      possessive: '“{text}” belongs to one person. Write “{meant}”.',
      lost: '“{text}” lacks its apostrophe. Write “{meant}”.',
      stray: '“{text}” is more than one, not somebody’s. Write “{meant}”.',
      its: '“{text}” says “it is”. Write “{meant}”.',
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
