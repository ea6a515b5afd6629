import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds commas that part what belongs together, and those that are missing between two clauses. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/comma',
    summary: 'A comma separates words that belong together, or is missing.',
    severity: 'information',
    messages: {
      subject: 'The comma in “{text}” separates the verb from its subject. Remove it.',
      list: 'The punctuation mark in “{text}” separates the verb from its list. Write “{meant}”.',
      words: 'A semicolon cannot introduce a statement. Write “{meant}”.',
      opener: 'A comma is missing after the introductory word. Write “{meant}”.',
      but: 'No comma belongs after “But” or “And”. Write “{meant}”.',
      nor: 'A comma is missing before “nor”. Write “{meant}”.',
      splice: 'Only a comma joins two sentences. Write “{meant}”.',
      replace: 'Write “{meant}”',
    },
  },
  check(letter, report) {
    reportGrammar(
      letter,
      { rule: 'comma', messages: ['subject', 'list', 'words', 'opener', 'but', 'nor', 'splice'], replace: 'replace' },
      report,
    );
  },
};
