import type { Issue } from '../../letter/letter.ts';
import { computed } from '../../reading/quantities/quantity.ts';
import { counted, unitOf } from '../writing/request-phrase.ts';
import type { Action } from './action.ts';

/** States the number of visits after a regimen of the title that leaves it to be computed: `3x a week for 4 weeks (12 visits)`. */
export function quantityActions({ requests, number }: Issue): Action[] {
  return requests.flatMap((request) => {
    const { quantity } = request;
    const all = quantity && !quantity.stated ? computed(quantity) : undefined;
    // Hours and days of a program are no number that a title states in brackets.
    if (!quantity || !all || !['visit', 'session'].includes(unitOf(request))) return [];
    const total = counted(all, unitOf(request));
    const at = quantity.range.end;
    return [
      {
        title: `State the number in the title of issue ${String(number)}: ${total}`,
        edits: [{ range: { start: at, end: at }, newText: ` (${total})` }],
      },
    ];
  });
}
