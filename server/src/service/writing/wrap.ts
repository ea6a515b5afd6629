import type { Piece } from '../../knowledge/phrases/render.ts';

/** Standard text is broken into lines of this many characters, as the form prints it. */
const WIDTH = 100;

/** Characters that no letter holds: they stand for a placeholder while lines are broken. */
const FIRST = '\uE000';
const MORE = '\uE001';
const STAND_IN = /\uE000\uE001*/;

/** Pieces with their long lines broken at spaces; placeholders are never broken. */
export function wrapPieces(pieces: readonly Piece[]): Piece[] {
  if (pieces.some((piece) => typeof piece === 'string' && piece.includes(FIRST))) return [...pieces];
  const placeholders = pieces.filter((piece) => typeof piece !== 'string');
  const text = pieces
    .map((piece) => (typeof piece === 'string' ? piece : FIRST + MORE.repeat(piece.placeholder.length + 1)))
    .join('');
  const wrapped = text.split('\n').map(wrapLine).join('\n');
  return wrapped.split(STAND_IN).flatMap((part, i): Piece[] => {
    const placeholder = placeholders[i - 1];
    return [...(placeholder ? [placeholder] : []), ...(part === '' ? [] : [part])];
  });
}

function wrapLine(line: string): string {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > WIDTH) {
    const at = rest.lastIndexOf(' ', WIDTH);
    if (at <= 0) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest].join('\n');
}
