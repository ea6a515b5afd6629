import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds words typed twice or more in a row. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/repeated-word',
    summary: 'A word or phrase is repeated.',
    severity: 'warning',
    messages: {
      found: '“{words}” is repeated. Keep one.',
      foundOften: '“{words}” appears {times} times in a row. Keep one.',
      abbreviation: 'The last word of “{text}” is in the abbreviation already. Write “{meant}”.',
      replace: 'Write “{meant}”',
      remove: 'Remove the second “{words}”',
      removeOthers: 'Keep “{words}” once',
    },
  },
  check(letter, report) {
    reportGrammar(letter, { rule: 'repeated-word', messages: ['abbreviation'], replace: 'replace' }, report);
    for (const { range, others, times, words } of letter.wording.repeatedWords) {
      const edits = [{ range: others, newText: '' }];
      const twice = times === 2;
      report({
        message: twice ? 'found' : 'foundOften',
        values: { words, times },
        range,
        fixes: [{ title: twice ? 'remove' : 'removeOthers', values: { words }, safe: true, edits }],
      });
    }
  },
};
