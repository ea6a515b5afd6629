import { DRUGS } from '../../../knowledge/drugs/drugs.ts';
import { areNear, treatmentById } from '../../../knowledge/treatments/treatments.ts';
import { factsOf } from '../../../letter/facts/read.ts';
import type { Rule } from '../../rule.ts';

/** Finds drugs that are said to be of a class that they do not belong to. */
export const rule: Rule = {
  meta: {
    id: 'facts/drug-class',
    summary: 'A drug is called one of a class that it does not belong to.',
    severity: 'warning',
    scope: 'part',
    messages: {
      other:
        '“{drug}” is called one of the class “{called}”, but belongs to “{class}”. Correct the class, and check its guideline.',
    },
  },
  check(letter, report) {
    for (const { attribute, subject, written, polarity, range } of factsOf(letter)) {
      if (attribute !== 'class' || polarity === -1) continue;
      const own = DRUGS.filter(({ generic }) => generic === subject.id).map((drug) => drug.class);
      const called = treatmentById(written ?? '');
      const known = treatmentById(own[0] ?? '');
      if (!called || !known || own.some((id) => mayBeCalled(id, called.id))) continue;
      report({ message: 'other', values: { drug: subject.name, called: called.name, class: known.name }, range });
    }
  },
};

/** Classes whose members are called otherwise too: by what they do, or by where they are put. */
const broad = new Set(['other-drug', 'analgesic', 'compound-drug', 'medical-food', 'supplement']);

function mayBeCalled(own: string, called: string): boolean {
  return areNearClasses(own, called) || broad.has(own) || broad.has(called);
}

/** Whether two classes are the same or near: neuropathic pain, mood and sleep share many drugs, and a topical one is named by what is in it. */
function areNearClasses(own: string, called: string): boolean {
  return (
    own === called ||
    groupOf(own).some((group) => groupOf(called).includes(group)) ||
    (areNear(own, called) && !isApart(own, called))
  );
}

const groups: readonly (readonly string[])[] = [
  ['antidepressant', 'ssri', 'snri', 'tricyclic', 'tetracyclic', 'maoi'],
  ['anxiolytic', 'benzodiazepine'],
  ['anxiolytic', 'antihistamine'],
  ['hypnotic', 'benzodiazepine'],
  ['hypnotic', 'antihistamine'],
  ['nsaid', 'salicylate', 'topical-nsaid'],
  ['topical-analgesic', 'topical-nsaid', 'topical-anesthetic'],
  ['anesthetic', 'topical-anesthetic'],
  ['proton-pump-inhibitor', 'gi-protectant'],
  ['laxative', 'opioid-constipation-drug'],
  ['alpha-blocker', 'alpha-agonist', 'ace-inhibitor', 'arb', 'calcium-channel-blocker'],
];

function groupOf(id: string): number[] {
  return groups.flatMap((members, index) => (members.includes(id) ? [index] : []));
}

/** Classes of one family in the library that no one takes for each other. */
const apart = new Set([
  'opioid',
  'nsaid',
  'muscle-relaxant',
  'antiepilepsy-drug',
  'antidepressant',
  'benzodiazepine',
  'proton-pump-inhibitor',
  'triptan',
  'corticosteroid',
  'antibiotic',
  'hypnotic',
]);

function isApart(own: string, called: string): boolean {
  return apart.has(own) || apart.has(called);
}
