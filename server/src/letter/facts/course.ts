import { formsOfBe, formsOfHave } from '../../knowledge/clauses/common-words.ts';
import type { Tokens } from '../../text/tokens.ts';
import { isWordOf, wordIn, WordSet } from '../../text/word-set.ts';

const courses = new WordSet(['treatment', 'treatments', 'care', 'management']);
const toDate = new WordSet('to date so far thus up now then since the injury accident'.split(' '));
const having = new WordSet([...formsOfBe, ...formsOfHave, 'been']);
const consisting = new WordSet(
  'consisted consists included includes comprised comprises involved of in the'.split(' '),
);
/** How far after its course the verb may end, in tokens. */
const REACH = 8;

/** Whether what comes after the verb at a token is what was done so far: “Treatment to date has been”, “Care has consisted of”. */
export function isOfCourse(tokens: Tokens, first: number, governor: number): boolean {
  const course = wordIn(tokens, first, governor, courses);
  if (course === governor || governor - course > REACH) return false;
  let at = course + 1;
  while (isWordOf(tokens, at, toDate)) at++;
  const verb = at;
  while (isWordOf(tokens, at, having)) at++;
  const listed = at;
  while (isWordOf(tokens, at, consisting)) at++;
  return at > governor && (at > listed || verb < listed) && !isPast(tokens, at);
}

/** “was transferred”: what was done with the care itself. */
function isPast({ text, ends }: Tokens, i: number): boolean {
  return text.endsWith('ed', ends[i]);
}
