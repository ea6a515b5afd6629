import type { Rule } from '../../rule.ts';

/** Each kind has a message of its own. */
const messageOf = { therefore: 'therefore', sentence: 'sentence', limit: 'limit' } as const;

/** Finds sentences that begin without a stop before them. */
export const rule: Rule = {
  meta: {
    id: 'wording/run-on',
    summary: 'A sentence begins without a stop before it.',
    severity: 'warning',
    scope: 'part',
    messages: {
      therefore: 'Before “{word}” a new clause begins without a mark. Put a semicolon or a stop before it.',
      sentence: 'At “{word}” a new sentence begins, but no stop ends the one before it. Put the stop.',
      limit:
        'At “{word}” the next condition of the list begins, but nothing parts it from the limit before it. Put a semicolon.',
      semicolon: 'Put a semicolon',
      stop: 'Put a stop',
    },
  },
  check(letter, report) {
    for (const { kind, range, at } of letter.wording.runOns) {
      const word = letter.text.slice(range.start, range.end).split(/\s+/).at(-1) ?? '';
      const insert = (title: string, mark: string) => ({
        title,
        safe: false,
        edits: [{ range: { start: at, end: at }, newText: mark }],
      });
      report({
        message: messageOf[kind],
        values: { word },
        range,
        fixes: [kind === 'sentence' ? insert('stop', '.') : insert('semicolon', ';')],
        ...(kind === 'limit' ? { atMost: 'information' as const } : {}),
      });
    }
  },
};
