import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { isNumeral } from '../numbers.ts';
import { isAbbreviation } from '../sentences.ts';
import { isRestored, type Item } from './items.ts';
import { BORDER, FINITE, Flag } from './lexicon.ts';
import { endsWith, isFinite } from './verbs.ts';

/** Whether a clause of its own begins, and whether its subject is the request. */
export type Fresh = 'no' | 'clause' | 'request';

const neither = intern('neither');
const parts = new WordSet(['part', 'portion', 'half']);

/** How many tokens a subject may take. */
const LONGEST_SUBJECT = 26;

/** How many borders may be together, as the three of “, and therefore”: a longer row begins nothing, and is not walked through from each of them. */
const MOST_BORDERS = 6;

/** Says whether after the border that is item `k` a noun phrase and then a finite verb follow: a list or an aside has no such verb. */
export function freshBehind(tokens: Tokens, items: readonly Item[], k: number, end: number): Fresh {
  let at = items[k]!.end;
  let next = k + 1;
  // “, and therefore the request is”: the borders are one.
  while (
    next < items.length &&
    items[next]!.first === at &&
    items[next]!.word.flags & BORDER &&
    !items[next]!.word.negation
  ) {
    if (next - k === MOST_BORDERS) return 'no';
    at = items[next++]!.end;
  }
  // “; still, the therapy is”: an adverb by itself, and no “; acupuncture, six visits, is”.
  if (
    items[k]!.word.flags & Flag.semicolon &&
    items[next]?.first === at + 1 &&
    isMark(tokens, at + 1, Mark.comma) &&
    tokens.kinds[at] === Kind.word &&
    behindAside(items, next, end) < 0
  ) {
    at += 2;
    next++;
  }
  const limit = Math.min(end, at + LONGEST_SUBJECT);
  const start = items[next];
  // “; that view is mistaken”, “, and that part of it is refused”
  const demonstrative =
    start?.first === at &&
    (start.word.flags & Flag.that) !== 0 &&
    ((items[k]!.word.flags & Flag.semicolon) !== 0 || isWordOf(tokens, at + 1, parts));
  if (start?.first === at) {
    const { flags } = start.word;
    // “Criteria unmet; not necessary.”
    if (isRestored(start)) return 'clause';
    if (flags & FINITE && (flags & Flag.pronoun || items[next - 1]!.word.negation === 'nor')) return 'clause';
    if (
      !demonstrative &&
      !(flags & Flag.relative && start.word.negation) &&
      flags & (FINITE | Flag.copulaForm | Flag.to | Flag.that | Flag.relative | Flag.adjective)
    )
      return 'no';
    if (
      start.word.subordinator ||
      (start.word.negation === 'verb' && !isWord(tokens, at, neither)) ||
      (start.word.negation === 'nor' && !inverts(items, next))
    )
      return 'no';
    // “, so repeating it is”
    const isGerund =
      flags & Flag.ing && items[next - 1]!.word.flags & (Flag.coordinator | Flag.conjunct | Flag.semicolon);
    if (flags & Flag.verb && !(flags & Flag.noun) && !start.word.speaker && !isGerund) return 'no';
    // “, I come to the conclusion”: whatever follows a pronoun is its verb.
    if (flags & Flag.pronoun && tokens.kinds[start.end] === Kind.word && items[next + 1]?.first !== start.end)
      return 'clause';
  }
  // “on this record is not”: a phrase that begins with a preposition must be followed by a subject.
  let wanted = start?.first === at && start.word.flags & Flag.preposition ? 2 : 0;
  let relatives = 0;
  let request = false;
  let opened = false;
  const begin = at;
  let from = at;
  for (; at < limit; at++) {
    const item = items[next];
    if (item?.first !== at) {
      if (isMark(tokens, at, Mark.stop) && !isAbbreviation(tokens, at - 1)) return 'no';
      if (at > from && tokens.kinds[at] === Kind.word && isUnknownPast(tokens, items, next, at))
        return wanted > 0 ? 'no' : 'clause';
      continue;
    }
    const { flags } = item.word;
    if (flags & (Flag.comma | Flag.semicolon | Flag.open | Flag.close)) {
      // “…, which are before me, are”: the relative clause of the subject ends.
      if (relatives > 0 || opened) {
        const verb = items[next + 1];
        if (flags & Flag.comma && verb?.first === item.end && isVerb(verb)) {
          relatives = 0;
          at = item.end - 1;
          next++;
          continue;
        }
      }
      const behind = behindAside(items, next, limit);
      if (behind === next) opened = true;
      // “, and with that report, the therapy is”
      if (behind < 0 && wanted > 0 && flags & Flag.comma && at > begin && items[next + 1]?.word.negation !== 'verb') {
        wanted = 0;
        from = item.end;
      } else if (behind < 0) return 'no';
      if (behind > next) {
        next = behind;
        at = items[behind]!.first - 1;
        continue;
      }
    }
    if (item.word.subordinator && at > begin) return 'no';
    // “without relief or improvement, and he has”: the clause begins only there.
    if (flags & Flag.coordinator && at > begin && isPronoun(items[next + 1], item.end)) return 'no';
    // “on that footing”, “a scan of that region”
    const preposition = items[next - 1];
    const isGoverned = preposition?.end === at && (preposition.word.flags & Flag.preposition) !== 0;
    const points = (flags & Flag.that) !== 0 && (isGoverned || (wanted > 0 && preposition?.first === begin));
    if (points || flags & (Flag.determiner | Flag.pronoun)) wanted--;
    if (flags & Flag.request) request = true;
    if (!points && flags & (Flag.that | Flag.relative)) relatives += at === begin && demonstrative ? 0 : 1;
    else if ((at > from || item.word.negation === 'nor') && isFinite(tokens, items, next)) {
      if (relatives === 0) return wanted > 0 ? 'no' : request ? 'request' : 'clause';
      relatives--;
    }
    at = item.end - 1;
    next++;
  }
  return 'no';
}

/**
 * The item that follows an aside of the subject: a bracket, or what is between two commas before the verb. A relative clause is looked
 * into, and gives the item itself; −1 where the subject ends here.
 */
function behindAside(items: readonly Item[], k: number, limit: number): number {
  const { word, end } = items[k]!;
  const after = items[k + 1];
  if (after?.first === end && after.word.flags & Flag.relative) return k;
  const closing = word.flags & Flag.open ? Flag.close : word.flags & Flag.comma;
  if (!closing) return -1;
  for (let at = k + 1; at < items.length && items[at]!.first < limit; at++) {
    if (!(items[at]!.word.flags & closing)) continue;
    const verb = items[at + 1];
    if (closing === Flag.close) return verb ? at + 1 : -1;
    return verb?.first === items[at]!.end && isVerb(verb) ? at + 1 : -1;
  }
  return -1;
}

/** Whether an item is a finite verb wherever it comes: “is”, “lacks”. */
export function isVerb({ word: { flags } }: Item): boolean {
  return (flags & FINITE) !== 0 || (flags & (Flag.third | Flag.noun)) === Flag.third;
}

function isPronoun(item: Item | undefined, at: number): boolean {
  return item?.first === at && (item.word.flags & (Flag.pronoun | FINITE)) === Flag.pronoun;
}

/** “nor is the request …” */
function inverts(items: readonly Item[], k: number): boolean {
  const next = items[k + 1];
  return next !== undefined && next.first === items[k]!.end && (next.word.flags & FINITE) !== 0;
}

/** A word in -ed or -s that the lexicon does not have, before a determiner: “the patient finished the course”, “this cures the defect”. */
export function isUnknownPast(tokens: Tokens, items: readonly Item[], next: number, at: number): boolean {
  const item = items[next];
  return (
    ((item?.first === at + 1 && (item.word.flags & (Flag.determiner | Flag.that)) !== 0) ||
      isNumeral(tokens, at + 1)) &&
    // “4 hours a day”
    !isNumeral(tokens, at - 1) &&
    (endsWith(tokens, at, 'ed') || (endsWith(tokens, at, 's') && !endsWith(tokens, at, 'ss')))
  );
}
