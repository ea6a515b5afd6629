import type { Tokens } from '../../text/tokens.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';

/** What the words before a number make of it: the least, the most, or one that is rounded. */
export type Bound = 'more' | 'less' | 'about';

const more = new WordSet(['over', 'least', 'beyond', 'past']);
const less = new WordSet(['under', 'within', 'yet', 'most', 'hardly', 'barely']);
const about = new WordSet('about approximately roughly around some nearly almost circa'.split(' '));
const than = new WordSet(['than']);
const fewer = new WordSet(['less', 'fewer', 'shorter']);
const article = new WordSet(['a']);

/** Says what the words right before token `first`, where a number begins, make of it: “more than two”, “not yet half”, “some 15”, “over a dozen”. */
export function boundBefore(tokens: Tokens, first: number): Bound | undefined {
  const at = isWordOf(tokens, first - 1, article) ? first - 2 : first - 1;
  if (isWordOf(tokens, at, than)) return isWordOf(tokens, at - 1, fewer) ? 'less' : 'more';
  if (isWordOf(tokens, at, more)) return 'more';
  return isWordOf(tokens, at, less) ? 'less' : isWordOf(tokens, at, about) ? 'about' : undefined;
}
