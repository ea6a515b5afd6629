import { isNumeral } from '../../reading/numbers.ts';
import { Kind } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import type { Fact } from './fact.ts';
import { isCommon } from './figures/common.ts';
import { isTelling } from './figures/alike.ts';
import { BOUND, isNear, isWorkedOut } from './figures/compare.ts';
import { unitAt } from './figures/figure.ts';
import { segmentsIn, type Telling, tellingsOf } from './passages.ts';
import { factsWith } from './read.ts';
import { saidIn } from './said.ts';
import type { Segment } from './segments.ts';
import { otherDay, samePlace } from './subjects.ts';

/** A word that more sentences of a summary have says of none that it is intended. */
const MOST_WITH_WORD = 4;
/** What two sentences have in common at least: one word that no other sentence of the summary has, or several that few have. */
const LEAST = 1;

/**
 * Finds the figures of the rationales of a part that the summary gives otherwise in what is plainly the same statement: in the one that has words
 * in common with the sentence that no other statement of the summary has, and a figure of the same unit, where none of that unit agrees.
 */
export function misaligned(part: Letter, told: Letter): Contradiction[] {
  const figures = factsWith(told, 'figure').filter(({ passage }) => passage === 'summary');
  const found: Contradiction[] = [];
  for (const fact of figures.length > 0 ? factsWith(part, 'figure') : []) {
    if (!isComparable(part, fact)) continue;
    const like = figures.filter(({ subject }) => subject.id === fact.subject.id);
    if (like.length === 0 || like.some((other) => mayAgree(part, fact, other)) || isWorkedOut(fact, like)) continue;
    const statement = sameStatement(part, fact, told);
    const contrary = like.find(
      (other) => other.sentence === statement?.sentence.first && samePlace(fact, other) && !otherDay(fact, other),
    );
    if (contrary) found.push({ fact, contrary });
  }
  return found;
}

/** Whether a figure of a rationale is of a unit that a letter has few of, and no difference. */
function isComparable(part: Letter, fact: Fact): boolean {
  return (
    fact.passage === 'rationale' &&
    fact.status === 'stated' &&
    (fact.about !== undefined || fact.written === BOUND) &&
    isTelling(fact.subject.id) &&
    !isDifference(part, fact)
  );
}

const changing = new WordSet('by gained lost gain loss rose fell dropped cut removed added'.split(' '));
const comparing = new WordSet(
  'more less fewer than short shorter longer weaker stronger greater higher lower better worse'.split(' '),
);
/** How far before a figure a word may be that makes it a change, and after it one that makes it a difference. */
const BEFORE = 3;
const BEHIND = 5;

/** “Grip gained 32 pounds”, “four tablets a day fewer than before”. */
function isDifference({ tokens }: Letter, { first, end }: Fact): boolean {
  return (
    hasWord(tokens, { first: first - BEFORE, end: first }, changing) ||
    hasWord(tokens, { first: end, end: end + BEHIND }, comparing)
  );
}

const least = new WordSet(['more', 'over', 'above', 'least', 'exceeding', 'beyond']);
const most = new WordSet(['less', 'fewer', 'under', 'below', 'most', 'within', 'up', 'almost', 'nearly']);

/** Whether a figure leaves room for another: the same, or beyond what it is said to be more or less than. */
function mayAgree({ tokens }: Letter, fact: Fact, other: Fact): boolean {
  if (isNear(fact, other)) return true;
  const before = { first: fact.first - 2, end: fact.first };
  const [low, high] = fact.value!;
  return (
    (hasWord(tokens, before, least) && other.value![0] >= low) ||
    (hasWord(tokens, before, most) && other.value![1] <= high)
  );
}

const relative = new WordSet(['who', 'which']);

/** The sentence of a summary that has most in common with the clause of a figure, and enough; undefined if several have. */
function sameStatement(part: Letter, { first, sentence, issue }: Fact, told: Letter): Telling | undefined {
  const telling = tellingsOf(part).find((one) => one.sentence.first === sentence && one.issue === issue);
  if (!telling) return undefined;
  const byKey = statementsOf(told);
  const common = new Map<Telling, number>();
  const { tokens } = part;
  const clause = segmentsIn(part, telling).flatMap((segment) => {
    if (first < segment.first || first >= segment.end) return [];
    // “Pinch is weak in a man who lifts 15 kg”: what comes before “who” is something else.
    let from = first;
    while (from > segment.first && !isWordOf(tokens, from, relative)) from--;
    return [{ ...segment, first: from }];
  });
  for (const key of keysOf(part, clause)) {
    const statements = byKey.get(key) ?? [];
    if (statements.length > MOST_WITH_WORD) continue;
    for (const one of statements) common.set(one, (common.get(one) ?? 0) + 1 / statements.length);
  }
  const [best, second] = [...common].sort(([, one], [, other]) => other - one);
  return best && best[1] >= LEAST && best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
}

/** By what they say the sentences of a summary. */
function statementsOf(told: Letter): ReadonlyMap<string, readonly Telling[]> {
  return told.tokens.memo.once(statementsOf, () => {
    const byKey = new Map<string, Telling[]>();
    for (const telling of tellingsOf(told)) {
      if (telling.passage !== 'summary') continue;
      for (const key of keysOf(told, segmentsIn(told, telling))) {
        const own = byKey.get(key);
        if (own) own.push(telling);
        else byKey.set(key, [telling]);
      }
    }
    return byKey;
  });
}

const often = new WordSet(['times']);

/** What the words of clauses say, stems and the ids of what they name: no numbers, no units, and nothing that much is said with. */
function keysOf({ tokens }: Letter, clauses: readonly Segment[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const segment of clauses)
    for (const { at, stem, topic, isNamed } of saidIn(tokens, segment, true)) {
      const isWord = tokens.kinds[at] === Kind.word && !isNumeral(tokens, at) && !isWordOf(tokens, at, often);
      if (isNamed || (isWord && !unitAt(tokens, at) && !isCommon(stem))) keys.add(topic ?? stem);
    }
  return keys;
}
