import { KINDS } from '../../knowledge/record/kinds.ts';
import { stemOf } from '../../reading/stems.ts';

const kinds = new Map<string, string[]>();
const wholes = new Map<string, string[]>();
for (const { of, are } of KINDS.kinds)
  for (const kind of are.map(stemOf)) {
    const whole = stemOf(of);
    kinds.set(whole, [...new Set([...kindsOf(whole), kind])]);
    wholes.set(kind, [...new Set([...wholesOf(kind), whole])]);
  }

/** The stems of the words that name a kind of what a stem is of. */
export function kindsOf(stem: string): readonly string[] {
  return kinds.get(stem) ?? [];
}

/** The stems of what something is a kind of. */
export function wholesOf(stem: string): readonly string[] {
  return wholes.get(stem) ?? [];
}
