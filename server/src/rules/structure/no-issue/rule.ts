import { settingOf } from '../../../letter/setting.ts';
import { contains } from '../../../text/range.ts';
import { heldByForm } from '../../form.ts';
import { after } from '../../../letter/place.ts';
import { saidIn } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds letters that decide nothing. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'structure/no-issue',
    summary: 'The letter has no issue.',
    severity: 'error',
    waits: 'later',
    messages: {
      none: 'The letter has no issue, so it decides nothing. Add each disputed treatment with its title, decision and fields.',
      insert: 'Insert a placeholder issue',
    },
  },
  check(letter, report) {
    const { form, tree } = letter.frame;
    if (!letter.isLetter || tree.issues.length > 0) return;
    const section = letter.sections.find((node) => node.section.role === 'issues' || node.section.role === 'dispute');
    const placeholders = saidIn(letter, ({ wording }) => wording.placeholders);
    // Without the section its absence is the finding.
    if (!section || placeholders.some(({ what, part }) => contains(section.body, part.place(what.range)))) return;
    const { paragraph } = settingOf(letter.frame);
    const { style, fields, decisions } = form.issues;
    const issue = [
      `[treatment]: ${decisions[0]?.word ?? ''}`,
      ...fields.map(({ label, placeholder }) => `${label}: ${placeholder}`),
    ].join(paragraph);
    const at = after(section.body.end > section.heading.range.end ? section.body : section.heading.range);
    const fixes =
      style === 'decided-title'
        ? [{ title: 'insert', safe: false, edits: [{ range: at, newText: paragraph + issue }] }]
        : [];
    report({ message: 'none', range: section.heading.range, fixes, ...heldByForm(letter.frame) });
  },
};
