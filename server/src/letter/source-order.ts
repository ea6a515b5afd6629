import type { GuidelineMention } from '../reading/citations/mentions.ts';
import type { Sentence } from '../reading/sentences.ts';
import { nextCue, searchedCue } from '../text/cues.ts';
import { PhraseTable, phrasesOf } from '../text/phrases.ts';
import { Kind, rangeOf, type Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import type { EvidenceSource, OrderClaim } from './letter.ts';

/** Verbs that put what comes before them above what comes after (1), or below it (−1). */
const verbs = new PhraseTable<1 | -1>(searchedCue);
const above = [
  ...'outrank outranks outweigh outweighs supersede supersedes override overrides trump trumps'.split(' '),
  ...phrasesOf(['take', 'takes', 'took', 'have', 'has'], ['precedence', 'priority']),
  ...phrasesOf(['prevail', 'prevails'], ['over']),
  ...phrasesOf(['rank', 'ranks', 'stand', 'stands'], ['above', 'before', 'higher', 'ahead']),
  ...phrasesOf(['come', 'comes'], ['before', 'ahead']),
];
const below = [
  ...phrasesOf(['yield', 'yields', 'defer', 'defers', 'subordinate'], ['to']),
  ...phrasesOf(['give', 'gives'], ['way']),
  ...phrasesOf(['rank', 'ranks', 'stand', 'stands'], ['below', 'behind', 'lower', 'under']),
  ...phrasesOf(['come', 'comes'], ['after', 'second', 'behind']),
  ...phrasesOf(['superseded', 'overridden', 'outranked', 'outweighed', 'trumped'], ['by']),
];
for (const phrase of above) verbs.add(phrase, 1);
for (const phrase of below) verbs.add(phrase, -1);

const opinions = new PhraseTable<true>();
for (const phrase of phrasesOf(['expert', 'experts', 'personal', 'clinical'], ['opinion', 'opinions', 'judgment']))
  opinions.add(phrase, true);

const pronouns = new WordSet(['it', 'them', 'this', 'that', 'those', 'these']);
/** Words by which a sentence denies the order, or gives the case in which another one holds. */
const turning = new WordSet(
  'not never no nor neither cannot silent rebut rebutted rebuttal overcome address addressed unless only outside if'.split(
    ' ',
  ),
);

/** How far after its verb the source may be that it puts lower. */
const NEAR = 5;

/** The sentences that say, plainly, which of two sources of evidence counts more. */
export function readOrderClaims(
  tokens: Tokens,
  sentences: readonly Sentence[],
  mentions: readonly GuidelineMention[],
): OrderClaim[] {
  return sentences.flatMap((sentence) => claimIn(tokens, sentence, mentions) ?? []);
}

function claimIn(tokens: Tokens, sentence: Sentence, mentions: readonly GuidelineMention[]): OrderClaim | undefined {
  const { first, end } = sentence;
  for (let i = first; (i = nextCue(tokens, i, end, searchedCue)) < end; i++) {
    const verb = verbs.matchAt(tokens, i, end);
    if (!verb) continue;
    const clause = { first: Math.max(first, i - CLAUSE), end: Math.min(end, verb.end + CLAUSE) };
    if (hasWord(tokens, clause, turning)) return undefined;
    const sources = sourcesIn(tokens, sentence, mentions);
    const subject = sources.filter((one) => one.end <= i).at(-1);
    const after = sources.find((one) => one.first >= verb.end && one.first <= verb.end + NEAR);
    // “… and so take precedence over it”, “… and so prevail”: the other source that was named.
    const other = sources.filter((one) => one.end <= i && one.source !== subject?.source).at(-1);
    const object = after ?? (endsOnOther(tokens, verb.end) ? other : undefined);
    if (!subject || !object || subject.source === object.source) continue;
    const [higher, lower] = verb.value === 1 ? [subject, object] : [object, subject];
    return { higher: higher.source, lower: lower.source, range: rangeOf(tokens, first, end) };
  }
  return undefined;
}

/** How many words before and after its verb belong to a claim. */
const CLAUSE = 12;

/** Whether a pronoun follows a verb, after “over” or at once, or nothing does. */
function endsOnOther(tokens: Tokens, at: number): boolean {
  return tokens.kinds[at] !== Kind.word || [at, at + 1].some((i) => isWordOf(tokens, i, pronouns));
}

interface Named {
  readonly source: EvidenceSource;
  readonly first: number;
  readonly end: number;
}

function sourcesIn(tokens: Tokens, { first, end }: Sentence, mentions: readonly GuidelineMention[]): Named[] {
  const found: Named[] = mentions
    .filter((one) => one.first >= first && one.end <= end && isSource(one.source))
    .map((one) => ({ source: one.source as EvidenceSource, first: one.first, end: one.end }));
  for (let i = first; i < end; i++) {
    const match = opinions.matchAt(tokens, i, end);
    if (match) found.push({ source: 'expert opinion', first: i, end: match.end });
  }
  return found.sort((a, b) => a.first - b.first);
}

function isSource(source: string): boolean {
  return source === 'MTUS' || source === 'ACOEM' || source === 'ODG';
}
