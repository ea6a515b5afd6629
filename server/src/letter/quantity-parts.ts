import { type NumberReading, numberAt } from '../reading/numbers.ts';
import { readQuantities } from '../reading/quantities/read.ts';
import { partAt } from '../reading/quantities/parts.ts';
import { type Term, termAt } from '../reading/terms.ts';
import { cueMarks, newCue, nextCue } from '../text/cues.ts';
import { isMark, Mark, type Tokens } from '../text/tokens.ts';
import type { Range } from '../text/range.ts';

/** A number of visits with the parts that a bracket behind it gives: “7 visits (5 chiropractic and 2 massage therapy)”. */
export interface QuantityParts {
  readonly whole: NumberReading;
  readonly parts: readonly NumberReading[];
  /** The bracket. */
  readonly range: Range;
}

/** How far behind the visits the bracket with their parts may open, in tokens. */
const NEAR = 6;
/** The longest bracket that is looked into. */
const LONGEST = 40;

const openCue = cueMarks(newCue(), Mark.open);

/** Reads the sums of a text: a number of visits and, in a bracket behind it, two or more numbers each with a treatment or visits of its own. */
export function readQuantityParts(tokens: Tokens, terms: readonly Term[]): QuantityParts[] {
  const sums: QuantityParts[] = [];
  for (let open = 0; (open = nextCue(tokens, open, tokens.count, openCue)) < tokens.count; open++) {
    const parts = partsInside(tokens, open, terms);
    if (!parts) continue;
    const whole = wholeBefore(tokens, open);
    if (whole)
      sums.push({
        whole,
        parts: parts.numbers,
        range: { start: tokens.starts[open]!, end: tokens.ends[parts.close]! },
      });
    open = parts.close;
  }
  return sums;
}

function partsInside(
  tokens: Tokens,
  open: number,
  terms: readonly Term[],
): { numbers: NumberReading[]; close: number } | undefined {
  const numbers: NumberReading[] = [];
  for (let i = open + 1; i < Math.min(tokens.count, open + LONGEST); i++) {
    if (isMark(tokens, i, Mark.close)) return numbers.length > 1 ? { numbers, close: i } : undefined;
    const number = numberAt(tokens, i);
    if (!number) continue;
    const part = partAt(tokens, i);
    const counted = part?.kind === 'total' && part.total.min === part.total.max;
    const named = namesCounted(terms, number.end);
    // One number that counts no visits, and the bracket is no sum.
    if (!counted && !named) return undefined;
    numbers.push(number);
    i = Math.max(number.end, counted ? part.end : 0) - 1;
  }
  return undefined;
}

/** Whether a treatment that visits are counted of begins at token `i` or within two behind it. */
function namesCounted(terms: readonly Term[], i: number): boolean {
  for (let k = termAt(terms, i); k < terms.length && terms[k]!.first <= i + 2; k++) {
    const term = terms[k]!;
    if (term.kind === 'treatment' && term.treatment.counted) return true;
  }
  return false;
}

function wholeBefore(tokens: Tokens, open: number): NumberReading | undefined {
  const [quantity] = readQuantities(tokens, Math.max(0, open - NEAR - 4), open).slice(-1);
  const stated = quantity?.stated;
  if (!stated || quantity.frequency || stated.end < open - NEAR || stated.total.min !== stated.total.max)
    return undefined;
  return { value: stated.total.min, first: stated.total.first, end: stated.total.end, conflict: undefined };
}
