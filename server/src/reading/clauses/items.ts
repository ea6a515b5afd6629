import type { Actor } from '../../knowledge/clauses/clause-words.ts';
import { editDistance } from '../../text/distance.ts';
import { lex } from '../../text/lexer.ts';
import { isMark, isWord, Kind, Mark, tokenText, type Tokens, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import type { Sentence } from '../sentences.ts';
import { CLOSE, COMMA, Flag, lexiconOf, NOTHING, OPEN, SEMICOLON, type Word } from './lexicon.ts';

/** What an aside does to the clause that it parts: “is not, in the surgeon's view, necessary” is the surgeon's word, “is, if it helps, necessary” depends. */
export interface Aside {
  readonly end: number;
  readonly says: Actor | undefined;
  readonly condition: 'none' | 'conditional' | 'until';
  readonly mood: 'possible' | undefined;
  /** Whether it names patients at large. */
  readonly general: boolean;
  /** Whether it denies something next to the subject, and not of it: “little in the file, and certainly not the films, …”. */
  readonly denies: boolean;
}

/** The words of the lexicon and the marks in a sentence, in order; words between them that the lexicon does not have are passed over. */
export interface Item {
  readonly word: Word;
  readonly first: number;
  readonly end: number;
  /** What is put in right after it, and left out. */
  readonly aside: Aside | undefined;
}

/** Makes an item. All are made here: engines read objects of one shape faster. */
export function itemOf(word: Word, first: number, end: number, aside?: Aside): Item {
  return { word, first, end, aside };
}

/** Tells whether an item is an “is” that a note left out and that was put back: it takes no token. */
export function isRestored({ first, end }: Item): boolean {
  return first === end;
}

/** Returns the index of the first item that begins at a token or after it, in so many steps as the number of items has digits of two. */
export function indexFrom(items: readonly Item[], token: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds the items of a sentence: one look a token. */
export function readItems(tokens: Tokens, { first, end }: Sentence): Item[] {
  const items: Item[] = [];
  const opened: number[] = [];
  const { words } = lexiconOf(tokens);
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] === Kind.mark) {
      // “is not, I find, necessary”: the commas go with what is between them.
      if (isParenthesis(tokens, i, end)) {
        i += PARENTHESIS;
        continue;
      }
      const word = markAt(tokens, i, end);
      if (!word) continue;
      if (word === OPEN) opened.push(items.length);
      // A bracket opens only where it is closed: titles hold brackets that never are.
      else if (word === CLOSE) {
        const open = opened.pop();
        if (open === undefined) continue;
        items[open] = itemOf(OPEN, items[open]!.first, items[open]!.end);
      }
      items.push(itemOf(word === OPEN ? NOTHING : word, i, i + 1));
      continue;
    }
    const match = partedAt(tokens, i, end) ?? wordAt(tokens, i, end) ?? misspelt(tokens, i);
    if (!match) continue;
    if (match.value.subordinator && i > first) {
      const aside = words.matchAt(tokens, match.end, end);
      if (aside && isReduced(match.value, aside.value, items.at(-1), i)) {
        i = aside.end - 1;
        continue;
      }
    }
    items.push(itemOf(match.value, i, match.end));
    i = match.end - 1;
  }
  openUp(items, { first, end });
  return items;
}

/** The longest word of the lexicon that begins at a token; “not, merely because it helps, necessary” holds no “not merely”. */
function wordAt(tokens: Tokens, i: number, end: number): { value: Word; end: number } | undefined {
  const { words } = lexiconOf(tokens);
  const match = words.matchAt(tokens, i, end);
  if (!match || match.end - i < 3) return match;
  for (let at = i + 1; at < match.end - 1; at++)
    if (isMark(tokens, at, Mark.comma) || isMark(tokens, at, Mark.open) || isMark(tokens, at, Mark.close))
      return words.matchAt(tokens, i, at);
  return match;
}

/** The tokens of “, I conclude,” after the first. */
const PARENTHESIS = 3;

/** “, I conclude,”: whose word a sentence is, in its midst. */
function isParenthesis(tokens: Tokens, i: number, end: number): boolean {
  if (!isMark(tokens, i, Mark.comma) || !isMark(tokens, i + PARENTHESIS, Mark.comma)) return false;
  const { words } = lexiconOf(tokens);
  const [who, verb] = [words.matchAt(tokens, i + 1, end), words.matchAt(tokens, i + 2, end)];
  return (
    who?.value.speaker === 'reviewer' &&
    who.end === i + 2 &&
    verb?.end === i + PARENTHESIS &&
    verb.value.embeddings.some(({ part, speech }) => part === 'verb' && speech)
  );
}

/** A sentence in brackets is a sentence. */
function openUp(items: Item[], { first, end }: Pick<Sentence, 'first' | 'end'>): void {
  const [opening, closing] = [items[0], items.at(-1)];
  if (opening?.word !== OPEN || closing?.word !== CLOSE || opening.first !== first || closing.end < end - 1) return;
  const inner = items.slice(1, -1);
  if (inner.some(({ word }) => word === OPEN || word === CLOSE)) return;
  items.splice(0, items.length, ...inner);
}

/** “Fails, in my view, to”: a phrase that an aside parts. */
function partedAt(tokens: Tokens, i: number, end: number): { value: Word; end: number } | undefined {
  const match = lexiconOf(tokens).beforeAside.matchAt(tokens, i, end);
  const opening = match && !isWord(tokens, match.end, to) ? tokens.values[match.end] : undefined;
  const closing = opening === Mark.open ? Mark.close : opening;
  if (!match || (closing !== Mark.comma && closing !== Mark.hyphen && closing !== Mark.close)) return undefined;
  const limit = Math.min(end, match.end + LONGEST_ASIDE);
  for (let at = match.end + 1; at < limit; at++)
    if (isMark(tokens, at, closing) && !isMark(tokens, at + 1, closing))
      return isWord(tokens, at + 1, to) ? match : undefined;
  return undefined;
}

const to = intern('to');
/** So many tokens an aside may take. */
const LONGEST_ASIDE = 14;

/**
 * Whether a clause without subject and verb is an aside that says nothing of the case: “as noted”, “if needed”, “when appropriate”. What is
 * “regarded as warranted” is no aside.
 */
function isReduced({ subordinator }: Word, { flags, predicates }: Word, before: Item | undefined, at: number): boolean {
  const isAs = subordinator!.kind === 'reason' && subordinator!.needs === 'clause';
  if (before?.end === at && before.word.embeddings.length > 0) return false;
  if (isAs && flags & Flag.pastForm) return true;
  if (!isAs && (subordinator!.kind !== 'condition' || subordinator!.refusalStands)) return false;
  return predicates.some(({ part, wording }) => part === 'adjective' && wording === 'review');
}

/** “Necessary” with slips in it, of which no conclusion may get lost: after “medically” in the words of the law. */
function misspelt(tokens: Tokens, i: number): { value: Word; end: number } | undefined {
  const length = tokens.ends[i]! - tokens.starts[i]!;
  if (length < 7 || length > 11 || (tokens.text.charCodeAt(tokens.starts[i]!) | 32) !== N) return undefined;
  const word = tokenText(tokens, i).toLowerCase();
  if (editDistance(word, 'necessary', MOST_SLIPS) > MOST_SLIPS) return undefined;
  return { value: isWord(tokens, i - 1, medically) ? inLaw : inReview, end: i + 1 };
}

const MOST_SLIPS = 2;
const medically = intern('medically');
const N = 110;
const inLaw = builtInWord('medically necessary');
const inReview = builtInWord('necessary');

/** Looks a phrase of the built-in lexicon up. */
export function builtInWord(phrase: string): Word {
  const tokens = lex(phrase);
  return lexiconOf(tokens).words.matchAt(tokens, 0)!.value;
}

function markAt(tokens: Tokens, i: number, end: number): Word | undefined {
  switch (tokens.values[i]) {
    case Mark.comma:
      return COMMA;
    case Mark.semicolon:
    case Mark.colon:
      return SEMICOLON;
    case Mark.stop:
      return i < end - 1 && isMissedEnd(tokens, i) ? SEMICOLON : undefined;
    case Mark.open:
    case Mark.openSquare:
      return OPEN;
    case Mark.close:
    case Mark.closeSquare:
      return CLOSE;
    case Mark.hyphen:
      // A dash has spaces around it, or is two hyphens.
      return isDash(tokens, i) ? SEMICOLON : undefined;
    default:
      return undefined;
  }
}

/** A stop after a whole word and before a space ends a sentence, though the next begins with a small letter. */
function isMissedEnd(tokens: Tokens, i: number): boolean {
  return (
    tokens.kinds[i - 1] === Kind.word &&
    tokens.ends[i - 1]! - tokens.starts[i - 1]! >= WHOLE_WORD &&
    !touches(tokens, i + 1)
  );
}

/** Abbreviations are mostly shorter. */
const WHOLE_WORD = 4;

/** Tells whether a token is a dash between words, and no hyphen of one. */
export function isDash(tokens: Tokens, i: number): boolean {
  if (!isMark(tokens, i, Mark.hyphen)) return false;
  const long = tokens.text.charCodeAt(tokens.starts[i]!) === 0x2014;
  return (
    long ||
    (tokens.starts[i]! > tokens.ends[i - 1]! && tokens.starts[i + 1]! > tokens.ends[i]!) ||
    isMark(tokens, i - 1, Mark.hyphen)
  );
}
