import type { Rule } from '../../rule.ts';

/** Each kind has a message of its own. */
const messageOf = { therefore: 'therefore', sentence: 'sentence', limit: 'limit' } as const;

/** Finds sentences that begin without a stop before them. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/run-on',
    summary: 'A sentence starts without punctuation before it.',
    severity: 'warning',
    messages: {
      therefore: 'A new clause starts at “{word}” without punctuation. Add a semicolon or a period before it.',
      sentence: 'A new sentence starts at “{word}”, but the one before it has no period. Add the period.',
      limit: 'A new condition starts at “{word}” without punctuation after the previous limit. Add a semicolon.',
      semicolon: 'Add a semicolon',
      stop: 'Add a period',
    },
  },
  check(letter, report) {
    for (const { kind, range, gaps } of letter.wording.runOns) {
      const word = letter.text.slice(range.start, range.end).split(/\s+/).at(-1) ?? '';
      const insert = (title: string, mark: string) => ({
        title,
        safe: false,
        edits: gaps.map((gap) => ({ range: gap, newText: mark })),
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
