import { usedFirst } from '../../../letter/likely-words.ts';
import { saidIn } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** A word that a letter has this many times is intended: a name, or a word that no list has. */
const MEANT = 3;

/** Finds words that are none, but near to a word of the field or of everyday English. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'wording/spelling',
    summary: 'A word is misspelled.',
    severity: 'warning',
    messages: {
      found: '“{word}” is misspelled. Write “{meant}”.',
      foreign: 'This text does not appear to be English. Its spelling and grammar were not checked.',
      change: 'Change to “{meant}”',
    },
  },
  check(letter, report) {
    const { suppressions, text } = letter.frame;
    const [foreign] = saidIn(letter, ({ wording }) => wording.foreign);
    if (foreign) report({ message: 'foreign', range: foreign.part.place(foreign.what.range), atMost: 'information' });
    const own = new Set(suppressions.words.map(({ word }) => word));
    const times = new Map<string, number>();
    const timesOf = (word: string): number => times.get(word.toLowerCase()) ?? 0;
    const misspellings = saidIn(letter, ({ wording }) => wording.misspellings);
    for (const { what } of misspellings) times.set(what.word.toLowerCase(), timesOf(what.word) + 1);
    const likeliestFirst = usedFirst(text);
    for (const { what, part } of misspellings) {
      const { word, meant: near } = what;
      if (timesOf(word) >= MEANT || own.has(word.toLowerCase().replace(/['’]s?$/, ''))) continue;
      const meant = likeliestFirst(near);
      const range = part.place(what.range);
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
