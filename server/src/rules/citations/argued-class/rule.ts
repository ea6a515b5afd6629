import type { Issue } from '../../../letter/letter.ts';
import type { Asked } from '../../../letter/requests/asked.ts';
import { slice } from '../../../text/range.ts';
import { areNear, mayBeOneRequest, treatmentById } from '../../../knowledge/treatments/treatments.ts';
import { guidelineFields } from '../../citations.ts';
import { mayBeCalled } from '../../drugs.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that argue about another treatment or class of drugs than the one that is requested. */
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
      const other = own ? otherSubject(issue) : undefined;
      if (other) {
        const [{ name, treatment }] = asked as [Asked];
        report({
          message: 'other',
          values: {
            ...nameOf(issue),
            asked: name,
            class: treatmentById(treatment)?.name ?? treatment,
            argued: other.treatment.name,
          },
          range: other.range,
        });
        continue;
      }
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

/** What is done for the sake of another treatment, so that its rationale may well be about that one. */
const serving: ReadonlySet<string> = new Set(['consultation', 'diagnostic', 'imaging', 'other']);

/** What may be given after an operation, by whose limits it is then argued. */
const following: ReadonlySet<string> = new Set(['therapy', 'device', 'drug']);

/** The treatment that the rationale says a rule of, where it names nothing that is or goes with what is asked for. */
function otherSubject({ asked, arguedDrugs: { subjects, treatments } }: Issue): Subject | undefined {
  const kinds = asked.map(({ treatment }) => treatmentById(treatment)?.kind ?? '');
  if (asked.length === 0 || kinds.some((kind) => serving.has(kind))) return undefined;
  const isOwn = (id: string): boolean =>
    asked.some(
      ({ treatment }) => areNear(treatment, id) || mayBeOneRequest(treatment, id) || mayBeCalled(treatment, id),
    );
  const mayFollow = kinds.some((kind) => following.has(kind));
  return [...treatments].some(isOwn)
    ? undefined
    : subjects.find(
        ({ treatment }) => treatment.id !== 'physical-modalities' && !(mayFollow && treatment.kind === 'surgery'),
      );
}

type Subject = Issue['arguedDrugs']['subjects'][number];
