import { lex } from '../../server/src/text/lexer.ts';
import type { Range } from '../../server/src/text/range.ts';
import type { Tokens } from '../../server/src/text/tokens.ts';

/** What a reader finds in a text, as the words it is at. */
export function shown<T>(text: string, read: (tokens: Tokens) => readonly T[], place: (found: T) => Range): string[] {
  return read(lex(text)).map((found) => {
    const { start, end } = place(found);
    return text.slice(start, end);
  });
}
