import { factsWith } from '../../../letter/facts/read.ts';
import { saidIn } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** How the other sex is said. */
const exchanged: Readonly<Record<string, string>> = {
  he: 'she',
  his: 'her',
  him: 'her',
  himself: 'herself',
  she: 'he',
  her: 'his',
  hers: 'his',
  herself: 'himself',
};

/** Finds pronouns of the other sex than the worker's. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/sex',
    summary: "A pronoun does not match the worker's sex.",
    severity: 'warning',
    messages: {
      differs:
        'The worker is described as {sex}, but “{word}” refers to a {other}. Correct the pronoun or the description, or name the person meant.',
      described: 'The worker is described as {other} here, but as {sex} before. Correct the one that is wrong.',
      description: 'The worker is described as {sex} here.',
      exchange: 'Change to “{pronoun}”',
    },
  },
  check(letter, report) {
    const [told] = saidIn(letter, ({ worker }) => (worker.range ? [{ ...worker, range: worker.range }] : []));
    if (!told?.what.sex) return;
    const { sex } = told.what;
    const range = told.part.place(told.what.range);
    for (const { what: fact, part } of saidIn(letter, (part) => factsWith(part, 'sex'))) {
      if (fact.written === sex) continue;
      const values = { sex, other: fact.written ?? '' };
      report({
        message: 'described',
        values,
        range: part.place(fact.range),
        related: [{ message: 'description', values, range }],
      });
    }
    const pronouns = saidIn(letter, ({ worker }) => worker.pronouns);
    const wrong = pronouns.filter(({ what }) => what.sex !== sex);
    // Where most pronouns contradict it, the description is the slip: one finding says so.
    const all = wrong.length * 2 > pronouns.length ? wrong.slice(0, 1) : wrong;
    for (const { what, part } of all) {
      const { word, sex: other } = what;
      const place = part.place(what.range);
      const pronoun = exchanged[word.toLowerCase()] ?? '';
      const cased = /^[A-Z]/.test(word) ? pronoun.charAt(0).toUpperCase() + pronoun.slice(1) : pronoun;
      const values = { sex, word, other: other === 'female' ? 'woman' : 'man', pronoun: cased };
      report({
        message: 'differs',
        values,
        range: place,
        related: [{ message: 'description', values, range }],
        fixes: [{ title: 'exchange', values, safe: false, edits: [{ range: place, newText: cased }] }],
      });
    }
  },
};
