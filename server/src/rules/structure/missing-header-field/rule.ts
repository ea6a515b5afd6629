import type { HeaderField } from '../../../knowledge/forms/form.ts';
import type { Frame } from '../../../letter/letter.ts';
import { settingOf } from '../../../letter/setting.ts';
import type { TextEdit } from '../../../text/edit.ts';
import type { Range } from '../../../text/range.ts';
import type { Rule } from '../../rule.ts';

/** No value of a header ends in a longer word, in characters. */
const LONGEST_WORD = 60;

/** Finds header tables that lack a field, or have it without a value. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/missing-header-field',
    summary: 'The header is missing a field or its value.',
    severity: 'warning',
    waits: 'later',
    messages: {
      missing: 'The header has no “{label}:”. Add it.',
      empty: 'The header field “{label}:” is empty. Fill it in.',
      insert: 'Insert “{label}:”',
      fill: 'Insert a placeholder for “{label}:”',
    },
  },
  check(letter, report) {
    const { headerRange } = letter.tree;
    if (!letter.isLetter || !headerRange || letter.form.standing === 'unverified') return;
    for (const field of letter.form.header) {
      const entry = letter.header.get(field.id);
      const values = { label: field.label };
      if (!entry) {
        report({
          message: 'missing',
          values,
          range: lastWord(letter, headerRange),
          fixes: [{ title: 'insert', values, safe: false, edits: [insertion(letter, field)] }],
        });
      } else if (entry.value === '') {
        const { start } = entry.node.value;
        report({
          message: 'empty',
          values,
          range: entry.node.label.range,
          fixes: [
            {
              title: 'fill',
              values,
              safe: false,
              edits: [{ range: { start, end: start }, newText: ` [${field.label.toLowerCase()}]` }],
            },
          ],
        });
      }
    }
  },
};

/** Where the field would be added: a whole table that is underlined says of every field in it that it is wrong. */
function lastWord({ text }: Frame, { start, end }: Range): Range {
  const word =
    text
      .slice(Math.max(start, end - LONGEST_WORD), end)
      .split(/\s/)
      .at(-1) ?? '';
  return { start: end - word.length, end };
}

/** A line of its own after the table. */
function insertion(letter: Frame, field: HeaderField): TextEdit {
  const at = letter.tree.headerRange!.end;
  return {
    range: { start: at, end: at },
    newText: `${settingOf(letter).line}${field.label}: [${field.label.toLowerCase()}]`,
  };
}
