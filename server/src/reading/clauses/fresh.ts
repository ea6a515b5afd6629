import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import type { Item } from './items.ts';
import { BORDER, FINITE, Flag } from './lexicon.ts';
import { endsWith, isFinite } from './verbs.ts';

/** Whether a clause of its own begins, and whether its subject is the request. */
export type Fresh = 'no' | 'clause' | 'request';

/** How many tokens a subject may take. */
const LONGEST_SUBJECT = 26;

/** Says whether behind the border that is item `k` a noun phrase and then a finite verb follow: a list or an aside has no such verb. */
export function freshBehind(tokens: Tokens, items: readonly Item[], k: number, end: number): Fresh {
  let at = items[k]!.end;
  let next = k + 1;
  // “, and therefore the request is”: the borders are one.
  while (
    next < items.length &&
    items[next]!.first === at &&
    items[next]!.word.flags & BORDER &&
    !items[next]!.word.negation
  )
    at = items[next++]!.end;
  const limit = Math.min(end, at + LONGEST_SUBJECT);
  const start = items[next];
  if (start?.first === at) {
    const { flags } = start.word;
    if (flags & FINITE && flags & Flag.pronoun) return 'clause';
    if (flags & (FINITE | Flag.copulaForm | Flag.to | Flag.that | Flag.relative | Flag.adjective)) return 'no';
    if (
      start.word.subordinator ||
      start.word.negation === 'verb' ||
      (start.word.negation === 'nor' && !inverts(items, next))
    )
      return 'no';
    if (flags & Flag.verb && !(flags & Flag.noun) && !start.word.speaker) return 'no';
  }
  // “on this record is not”: a phrase that begins with a preposition must be followed by a subject.
  let wanted = start?.first === at && start.word.flags & Flag.preposition ? 2 : 0;
  let relatives = 0;
  let request = false;
  const begin = at;
  for (; at < limit; at++) {
    const item = items[next];
    if (item?.first !== at) {
      if (isMark(tokens, at, Mark.stop)) return 'no';
      if (at > begin && tokens.kinds[at] === Kind.word && isUnknownPast(tokens, items, next, at))
        return wanted > 0 ? 'no' : 'clause';
      continue;
    }
    const { flags } = item.word;
    if (flags & (Flag.comma | Flag.semicolon | Flag.open | Flag.close)) {
      const after = items[next + 1];
      if (!(after?.first === item.end && after.word.flags & Flag.relative)) return 'no';
    }
    if (item.word.subordinator && at > begin) return 'no';
    if (flags & (Flag.determiner | Flag.pronoun)) wanted--;
    if (flags & Flag.request) request = true;
    if (flags & (Flag.that | Flag.relative)) relatives++;
    else if ((at > begin || item.word.negation === 'nor') && isFinite(tokens, items, next)) {
      if (relatives === 0) return wanted > 0 ? 'no' : request ? 'request' : 'clause';
      relatives--;
    }
    at = item.end - 1;
    next++;
  }
  return 'no';
}

/** “nor is the request …” */
function inverts(items: readonly Item[], k: number): boolean {
  const next = items[k + 1];
  return next !== undefined && next.first === items[k]!.end && (next.word.flags & FINITE) !== 0;
}

/** A word in -ed that the lexicon does not have, before a determiner: “the patient completed the course”. */
function isUnknownPast(tokens: Tokens, items: readonly Item[], next: number, at: number): boolean {
  const item = items[next];
  return item?.first === at + 1 && (item.word.flags & Flag.determiner) !== 0 && endsWith(tokens, at, 'ed');
}
