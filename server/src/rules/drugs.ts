import { areNear } from '../knowledge/treatments/treatments.ts';
import type { DrugRequest } from '../letter/requests/request.ts';
import { bounds } from '../reading/quantities/compare.ts';

/** What two places say otherwise of one drug: `message` names what, `was` is the first's and `is` the second's. */
export interface DrugDifference {
  readonly message: 'strength' | 'quantity' | 'refills';
  readonly was: string;
  readonly is: string;
}

/** The differences between two requests of one drug; what only one of them says is none. */
export function drugDifferences(requested: DrugRequest, other: DrugRequest): DrugDifference[] {
  const found: DrugDifference[] = [];
  if (requested.strength && other.strength && plain(requested.strength) !== plain(other.strength))
    found.push({ message: 'strength', was: requested.strength, is: other.strength });
  for (const message of ['quantity', 'refills'] as const) {
    const was = requested[message];
    const is = other[message];
    if (was && is && (was.min !== is.min || was.max !== is.max))
      found.push({ message, was: bounds([was.min, was.max]), is: bounds([is.min, is.max]) });
  }
  return found;
}

function plain(strength: string): string {
  return strength.replace(/\s/g, '').replace('grams', 'gm').toLowerCase();
}

/** Classes whose members are called otherwise too: by what they do, or by where they are put. */
const broad = new Set(['other-drug', 'analgesic', 'compound-drug', 'medical-food', 'supplement']);

/** Tells whether a drug of the class `own` may be called one of the class `called`: the same, a near or a broad one. */
export function mayBeCalled(own: string, called: string): boolean {
  // A benzodiazepine is called a hypnotic; the hypnotics of the library are none.
  if (own === 'hypnotic' && called === 'benzodiazepine') return false;
  return areNearClasses(own, called) || broad.has(own) || broad.has(called) || uses.get(own)?.includes(called) === true;
}

/** Tells whether a sentence may put a drug of the class `own` in the class `called`: an opioid is an analgesic, the analgesics of the library are none. */
export function mayBelong(own: string, called: string): boolean {
  return own === 'analgesic' ? areNearClasses(own, called) || broad.has(called) : mayBeCalled(own, called);
}

/** What drugs of a class are called by what they are given for, too: a benzodiazepine relaxes muscles, a relaxant is no benzodiazepine. */
const uses: ReadonlyMap<string, readonly string[]> = new Map([
  ['benzodiazepine', ['muscle-relaxant', 'antiepilepsy-drug']],
  ['antidepressant', ['hypnotic']],
  ['tricyclic', ['hypnotic']],
  ['antiepilepsy-drug', ['mood-stabilizer']],
  ['antiemetic', ['antihistamine']],
]);

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
  'laxative',
  'antiemetic',
  'hypnotic',
]);

function isApart(own: string, called: string): boolean {
  return apart.has(own) || apart.has(called);
}
