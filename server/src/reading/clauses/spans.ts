import type { Tokens } from '../../text/tokens.ts';
import { lexicon } from './lexicon.ts';
import type { Span } from './shapes.ts';

/** Whether a span holds a word of the lexicon with one of these bits of `Flag`. */
export function spanHas(tokens: Tokens, { first, end }: Span, flags: number): boolean {
  for (let i = first; i < end; i++) {
    const match = lexicon.matchAt(tokens, i, end);
    if (!match) continue;
    if (match.value.flags & flags) return true;
    i = match.end - 1;
  }
  return false;
}
