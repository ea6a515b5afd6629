import { Kind, type Tokens } from '../../text/tokens.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import type { Fact } from './fact.ts';
import { factsWith } from './read.ts';

const least = new WordSet(['best', 'least', 'lowest', 'minimum']);
const most = new WordSet(['worst', 'most', 'highest', 'maximum']);
const linking = new WordSet(['at', 'its', 'the', 'his', 'her', 'in', 'is', 'of', 'was', 'case']);

/** Finds pain that one sentence says to be more at its best than at its worst: “6/10 at best and 4/10 at worst”. */
export function swappedExtremes(part: Letter): Contradiction[] {
  const { tokens } = part;
  const scores = factsWith(part, 'score').filter(({ subject }) => subject.id === 'pain');
  return scores.flatMap((fact, index) => {
    const contrary = scores[index + 1];
    if (!contrary || contrary.sentence !== fact.sentence) return [];
    const [one, other] = [extremeOf(tokens, fact), extremeOf(tokens, contrary)];
    if (!one || !other || one === other) return [];
    const [low, high] = one === 'least' ? [fact, contrary] : [contrary, fact];
    return low.value![0] > high.value![1] ? [{ fact: contrary, contrary: fact }] : [];
  });
}

/** Whether a score is said to be that of the best or of the worst: by the words right after it, else those right before. */
function extremeOf(tokens: Tokens, { first, end }: Fact): 'least' | 'most' | undefined {
  let at = end;
  while (isWordOf(tokens, at, linking)) at++;
  let before = first - 1;
  while (isWordOf(tokens, before, linking)) before--;
  return wordAt(tokens, at) ?? wordAt(tokens, before);
}

function wordAt(tokens: Tokens, i: number): 'least' | 'most' | undefined {
  if (tokens.kinds[i] !== Kind.word) return undefined;
  // “at least 6/10” is a bound.
  return isWordOf(tokens, i, most) ? 'most' : isWordOf(tokens, i, least) ? 'least' : undefined;
}
