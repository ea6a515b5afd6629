import type { Piece } from '../../knowledge/phrases/render.ts';
import { toText } from '../../knowledge/phrases/render.ts';
import type { Range } from '../../text/range.ts';

/** What a completion inserts, for the picture that an editor shows next to it. */
export type OfferKind = 'section' | 'field' | 'decision' | 'guideline' | 'text' | 'term';

/** Something that may be inserted at a place. */
export interface Offer {
  readonly label: string;
  readonly kind: OfferKind;
  readonly detail?: string;
  readonly pieces: readonly Piece[];
  /** What a writer may type to find it, apart from its label and its text. */
  readonly keys?: readonly string[];
}

/** An offer that fits what has been typed. */
export interface Completion extends Offer {
  /** What it replaces: the typed text and the rest of what stood there, on the cursor's line. */
  readonly range: Range;
  /** Begins with what has been typed. */
  readonly filterText: string;
}

/** How many completions are given at most; the best come first. */
const MOST = 40;

/**
 * The offers that what has been typed may lead to, in their order but those whose label or text begins so first. Nothing typed leads to all. They
 * replace what has been typed, and this many characters after the cursor.
 */
export function fitting(offers: readonly Offer[], typed: string, offset: number, after = 0): Completion[] {
  const range = { start: offset - typed.length, end: offset + after };
  const wanted = folded(typed);
  const ranked = offers.flatMap((offer, order) => {
    const found = keyFor(offer, wanted);
    return found ? [{ offer, order, ...found }] : [];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.order - b.order);
  return ranked
    .slice(0, MOST)
    .map(({ offer, key }) => ({ ...offer, range, filterText: typed + key.slice(wanted.length) }));
}

/** The key that begins with the wanted text; one of whose inner words begins so is as good as its words from there on. */
function keyFor({ label, pieces, keys = [] }: Offer, wanted: string): { key: string; rank: number } | undefined {
  const all = [...keys, label, toText(pieces)].map(folded);
  const whole = all.find((key) => key.startsWith(wanted));
  if (whole !== undefined) return { key: whole, rank: 0 };
  if (wanted.length < 2) return undefined;
  for (const key of [...keys, label].map(folded)) {
    const at = key.indexOf(` ${wanted}`);
    if (at >= 0) return { key: key.slice(at + 1), rank: 1 };
  }
  return undefined;
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}
