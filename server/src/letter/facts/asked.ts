import type { TopicTerm } from '../../reading/topics.ts';
import type { Term } from '../../reading/terms.ts';
import { cueWord, nextCue, rareCue } from '../../text/cues.ts';
import { isWord, Kind, rangeOf, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordMap, WordSet } from '../../text/word-set.ts';

/** What a word for something asked for may be for. */
type Meant = 'study' | 'drug' | 'device' | 'done';

const nouns = new WordMap<Meant>(
  [
    ['test', 'study'],
    ['study', 'study'],
    ['scan', 'study'],
    ['screen', 'study'],
    ['medication', 'drug'],
    ['drug', 'drug'],
    ['medicine', 'drug'],
    ['agent', 'drug'],
    ['device', 'device'],
    ['unit', 'device'],
    ['one', 'done'],
  ],
  rareCue,
);
const determiners = new WordSet(['the', 'a', 'this', 'that', 'last', 'previous', 'prior', 'first', 'same', 'earlier']);
const it = intern('it');
cueWord(rareCue, it);
const on = intern('on');
/** After these “it” is a drug that is taken, or a device that is used. */
const takes = new WordSet(['taken', 'taking', 'takes', 'took', 'take', 'used', 'using', 'uses', 'on', 'tried', 'worn']);

/** Lists the terms of a sentence with those that only a word like “the test” or “this medication” stands for: the one thing of its kind that the title asks for. */
export function withMeant(
  tokens: Tokens,
  { first, end }: { readonly first: number; readonly end: number },
  terms: readonly Term[],
  topics: readonly TopicTerm[],
  asked: readonly Term[],
): readonly Term[] {
  if (!asked.some(({ kind }) => kind === 'drug' || kind === 'treatment')) return terms;
  const found: Term[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, rareCue)) < end; i++) {
    const meant = meantAt(tokens, i, asked);
    if (meant && !isNear(terms, i) && !isNear(topics, i))
      found.push({ ...meant, first: i, end: i + 1, range: rangeOf(tokens, i, i + 1) });
  }
  return found.length === 0 ? terms : [...terms, ...found].sort((one, other) => one.first - other.first);
}

function meantAt(tokens: Tokens, i: number, asked: readonly Term[]): Term | undefined {
  const before = tokens.kinds[i - 1] === Kind.word ? tokens.values[i - 1]! : 0;
  if (isWord(tokens, i, it))
    return takes.has(before) || isTaken(tokens, i + 1) ? (only(asked, 'drug') ?? only(asked, 'device')) : undefined;
  const meant = nouns.get(tokens.values[i]!);
  return meant && determiners.has(before) ? only(asked, meant) : undefined;
}

const auxiliaries = new WordSet(['has', 'had', 'was', 'is', 'been']);

/** “it has been taken”, “it was used”. */
function isTaken(tokens: Tokens, from: number): boolean {
  let i = from;
  while (i < from + 3 && isWordOf(tokens, i, auxiliaries)) i++;
  return i > from && isWordOf(tokens, i, takes) && !isWord(tokens, i, on);
}

function only(asked: readonly Term[], meant: Meant): Term | undefined {
  const [one, ...others] = asked.filter((term) => isMeant(term, meant));
  return others.length === 0 ? one : undefined;
}

function isMeant(term: Term, meant: Meant): boolean {
  if (term.kind === 'drug') return meant === 'drug';
  if (term.kind !== 'treatment') return false;
  const { kind } = term.treatment;
  // “the last one”
  if (meant === 'done') return kind === 'imaging' || kind === 'diagnostic' || kind === 'injection';
  return meant === 'study' ? kind === 'imaging' || kind === 'diagnostic' : meant === kind && kind === 'device';
}

/** Whether a term takes in a token, or touches it: “the drug screen”, “Phalen's test”. */
function isNear(terms: readonly { readonly first: number; readonly end: number }[], i: number): boolean {
  return terms.some((term) => term.first <= i + 1 && i <= term.end);
}
