import { nameOfPassage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

/** Finds summaries and rationales that do not end with a stop. */
export const rule: Rule = {
  meta: {
    id: 'wording/final-stop',
    summary: 'A summary or rationale does not end with a stop.',
    severity: 'warning',
    scope: 'part',
    waits: 'later',
    messages: {
      missing:
        'The last sentence of {passage} has no final stop. Put one, so that it is clear that nothing is missing.',
      breaksOff: 'The text of {passage} breaks off at “{text}”. Finish the sentence.',
      insert: 'Put a final stop',
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
