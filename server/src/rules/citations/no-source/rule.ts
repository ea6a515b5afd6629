import { guidelineFields, heldByOwner } from '../../citations.ts';
import { citationKey } from '../../../knowledge/guidelines/keys.ts';
import type { Letter } from '../../../letter/letter.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds Non-MTUS citations that do not say whose guideline they cite. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/no-source',
    summary: 'A Non-MTUS citation names a chapter but not the organization.',
    severity: 'warning',
    waits: 'later',
    messages: {
      chapter:
        'The Non-MTUS citation in issue {number}, “{title}”, starts with “{cited}” and names no organization. Add the organization before the chapter.',
      empty: '“Non-MTUS Citation” in issue {number}, “{title}”, is followed by nothing. Add the source.',
      insert: 'Insert “Official Disability Guidelines (ODG)”',
    },
  },
  check(letter, report) {
    for (const field of guidelineFields(letter)) {
      const { nonMtus, citations } = field.cites;
      if (!nonMtus) continue;
      const first = citations.find((citation) => citation.nonMtus);
      const values = { ...nameOf(field.issue), cited: first?.document ?? '' };
      if (!first) report({ message: 'empty', values, range: field.node.label.range, ...heldByOwner(field) });
      else if (first.source === '' && isChapter(letter, first.document)) {
        const { start } = first.range;
        report({
          message: 'chapter',
          values,
          range: first.documentRange,
          fixes: [
            {
              title: 'insert',
              safe: false,
              edits: [{ range: { start, end: start }, newText: 'Official Disability Guidelines (ODG) ' }],
            },
          ],
          ...heldByOwner(field),
        });
      }
    }
  },
};

/** Whether a text is a chapter's title as the ODG has it, with or without a topic in brackets. */
function isChapter(letter: Letter, document: string): boolean {
  const names = letter.guidelines.nameKeys('ODG');
  return (
    names.has(citationKey(document)) ||
    (document.includes('(') && names.has(citationKey(document.slice(0, document.indexOf('(')))))
  );
}
