import { settingOf } from '../../../letter/setting.ts';
import { contains } from '../../../text/range.ts';
import { heldByForm } from '../../form.ts';
import type { Rule } from '../../rule.ts';

/** Finds letters that decide nothing. */
export const rule: Rule = {
  meta: {
    id: 'structure/no-issue',
    summary: 'The letter has no issue.',
    severity: 'error',
    waits: 'later',
    messages: {
      none: 'The letter has no issue, so it decides nothing. Add each disputed treatment with its title, decision, both guidelines and rationale.',
      insert: 'Insert a placeholder issue',
    },
  },
  check(letter, report) {
    if (!letter.isLetter || letter.issues.length > 0) return;
    const section = letter.sections.find((node) => node.section.role === 'issues' || node.section.role === 'dispute');
    // Without the section its absence is the finding.
    if (!section || letter.wording.placeholders.some(({ range }) => contains(section.body, range))) return;
    const { paragraph } = settingOf(letter);
    const { style, fields, decisions } = letter.form.issues;
    const issue = [
      `[treatment]: ${decisions[0]?.word ?? ''}`,
      ...fields.map(({ label, placeholder }) => `${label}: ${placeholder}`),
    ].join(paragraph);
    const at = Math.max(section.body.end, section.heading.range.end);
    const fixes =
      style === 'decided-title'
        ? [{ title: 'insert', safe: false, edits: [{ range: { start: at, end: at }, newText: paragraph + issue }] }]
        : [];
    report({ message: 'none', range: section.heading.range, fixes, ...heldByForm(letter) });
  },
};
