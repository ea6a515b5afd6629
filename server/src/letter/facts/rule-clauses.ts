import { workerNouns } from '../../knowledge/clauses/common-words.ts';
import { searchedCue } from '../../text/cues.ts';
import { isWord, Kind, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import { determining } from './flags.ts';
import { Word } from './words.ts';

/** Tells whether the words of a clause make it a rule: what something is for, does or needs at all, and not what is so in this case. */
export function saysRule(tokens: Tokens, first: number, end: number, does: number): boolean {
  return (
    ((does & Word.negative) !== 0 && isNotFor(tokens, first, end)) ||
    isRuleOf(tokens, first, end) ||
    isRequirement(tokens, first, end) ||
    asksForProof(tokens, first, end) ||
    isOfThose(tokens, first, end)
  );
}

const present = new WordSet(['is', 'are']);
const notWord = intern('not');
const persons = new WordSet([...workerNouns, 'he', 'she', 'his', 'her']);
/** After “those” they say who. */
export const describing = new WordSet(['who', 'whose', 'with', 'without']);

/** “Baclofen is not for long-term use”: what something is not meant for. */
function isNotFor(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first + 1; i < end - 1; i++)
    if (isWord(tokens, i, notWord)) return isWordOf(tokens, i - 1, present) && isWord(tokens, i + 1, forWord);
  return false;
}

const helping = new WordSet(['help', 'helps', 'serve', 'serves', 'aim', 'aims'], searchedCue);
const purposes = new WordSet(['to', 'when', 'where', 'if', 'in']);

/** “Nerve conduction tests help to separate …”: what a treatment does at all, said of it by its bare name. */
function isRuleOf(tokens: Tokens, first: number, end: number): boolean {
  if (isWordOf(tokens, first, determining) || isWordOf(tokens, first, persons)) return false;
  const near = Math.min(end, first + 5);
  const at = wordIn(tokens, first, near, helping);
  if (at < near && isWordOf(tokens, at + 1, purposes)) return true;
  const needed = wordIn(tokens, first, near, needing);
  if (needed < near && isWordOf(tokens, needed + 1, bounding)) return true;
  const last = tokens.kinds[end - 1] === Kind.mark ? end - 2 : end - 1;
  return isWordOf(tokens, last, qualifying) && !isWordOf(tokens, last - 1, persons);
}

const requirements = new WordSet(
  ['requirement', 'prerequisite', 'precondition', 'requisite', 'criterion'],
  searchedCue,
);
/** How far before it the verb may be that calls something a requirement, in tokens. */
const CALLED = 4;

/** “Pain that radiates below the knee is a requirement.” */
function isRequirement(tokens: Tokens, first: number, end: number): boolean {
  const at = wordIn(tokens, first, end, requirements);
  if (at >= end) return false;
  const verb = wordIn(tokens, Math.max(first, at - CALLED), at, present);
  return verb < at && !hasWord(tokens, { first: verb, end: at }, meeting);
}

const meeting = new WordSet(['met', 'fulfilled', 'the', 'this', 'that']);

const needing = new WordSet(['need', 'needs'], searchedCue);
const bounding = new WordSet(['more', 'at', 'over', 'less', 'fewer', 'several']);
/** “Ulcers open for 30 days qualify.” */
const qualifying = new WordSet(['qualify', 'qualifies'], searchedCue);

const asking = new WordSet(['ask', 'asks', 'call', 'calls', 'look', 'looks']);
const proofs = new WordSet(
  ['documentation', 'evidence', 'proof', 'review', 'assessment', 'monitoring', 'discussion'],
  searchedCue,
);
const forWord = intern('for');

/** “They ask for documentation of pain relief, side effects …”, “calls for ongoing review of”: what must be told, and not what is. */
function asksForProof(tokens: Tokens, first: number, end: number): boolean {
  const at = wordIn(tokens, first, end, proofs);
  const asked = isWord(tokens, at - 1, forWord) ? at - 1 : at - 2;
  return at < end && isWord(tokens, asked, forWord) && isWordOf(tokens, asked - 1, asking);
}

const those = new WordSet(['those', 'patients', 'people', 'persons', 'individuals', 'anyone'], searchedCue);

/** Tells whether a clause is of all who are like that: “… is for those who take an NSAID and are at risk”. */
export function isOfThose(tokens: Tokens, first: number, end: number): boolean {
  const at = wordIn(tokens, first, end, those);
  return at < end && isWordOf(tokens, at + 1, describing);
}
