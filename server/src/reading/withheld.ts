import { articleWords } from '../knowledge/clauses/common-words.ts';
import type { Tokens } from '../text/tokens.ts';
import { isWordOf, WordSet } from '../text/word-set.ts';
import type { AboutOf } from './about.ts';
import type { Clause, Span } from './clauses/clause.ts';
import { Flag, lexiconOf } from './clauses/lexicon.ts';
import { lastPart, spanHas } from './clauses/spans.ts';
import { pointsAtRequest } from './grants.ts';
import { isAct, isDelay, isLeaving, leavesOff } from './holding.ts';

/**
 * Reads what is judged of not giving the request as said of giving it, turned round: “Withholding the scan would be unreasonable.”, “Further delay
 * is not appropriate.” Other clauses are given back as they are.
 */
export function onGiven(tokens: Tokens, sentence: Span, clause: Clause, aboutOf: AboutOf): Clause {
  const { predicate, polarity, passive, place, first, subject } = clause;
  if (!passive && (predicate === 'recommend' || predicate === 'support')) return clause;
  if (!judged.has(predicate) || place === 'attributive') return clause;
  // The subject of “makes no sense” is not read yet.
  const before = subject.first < first ? subject : { first: sentence.first, end: first };
  if (!isOfWithholding(tokens, before, first, aboutOf)) return clause;
  // That it would help to withhold it is a reason, and no verdict yet.
  if (predicate === 'improve' && polarity === 1) return clause;
  return {
    ...clause,
    predicate: 'necessary',
    wording: 'review',
    polarity: polarity === 1 ? -1 : 1,
    passive: true,
    subject: { first, end: first },
    subjectIsRequest: true,
  };
}

const judged: ReadonlySet<Clause['predicate']> = new Set<Clause['predicate']>([
  'necessary',
  'support',
  'recommend',
  'agree',
  'due',
  'improve',
]);

/** Whether the subject of a clause is an act of not giving the request, or of leaving something untreated. */
function isOfWithholding(tokens: Tokens, subject: Span, first: number, aboutOf: AboutOf): boolean {
  const at = actIn(tokens, lastPart(tokens, subject), first);
  if (at === undefined) return false;
  if (isLeaving(tokens, at)) return leavesOff(tokens, at, first);
  let from = lexiconOf(tokens).words.matchAt(tokens, at, first)?.end ?? at + 1;
  while (from < first && isWordOf(tokens, from, linking)) from++;
  let end = from;
  while (end < first && !spanHas(tokens, { first: end, end: end + 1 }, Flag.preposition)) end++;
  const withheld = { first: from, end };
  // “Further delay is …”: of what is asked for.
  if (from >= first) return isDelay(tokens, at);
  return aboutOf({ subject: withheld, object: withheld }) === 'request' || pointsAtRequest(tokens, withheld);
}

/** The token that names the act with which a subject begins, or that is right before it: “Stopping” in “Stopping the drug is”. */
function actIn(tokens: Tokens, { first, end }: Span, verb: number): number | undefined {
  let at = first;
  while (at < end && isWordOf(tokens, at, openings)) at++;
  if (at < end && isAct(tokens, at)) return at;
  return first > 0 && first <= verb && isAct(tokens, first - 1) ? first - 1 : undefined;
}

const openings = new WordSet([
  ...articleWords,
  ...'and but so that to any further more additional another continued prolonged longer undue'.split(' '),
]);
const linking = new WordSet(['of', 'in', 'off', 'on', 'from', 'with']);
