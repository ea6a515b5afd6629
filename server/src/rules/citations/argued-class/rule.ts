import { slice } from '../../../text/range.ts';
import { treatmentById } from '../../../knowledge/treatments/treatments.ts';
import { guidelineFields } from '../../citations.ts';
import { mayBeCalled } from '../../drugs.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that argue about another class of drugs than the one that is requested. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/argued-class',
    summary: 'The rationale discusses a different class of drugs than the one requested.',
    severity: 'information',
    messages: {
      other:
        'Issue {number}, “{title}”, requests {asked} ({class}), but the rationale discusses a different class, {argued}. Discuss the class requested.',
      member: 'The text says “{text}”, but {drug} belongs to another class, {class}. Correct the class or the drug.',
    },
  },
  check(letter, report) {
    for (const { issue, own } of guidelineFields(letter)) {
      if (own)
        for (const { drug, treatment, range } of issue.arguedDrugs.members)
          if (!mayBeCalled(drug.class, treatment.id))
            report({
              message: 'member',
              values: {
                text: slice(letter.text, range),
                drug: drug.generic,
                class: treatmentById(drug.class)?.name ?? drug.class,
              },
              range,
            });
      const asked = issue.asked;
      const one = asked.find(({ drug }) => drug !== undefined);
      if (!own || !one || asked.some(({ treatment, drug }) => treatment !== one.treatment && drug !== one.drug))
        continue;
      const { classes, named } = issue.arguedDrugs;
      const [first] = classes;
      if (!first || [...named].some((id) => asked.some(({ treatment }) => mayBeCalled(treatment, id)))) continue;
      report({
        message: 'other',
        values: {
          ...nameOf(issue),
          asked: one.name,
          class: treatmentById(one.treatment)?.name ?? one.treatment,
          argued: first.treatment.name,
        },
        range: first.range,
      });
    }
  },
};
