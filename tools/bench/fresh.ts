/** A sentence that another may be for: of running prose, neither a heading nor with a label before it. */
const SENTENCE = /((?<=[a-z)]\.)\s+(?=[A-Z]))/;
const SHORTEST = 30;
const LONGEST = 300;

/**
 * Makes letters that never come twice, as a stream of real ones: letter `i` is one of the samples in which each sentence goes on, from one of
 * its words, as another of all samples does, and with days and a case number of its own. So hardly a sentence of it was in an earlier letter,
 * and its words and their order are those of real ones. The same `i` gives the same letter.
 */
export function freshLetters(texts: readonly string[]): (i: number) => string {
  const pieces = texts.map((text) => text.split(SENTENCE));
  const prose = pieces.flatMap((all) => all.filter(isProse));
  return (i) => {
    const below = randomFrom(i);
    return pieces[i % pieces.length]!.map((piece) =>
      isProse(piece) ? joined(piece, prose[below(prose.length)]!, below) : piece,
    )
      .join('')
      .replace(/\b\d{1,2}\/\d{1,2}\/(\d{4})\b/g, (_, year: string) => `${day(below(12))}/${day(below(28))}/${year}`)
      .replace(/\bCM\d\d-\d+/g, `CM16-${String(1_000_000 + i)}`);
  };
}

/** The beginning of one sentence and the end of another, each up to or from a word in its middle. */
function joined(one: string, other: string, below: (limit: number) => number): string {
  const [head, tail] = [one.split(' '), other.split(' ')];
  const inside = (words: readonly string[]): number => 1 + below(Math.max(1, words.length - 1));
  return [...head.slice(0, inside(head)), ...tail.slice(inside(tail))].join(' ');
}

function isProse(piece: string): boolean {
  return piece.length > SHORTEST && piece.length < LONGEST && !/\n\s*\n|:/.test(piece);
}

function day(number: number): string {
  return String(number + 1).padStart(2, '0');
}

/** Whole numbers below a limit by chance, the same ones for the same seed. */
function randomFrom(seed: number): (limit: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
