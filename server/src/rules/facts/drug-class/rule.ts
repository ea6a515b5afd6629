import { DRUGS } from '../../../knowledge/drugs/drugs.ts';
import { treatmentById } from '../../../knowledge/treatments/treatments.ts';
import { factsWith } from '../../../letter/facts/read.ts';
import { mayBelong } from '../../drugs.ts';
import type { Rule } from '../../rule.ts';

/** Finds drugs that are said to be of a class that they do not belong to. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'facts/drug-class',
    summary: 'A drug is assigned to a class that it does not belong to.',
    severity: 'warning',
    messages: {
      other:
        'The text describes {drug} as “{called}”, but its class is “{class}”. Correct the class, and check which guideline applies.',
    },
  },
  check(letter, report) {
    for (const { subject, written, polarity, range } of factsWith(letter, 'class')) {
      if (polarity === -1) continue;
      const own = DRUGS.filter(({ generic }) => generic === subject.id).map((drug) => drug.class);
      const called = treatmentById(written ?? '');
      const known = treatmentById(own[0] ?? '');
      if (!called || !known || own.some((id) => mayBelong(id, called.id))) continue;
      report({ message: 'other', values: { drug: subject.name, called: called.name, class: known.name }, range });
    }
  },
};
