import type { Rule } from '../../rule.ts';

/** Each kind has a message of its own. */
const messageOf = { item: 'item', measure: 'measure', request: 'request' } as const;

/** Finds items that a list names twice. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/repeated-item',
    summary: 'A list names the same item twice.',
    severity: 'information',
    messages: {
      item: '“{text}” is in this list twice. Keep one, or write the intended item.',
      measure: '“{text}” gives the same motion as the item before it, with a different number. Correct one of them.',
      request: '“{text}” has already been introduced in this sentence. Say it once.',
      earlier: 'First mentioned here.',
      remove: 'Remove the second',
    },
  },
  check(letter, report) {
    for (const { kind, range, earlier } of letter.wording.repeatedItems) {
      const text = letter.text.slice(range.start, range.end);
      const edits = [{ range: { start: earlier.end, end: range.end }, newText: '' }];
      report({
        message: messageOf[kind],
        values: { text },
        range,
        related: [{ message: 'earlier', range: earlier }],
        fixes: kind === 'item' ? [{ title: 'remove', safe: false, edits }] : [],
      });
    }
  },
};
