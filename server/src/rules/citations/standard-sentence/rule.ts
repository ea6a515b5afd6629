import { foldedWords } from '../../../text/phrases.ts';
import { guidelineFields } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds the form's two sentences on evidence in other words than the form's. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/standard-sentence',
    summary: 'The standard sentence on evidence is reworded.',
    severity: 'hint',
    messages: {
      other: "Issue {number}, “{title}”, words the form's standard sentence differently. The form says: “{expected}”",
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    for (const { own, cites, issue } of guidelineFields(letter)) {
      const { sentence, cited, outside } = cites;
      if (!sentence || (cited && !outside)) continue;
      const who = own ? 'The Expert Reviewer' : 'The Claims Administrator';
      const expected = outside
        ? `${who} based their decision on recommendation(s) outside of the MTUS Guidelines.`
        : `${who} did not cite any medical evidence for its decision.`;
      const values = { ...nameOf(issue), expected };
      const written = letter.text.slice(sentence.start, sentence.end);
      if (written.replace(/\s+/g, ' ') === expected || foldedWords(written) === foldedWords(expected)) continue;
      report({
        message: 'other',
        values,
        range: sentence,
        fixes: [
          { title: 'correct', values: { expected }, safe: true, edits: [{ range: sentence, newText: expected }] },
        ],
      });
    }
  },
};
