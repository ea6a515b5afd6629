import { formsOfBe } from '../../knowledge/clauses/common-words.ts';
import type { Term } from '../../reading/terms.ts';
import { Kind, type Tokens } from '../../text/tokens.ts';
import { WordSet } from '../../text/word-set.ts';

/** Before and after “back” they make it no body part. */
const beforeBack = new WordSet([
  ...formsOfBe,
  'came',
  'come',
  'comes',
  'went',
  'go',
  'goes',
  'gets',
  'give',
  'gives',
  'gave',
  'given',
  'gone',
  'be',
  'got',
  'get',
  'been',
  'sent',
  'now',
  'fully',
  'cut',
  'held',
  'hold',
]);
const behindBack = new WordSet(['to', 'at', 'into', 'up', 'down', 'off']);

/** Whether a term is no body part: “the pain is back”, “back to work”. */
export function isAdverb(tokens: Tokens, term: Term): boolean {
  if (term.kind !== 'region' || term.region.id !== 'back' || term.end - term.first > 1) return false;
  const before = tokens.kinds[term.first - 1] === Kind.word ? tokens.values[term.first - 1]! : 0;
  const behind = tokens.kinds[term.end] === Kind.word ? tokens.values[term.end]! : 0;
  return beforeBack.has(before) || behindBack.has(behind);
}
