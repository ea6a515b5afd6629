import { PlacedPart } from './open-letter.ts';
import { sameOutline } from './outline.ts';
import type { UnreadPart } from './parts.ts';
import { type PartContext, readPart } from './read-part.ts';

/**
 * Reads the parts of a letter. A part that `earlier` has at its beginning or its end is not read again: an edit in one place leaves the parts
 * before and after it as they were, at most farther down.
 */
export function readParts(
  parts: readonly UnreadPart[],
  context: PartContext,
  earlier: readonly PlacedPart[] = [],
): PlacedPart[] {
  const most = Math.min(parts.length, earlier.length);
  let head = 0;
  while (head < most && servesFor(earlier[head]!, parts[head]!, context)) head++;
  let tail = 0;
  while (tail < most - head && servesFor(earlier.at(-1 - tail)!, parts.at(-1 - tail)!, context)) tail++;
  return parts.map((part, index) => {
    const fromEnd = parts.length - index;
    const same = index < head ? earlier[index] : fromEnd <= tail ? earlier.at(-fromEnd) : undefined;
    if (!same) return readAnew(part, context);
    return same.at.offset === part.at.offset && same.at.tokens === part.at.tokens
      ? same
      : new PlacedPart(same.letter, part.at, same.source);
  });
}

function servesFor({ source }: PlacedPart, { text, outline }: UnreadPart, context: PartContext): boolean {
  return (
    source.text === text &&
    source.context.terms === context.terms &&
    source.context.citations === context.citations &&
    source.context.lexicon === context.lexicon &&
    source.context.proofreader === context.proofreader &&
    source.context.day === context.day &&
    source.context.lineEnd === context.lineEnd &&
    sameOutline(source.outline, outline)
  );
}

function readAnew({ text: slice, outline, at, tokensOf }: UnreadPart, context: PartContext): PlacedPart {
  const text = copied(slice);
  return new PlacedPart(readPart(tokensOf(text), outline, context), at, { text, outline, context });
}

/**
 * The same text in memory of its own. Engines keep a slice as a view of the whole text, so that each part would keep the whole version of the
 * letter alive in which it was last edited; a string put together and cut again is written out.
 */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
