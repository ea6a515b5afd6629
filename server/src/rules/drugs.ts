import type { DrugRequest } from '../letter/requests.ts';
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
