import type { Rule } from '../../rule.ts';

/** Each kind has a message of its own. */
const messageOf = { item: 'item', measure: 'measure', request: 'request' } as const;

/** Finds items that a list names twice. */
export const rule: Rule = {
  meta: {
    id: 'wording/repeated-item',
    summary: 'A list names the same thing twice.',
    severity: 'information',
    scope: 'part',
    messages: {
      item: '“{text}” stands in this list twice. Keep it once, or write what was meant.',
      measure:
        '“{text}” measures the same motion as the item before it, with another number. One of the two should name another motion.',
      request: '“{text}” stands in this sentence before, where it is introduced. Say it once.',
      earlier: 'It stands here first.',
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
