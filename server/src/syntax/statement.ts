import { nextCue } from '../text/cues.ts';
import { cover, type Range } from '../text/range.ts';
import { Kind, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import { formCue, type ReadyForm } from './form-library.ts';
import type { Span, StatementNode } from './tree.ts';

/** Reads which parts of the statement of how the determination was made stand in the tokens of `span`. */
export function readStatement(tokens: Tokens, span: Span, ready: ReadyForm): StatementNode[] {
  const found = new Map<string, { phrases: Set<string>; range: Range }>();
  for (let i = span.first; (i = nextCue(tokens, i, span.end, formCue)) < span.end; i++) {
    const match = ready.statement.matchAt(tokens, i, span.end);
    if (!match) continue;
    const { part, phrase } = match.value;
    const range = sentenceAround(tokens, i, span);
    const entry = found.get(part.id);
    if (entry) {
      entry.phrases.add(phrase);
      entry.range = cover(entry.range, range);
    } else found.set(part.id, { phrases: new Set([phrase]), range });
  }
  return ready.form.statement.map((part) => {
    const entry = found.get(part.id);
    return { part, complete: entry !== undefined && entry.phrases.size === part.phrases.length, range: entry?.range };
  });
}

/** From the stop before token `i` to the stop after it. */
function sentenceAround(tokens: Tokens, i: number, span: Span): Range {
  let first = i;
  while (first > span.first && !isStop(tokens, first - 1)) first--;
  let end = i;
  while (end < span.end - 1 && !isStop(tokens, end)) end++;
  return rangeOf(tokens, first, end + 1);
}

function isStop(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.mark && tokens.values[i] === Mark.stop;
}
