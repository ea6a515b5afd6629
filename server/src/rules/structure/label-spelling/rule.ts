import { settingOf } from '../../../letter/setting.ts';
import type { Caption } from '../../../syntax/tree.ts';
import { heldByForm } from '../../form.ts';
import type { Rule } from '../../rule.ts';

/** Finds labels, of issues' fields, of the header and of the credentials, that are recognized but not spelled as the form has them, or not on a line of their own. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/label-spelling',
    summary: 'A field label is misspelled, or runs on from the text before it.',
    severity: 'warning',
    messages: {
      misspelt: 'The label “{written}” should be “{expected}:”. Correct it, so that the field can be found.',
      glued: '“{written}:” runs on from the text before it. Start it on a new line, so that the field can be found.',
      part: 'Start a new line',
      correct: 'Change to “{expected}:”',
    },
  },
  check(letter, report) {
    if (!letter.isLetter) return;
    const { credentials } = letter.tree;
    const labels: Caption[] = letter.tree.header.map(({ label }) => label);
    if (credentials?.licensure) labels.push(credentials.licensure.label);
    if (credentials?.specialty) labels.push(credentials.specialty.label);
    if (letter.form.issues.style === 'decided-title')
      for (const { fields } of letter.tree.issues) for (const { label } of fields) labels.push(label);
    for (const { range, expected, bare, glued } of labels) {
      if (glued) {
        const before = letter.text.slice(0, range.start).trimEnd().length;
        report({
          message: 'glued',
          values: { written: letter.text.slice(range.start, range.end) },
          range,
          fixes: [
            {
              title: 'part',
              safe: true,
              edits: [{ range: { start: before, end: range.start }, newText: settingOf(letter).paragraph }],
            },
          ],
          ...heldByForm(letter),
        });
      }
      if (expected === undefined) continue;
      const values = { written: letter.text.slice(range.start, range.end), expected };
      // Whatever mark stands for the colon is replaced with the label.
      const mark = /^\s*[:;]/.exec(letter.text.slice(range.end, range.end + 4))?.[0] ?? '';
      report({
        message: 'misspelt',
        values,
        range,
        fixes: [
          {
            title: 'correct',
            values,
            safe: true,
            edits: [
              {
                range: { start: range.start, end: range.end + mark.length },
                newText: bare ? expected : `${expected}:`,
              },
            ],
          },
        ],
        ...heldByForm(letter),
      });
    }
  },
};
