import type { FormIssues, IssueField } from '../../../knowledge/forms/form.ts';
import type { Issue, Letter } from '../../../letter/letter.ts';
import { settingOf } from '../../../letter/setting.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { heldByForm } from '../../form.ts';
import { captionOf, nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds issues without one of the fields that the form demands. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'structure/missing-field',
    summary: 'An issue is missing a required field.',
    severity: 'error',
    waits: 'later',
    messages: {
      missing: 'Issue {number}, “{title}”, has no “{label}:”. Add it; every issue needs one.',
      insert: 'Insert “{label}:”',
    },
  },
  check(letter, report) {
    if (letter.form.issues.style !== 'decided-title') return;
    const { fields } = letter.form.issues;
    for (const issue of letter.issues) {
      for (const field of fields) {
        if (!field.required || issue.node.fields.some((node) => node.field.id === field.id)) continue;
        const values = { ...nameOf(issue), label: field.label };
        report({
          message: 'missing',
          values,
          range: captionOf(issue),
          fixes: [{ title: 'insert', values, safe: false, edits: [insertion(letter, issue, field, fields)] }],
          ...heldByForm(letter),
        });
      }
    }
  },
};

/** After the last field that precedes it in the form, else after title and decision. */
function insertion(letter: Letter, issue: Issue, field: IssueField, fields: FormIssues['fields']): TextEdit {
  const place = fields.indexOf(field);
  const before = issue.node.fields.filter((node) => fields.indexOf(node.field) < place).at(-1);
  const at = before?.range.end ?? issue.decision?.range.end ?? issue.titleRange.end;
  const { paragraph } = settingOf(letter);
  // An issue that begins with a label has no title to come after: the new field goes in front.
  if (at === issue.node.range.start && !before)
    return { range: { start: at, end: at }, newText: `${field.label}: ${field.placeholder}${paragraph}` };
  return { range: { start: at, end: at }, newText: `${paragraph}${field.label}: ${field.placeholder}` };
}
