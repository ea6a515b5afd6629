import type { LetterRange } from '../../../letter/place.ts';
import { saidIn } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds words typed twice or more in a row. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'wording/repeated-word',
    summary: 'A word or phrase is repeated.',
    severity: 'warning',
    messages: {
      found: '“{words}” is repeated. Keep one.',
      foundOften: '“{words}” appears {times} times in a row. Keep one.',
      abbreviation: '“{text}” repeats the last word of the abbreviation. Write “{meant}”.',
      again: 'It appears again here.',
      replace: 'Write “{meant}”',
      replaceAll: 'Write “{meant}” in all {times} places',
      remove: 'Remove the second “{words}”',
      removeOthers: 'Keep “{words}” once',
    },
  },
  check(letter, report) {
    /** The places where an abbreviation says its own word again, by what is written there: a house writes so each time, and is reported once. */
    const pleonasms = new Map<string, { readonly meant: string; readonly places: LetterRange[] }>();
    for (const { what, part } of saidIn(letter, ({ wording }) => wording.grammar)) {
      const [mending] = what.mendings;
      if (what.rule !== 'repeated-word' || !mending) continue;
      const text = part.letter.text.slice(what.range.start, what.range.end);
      const range = part.place(what.range);
      const known = pleonasms.get(text);
      if (known) known.places.push(range);
      else pleonasms.set(text, { meant: mending.whole, places: [range] });
    }
    for (const [text, { meant, places }] of pleonasms) {
      const [range, ...others] = places as [LetterRange, ...LetterRange[]];
      const times = places.length;
      const edits = places.map((place) => ({ range: place, newText: meant }));
      report({
        message: 'abbreviation',
        values: { text, meant },
        range,
        related: others.map((other) => ({ message: 'again', range: other })),
        fixes: [{ title: times > 1 ? 'replaceAll' : 'replace', values: { meant, times }, safe: false, edits }],
        atMost: 'information',
      });
    }
    for (const { what, part } of saidIn(letter, ({ wording }) => wording.repeatedWords)) {
      const { range, others, times, words } = what;
      const edits = [{ range: part.place(others), newText: '' }];
      const twice = times === 2;
      report({
        message: twice ? 'found' : 'foundOften',
        values: { words, times },
        range: part.place(range),
        fixes: [{ title: twice ? 'remove' : 'removeOthers', values: { words }, safe: true, edits }],
      });
    }
  },
};
