import type { Letter } from './letter.ts';
import { isMoved, Mover } from './moved.ts';
import type { PartOutline, UnreadPart } from './parts.ts';
import { type PartContext, readPart } from './read-part.ts';
import { PlacedPart } from './whole.ts';

/** What a part was read from. A reading rests on these and nothing else; where they are the same, so is the reading. */
interface Source {
  readonly text: string;
  readonly outline: PartOutline;
  readonly context: PartContext;
}

const sources = new WeakMap<Letter, Source>();

/**
 * Reads the parts of a letter. A part that `before` has at its beginning or its end is not read again: an edit in one place leaves the parts
 * before and after it as they were, at most farther down.
 */
export function readParts(parts: readonly UnreadPart[], context: PartContext, before?: Letter): PlacedPart[] {
  const earlier = before?.parts ?? [];
  const most = Math.min(parts.length, earlier.length);
  let head = 0;
  while (head < most && servesFor(earlier[head]!.letter, parts[head]!, context)) head++;
  let tail = 0;
  while (tail < most - head && servesFor(earlier.at(-1 - tail)!.letter, parts.at(-1 - tail)!, context)) tail++;
  return parts.map((part, index) => {
    const fromEnd = parts.length - index;
    const same = index < head ? earlier[index] : fromEnd <= tail ? earlier.at(-fromEnd) : undefined;
    if (same instanceof PlacedPart && same.at.offset === part.at.offset && same.at.tokens === part.at.tokens)
      return same;
    return new PlacedPart(same?.letter ?? readAnew(part, context), part.at);
  });
}

function servesFor(letter: Letter, part: UnreadPart, context: PartContext): boolean {
  const source = sources.get(letter);
  return (
    source !== undefined &&
    source.text === part.text &&
    source.context.terms === context.terms &&
    source.context.citations === context.citations &&
    source.context.proofreader === context.proofreader &&
    source.context.day === context.day &&
    source.context.lineEnd === context.lineEnd &&
    isMoved(source.outline, part.placed, part.at)
  );
}

function readAnew(part: UnreadPart, context: PartContext): Letter {
  const text = copied(part.text);
  const outline = new Mover({ tokens: -part.at.tokens, offset: -part.at.offset }).move(part.placed);
  const letter = readPart(part.tokensOf(text), outline, context);
  sources.set(letter, { text, outline, context });
  return letter;
}

/**
 * The same text in memory of its own. Engines keep a slice as a view of the whole text, so that each part would keep the whole version of the
 * letter alive in which it was last edited; a string put together and cut again is written out.
 */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
