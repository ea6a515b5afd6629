import { type Dosage, dosageAt } from '../reading/dosages.ts';
import type { Interval } from '../reading/numbers.ts';
import { type DurationPart, partAt } from '../reading/quantities/parts.ts';
import type { Span } from '../syntax/tree.ts';
import type { Tokens } from '../text/tokens.ts';
import { Kind } from '../text/tokens.ts';
import { WordSet } from '../text/word-set.ts';
import type { DrugSupply } from './requests.ts';

/** Words behind which tablets are not counted: taken when needed, or measured, or by the box. */
const open = new WordSet([
  'needed',
  'prn',
  'gm',
  'gms',
  'gram',
  'grams',
  'g',
  'ml',
  'cc',
  'box',
  'boxes',
  'bottle',
  'bottles',
  'tube',
  'tubes',
  'pack',
  'packs',
  'taper',
  'tapering',
  'titrate',
  'then',
]);

/** How many tablets a day and for how many days a request says, besides its quantity; undefined where it does not say both. */
export function readSupply(tokens: Tokens, cut: Span, quantity: Interval | undefined): DrugSupply | undefined {
  let dosage: Dosage | undefined;
  let length: DurationPart | undefined;
  for (let i = cut.first; i < cut.end; i++) {
    if (tokens.kinds[i] === Kind.word && open.has(tokens.values[i]!)) return undefined;
    if (quantity && i >= quantity.first && i < quantity.end) continue;
    const found = dosageAt(tokens, i);
    if (found && found.end <= cut.end) {
      // Two dosages are a change of dose.
      if (dosage) return undefined;
      dosage = found;
      i = found.end - 1;
      continue;
    }
    const part = tokens.kinds[i] === Kind.mark ? undefined : partAt(tokens, i);
    if (part?.kind === 'duration' && part.end <= cut.end) {
      length ??= part;
      i = part.end - 1;
    }
  }
  if (!dosage || !length) return undefined;
  // A month has 28 to 31 days.
  const [shortest, longest] = length.unitDays === 30 ? [28, 31] : [length.unitDays, length.unitDays];
  const days = [length.length.min * shortest, length.length.max * longest] as const;
  const first = Math.min(dosage.first, length.first);
  const end = Math.max(dosage.end, length.end);
  return {
    perDay: dosage.perDay,
    days,
    exact: dosage.amountGiven && dosage.perDay[0] === dosage.perDay[1] && days[0] === days[1],
    range: { start: tokens.starts[first]!, end: tokens.ends[end - 1]! },
  };
}
