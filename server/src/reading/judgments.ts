import {
  addingWords,
  articleWords,
  formsOfBe,
  judgingWords,
  pointingWords,
} from '../knowledge/clauses/common-words.ts';
import { PAST_FORMS, wordsOfPredicate } from '../knowledge/clauses/verb-words.ts';
import { searchedCue } from '../text/cues.ts';
import type { Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import type { AboutOf } from './about.ts';
import type { Span } from './clauses/clause.ts';
import { FINITE, Flag, lexiconOf } from './clauses/lexicon.ts';
import { lastPart, spanHas, spanNames, startsWithActor } from './clauses/spans.ts';
import { numberAt } from './numbers.ts';
import type { Sentence } from './sentences.ts';

/**
 * Tells whether a sentence may give or refuse the request in words that are not understood: it has a word of judging, or says something of the
 * request here and now that tells neither what was done nor what it is. What a guideline says does neither.
 */
export function mayJudge(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf): boolean {
  const { first, end } = sentence;
  const subject = { first, end: Math.min(end, first + SUBJECT) };
  if (spanHas(tokens, subject, Flag.guideline)) return false;
  return hasWord(tokens, sentence, judging) || (isOnRequest(tokens, sentence, aboutOf) && !tells(tokens, sentence));
}

/** How many tokens of a sentence may name its subject. */
const SUBJECT = 6;

const judging = new WordSet(judgingWords, searchedCue);

/** Whether a sentence names the request, or the criteria that it is held against, and not what treatment of its kind is at large. */
function isOnRequest(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf): boolean {
  const { first, end } = sentence;
  if (spanHas(tokens, sentence, Flag.request | Flag.criteria) || spanNames(tokens, sentence, 'reviewer')) return true;
  // “Acupuncture reduces pain”
  const opens = lexiconOf(tokens).words.matchAt(tokens, first, end) ?? numberAt(tokens, first);
  return opens !== undefined && aboutOf({ subject: sentence, object: sentence }) === 'request';
}

/** Whether a sentence tells what was done or is asked for, or what something is: “was begun in May”, “is for six visits”, “is an opioid”. */
function tells(tokens: Tokens, { first, end }: Sentence): boolean {
  const { words } = lexiconOf(tokens);
  const opening = { first, end: Math.min(end, first + SUBJECT) };
  const isActor = (['worker', 'provider'] as const).some((who) => startsWithActor(tokens, opening, who));
  if (isActor && !spanHas(tokens, { first, end }, Flag.criteria)) return true;
  for (let at = first; at < end; at++) {
    if (isWordOf(tokens, at, doing) || (isWordOf(tokens, at, being) && isWordOf(tokens, at + 1, describing)))
      return true;
    const match = words.matchAt(tokens, at, end);
    if (match && match.value.flags & FINITE && match.value.flags & Flag.past) return true;
    if (match) at = match.end - 1;
  }
  return false;
}

const being = new WordSet(formsOfBe);
const done = (['give', 'use', 'request'] as const).flatMap((name) => wordsOfPredicate(name, PAST_FORMS));
const describing = new WordSet([...articleWords, ...done, 'for', 'to', 'by', 'in', 'on', 'part']);
const doing = new WordSet([...wordsOfPredicate('request', ['third']), 'been', 'asks', 'seeks']);

/** Tells whether a subject is what is said or shown: “no further comment”, “more evidence”. */
export function isOfProof(tokens: Tokens, subject: Span): boolean {
  let { first } = lastPart(tokens, subject);
  while (first < subject.end - 1 && isWordOf(tokens, first, quantifiers)) first++;
  const noun = lexiconOf(tokens).words.matchAt(tokens, first, subject.end)?.value;
  return noun !== undefined && noun.embeddings.some(({ part, direction }) => part === 'noun' && direction === 1);
}

const quantifiers = new WordSet([...addingWords, ...articleWords, 'and', 'no', 'any', 'other', 'such', 'with']);

/** Tells whether a subject is a change to what is asked for: “no reduction”, “a change of plan”. */
export function isOfChange(tokens: Tokens, subject: Span): boolean {
  const { first, end } = lastPart(tokens, subject);
  return hasWord(tokens, { first, end: Math.min(end, first + 3) }, changes);
}

const changes = new WordSet([
  'reduction',
  'change',
  'modification',
  'alteration',
  'decrease',
  'cut',
  'delay',
  'lowest',
  'smallest',
]);

/** Tells whether what is named two tokens on is set aside: “rather than”, “instead of”, “in place of”. */
export function setsAside(tokens: Tokens, at: number): boolean {
  return isWordOf(tokens, at, preferring) && isWordOf(tokens, at + 1, linking);
}

/** Words with which something is preferred to something else. */
export const preferring = new WordSet(['rather', 'instead', 'place', 'lieu']);
const linking = new WordSet(['than', 'of']);

/** Tells whether a subject is what comes on top of what was named: “further visits beyond these”. */
export function isBeyond(tokens: Tokens, { first, end }: Span): boolean {
  for (let at = Math.max(first, end - LONGEST_BEYOND); at < end - 1; at++)
    if (isWordOf(tokens, at, beyond) && isWordOf(tokens, at + 1, pointing)) return true;
  return false;
}

const LONGEST_BEYOND = 8;
const beyond = new WordSet(['beyond', 'after', 'besides']);
const pointing = new WordSet(pointingWords);
