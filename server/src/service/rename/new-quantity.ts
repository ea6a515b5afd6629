import { type Bounds, perWeek, total, weeks } from '../../reading/quantities/quantity.ts';
import { readQuantities } from '../../reading/quantities/read.ts';
import { lex } from '../../text/lexer.ts';

/** A quantity as its writer gives it again; each part undefined if it is not given. */
export interface NewQuantity {
  readonly total: Bounds | undefined;
  readonly perWeek: Bounds | undefined;
  readonly weeks: Bounds | undefined;
}

/** Reads a new quantity: `8`, `8-12`, `8 visits`, `2x6`, `2 times a week for 6 weeks`. Undefined if it is no quantity, or more than one. */
export function readNewQuantity(text: string): NewQuantity | undefined {
  const trimmed = text.trim();
  // A number alone counts nothing by itself; here it can only count visits.
  const bare = /^\d{1,4}(?:\s*[-–]\s*\d{1,4})?$/.test(trimmed) || /^[a-z]+(?:-[a-z]+)?$/i.test(trimmed);
  const tokens = lex(bare ? `${trimmed} visits` : trimmed);
  const [quantity, ...more] = readQuantities(tokens, 0, tokens.count);
  if (!quantity || more.length > 0) return undefined;
  const visits = total(quantity);
  if (!visits || visits[0] < 1) return undefined;
  return { total: visits, perWeek: perWeek(quantity), weeks: weeks(quantity) };
}
