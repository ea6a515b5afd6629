import { nameOfPassage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

/** Finds summaries and rationales that do not end with a stop. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/final-stop',
    summary: 'A summary or rationale does not end with a period.',
    severity: 'warning',
    waits: 'later',
    messages: {
      missing: 'The last sentence of {passage} has no period. Add one.',
      breaksOff: 'The text of {passage} ends abruptly at “{text}”. Finish the sentence.',
      insert: 'Add a period',
    },
  },
  check(letter, report) {
    for (const { passage, range, breaksOff, complete } of letter.wording.openEnds) {
      const values = { passage: nameOfPassage(passage), text: letter.text.slice(range.start, range.end) };
      const edits = [{ range: { start: range.end, end: range.end }, newText: '.' }];
      report({
        message: breaksOff ? 'breaksOff' : 'missing',
        values,
        range,
        fixes: breaksOff ? [] : [{ title: 'insert', safe: complete, edits }],
      });
    }
  },
};
