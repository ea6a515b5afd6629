import { usedFirst } from '../../../letter/likely-words.ts';
import type { Rule } from '../../rule.ts';

/** A word that a letter has so many times is meant: a name, or a word that no list has. */
const MEANT = 3;

/** Finds words that are none, but near to a word of the field or of everyday English. */
export const rule: Rule = {
  meta: {
    id: 'wording/spelling',
    summary: 'A word is misspelled.',
    severity: 'warning',
    messages: {
      found: '“{word}” is not a word; “{meant}” is. Correct it.',
      foreign: 'This does not read as English. Its words and grammar were not checked.',
      change: 'Change to “{meant}”',
    },
  },
  check({ text, wording, suppressions }, report) {
    const [foreign] = wording.foreign;
    if (foreign) report({ message: 'foreign', range: foreign.range, atMost: 'information' });
    const own = new Set(suppressions.words.map(({ word }) => word));
    const times = new Map<string, number>();
    const timesOf = (word: string): number => times.get(word.toLowerCase()) ?? 0;
    for (const { word } of wording.misspellings) times.set(word.toLowerCase(), timesOf(word) + 1);
    const likeliestFirst = usedFirst(text);
    for (const { range, word, meant: near } of wording.misspellings) {
      if (timesOf(word) >= MEANT || own.has(word.toLowerCase().replace(/['’]s?$/, ''))) continue;
      const meant = likeliestFirst(near);
      report({
        message: 'found',
        values: { word, meant: meant[0]! },
        range,
        fixes: meant.map((one) => ({
          title: 'change',
          values: { meant: one },
          safe: false,
          edits: [{ range, newText: one }],
        })),
      });
    }
  },
};
