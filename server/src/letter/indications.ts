import { contrastWords, formsOfBe } from '../knowledge/clauses/common-words.ts';
import {
  advisingWords,
  firstWords,
  INDICATED,
  type IndicatedStatement,
  laterWords,
} from '../knowledge/guidelines/statements.ts';
import { areNeighbours } from '../knowledge/treatments/treatments.ts';
import type { Sentence } from '../reading/sentences.ts';
import { idOf, isThing, type Term } from '../reading/terms.ts';
import { PhraseTable } from '../text/phrases.ts';
import { isMark, isWord, Mark, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import { isOn, onTerms } from './assertions.ts';

/** For or against; 0 if it is not plain. */
type Sign = 1 | -1 | 0;

/** A state that a guideline speaks of, where a sentence names it. */
interface Named extends Sentence {
  readonly statements: readonly IndicatedStatement[];
  /** Whether the sentence has the state there (1) or not (−1): “without radiculopathy”. */
  readonly there: Sign;
  /** Whether it is said to make no difference: “whether or not there is radiculopathy”. */
  readonly isAny: boolean;
  /** The token that denies it, if one does. */
  readonly denial?: number | undefined;
}

/** A word by which a treatment is for something, or is not. */
interface Advising {
  readonly at: number;
  readonly sign: Sign;
  /** The token that denies it, if one does. */
  readonly denial?: number | undefined;
}

/** Part of a sentence between its commas and conjunctions. */
interface Piece extends Sentence {
  /** Whether it turns from what comes before it: “but”, a semicolon. */
  readonly turns: boolean;
  readonly advising: readonly Advising[];
  readonly named: readonly Named[];
}

/** What a sentence says of when a treatment is for someone, the contrary of what a guideline says. */
export interface TurnedIndication {
  readonly statement: IndicatedStatement;
  readonly recommends: boolean;
}

/** Whose a state is, and whether it is a rank: a treatment that comes first, or second. */
interface State {
  readonly statements: readonly IndicatedStatement[];
  readonly isRank: boolean;
}

const ranks: ReadonlySet<string> = new Set([...firstWords, ...laterWords]);
const states = new PhraseTable<State>();
const owners = new Map<string, IndicatedStatement[]>();
for (const statement of INDICATED)
  for (const state of statement.states) owners.set(state, [...(owners.get(state) ?? []), statement]);
for (const [state, statements] of owners) states.add(state, { statements, isRank: ranks.has(state) });

const advising = new PhraseTable<Sign>();
for (const word of advisingWords.for) advising.add(word, 1);
for (const word of advisingWords.against) advising.add(word, -1);

const statementsOf = onTerms(INDICATED, (one) => one);
const be = new WordSet([...formsOfBe, 'be']);
const turning = new WordSet([...contrastWords, 'whereas']);
const joining = new WordSet(['and']);
/** Words by which the sentence of a rule is someone's opinion, or only thought. */
const doubting = new WordSet(
  'would could asked sought argues argued claims claimed contends asserts utilization reviewer administrator adjuster carrier alone itself themselves solely rather whether former formerly earlier questionable'.split(
    ' ',
  ),
);
/** Words that deny what stands right after them, or a few words on. */
const denying = new WordSet('not never nor cannot neither hardly rarely seldom little insufficient'.split(' '));
const no = new WordSet(['no']);
const not = new WordSet(['not', 'never']);
const excepting = new WordSet(['unless', 'except', 'save', 'exception', 'exceptions']);
const until = new WordSet(['until']);
/** Words before a state that is not there, or not yet, or no longer. */
const lacking = new WordSet(
  'without no not non lack lacking lacks absence absent never before prior ahead instead'.split(' '),
);
/** “past the acute phase” */
const leaving = new WordSet(['beyond', 'past', 'outside']);
const theWord = intern('the');
const linking = new WordSet(
  'a an the overall drug agent treatment period trial course any of for in to with by on at such clear documented objective clinical definite obvious significant specific true finding findings evidence sign signs history there is are being has been have having had previous full first those them who patient patients persons people individuals workers cases one where when if once or after'.split(
    ' ',
  ),
);
const missing = new WordSet('absent lacking missing normal negative'.split(' '));
const ruling = new WordSet(['ruled', 'excluded']);
const linkingAfter = new WordSet('is are was has have been be must should can to being'.split(' '));
const any = new WordSet(['whether', 'regardless', 'irrespective']);
const unsure = new WordSet('suspected possible mere slight vague mild questionable presumed'.split(' '));
const orWord = intern('or');
/** How far before its word a denial is, in tokens. */
const DENIED = 4;
/** How far before a state its denial is, with words that link them. */
const LINKED = 9;

/** What a sentence says, against the known indications of its treatments, of whom they are for. */
export function turnedIndications(
  tokens: Tokens,
  sentence: Sentence,
  terms: readonly Term[],
  asked: readonly Term[],
): TurnedIndication[] {
  const candidates = new Set([...terms, ...asked].flatMap(statementsOf));
  if (candidates.size === 0 || hasDoubt(tokens, sentence)) return [];
  const pieces = piecesOf(tokens, sentence, terms, candidates);
  if (!pieces.some(({ named }) => named.length > 0)) return [];
  const things = terms.filter(isThing);
  const said = new Map<string, { isTurned: boolean; recommends: boolean; statement: IndicatedStatement }[]>();
  for (const [index, piece] of pieces.entries())
    for (const named of piece.named) {
      const advice = adviceOn(tokens, pieces, index, named);
      if (advice === undefined || advice.sign === 0 || (named.isAny && advice.sign === -1)) continue;
      const { sign } = advice;
      // “It is not routinely recommended”: one “not” denies one thing.
      const isShared = named.denial !== undefined && named.denial === advice.denial;
      for (const statement of named.statements) {
        if (!candidates.has(statement) || !isMeant(statement, things, asked, pieces)) continue;
        if (named.isAny && !statement.recommended) continue;
        const there = named.isAny ? -1 : isShared ? 1 : named.there;
        if (there === 0) continue;
        const list = said.get(statement.id) ?? [];
        list.push({ isTurned: (sign * there === 1) !== statement.recommended, recommends: sign === 1, statement });
        said.set(statement.id, list);
      }
    }
  return [...said.values()].flatMap((list) => (list.every(({ isTurned }) => isTurned) ? list.slice(0, 1) : []));
}

function hasDoubt(tokens: Tokens, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.end; i++)
    if (isWordOf(tokens, i, doubting) && !(isWordOf(tokens, i, any) && isWord(tokens, i + 1, orWord))) return true;
  return false;
}

/** Whether a sentence may speak of a statement's treatment: it names it, or no other as what it is about. */
function isMeant(
  statement: IndicatedStatement,
  things: readonly Term[],
  asked: readonly Term[],
  pieces: readonly Piece[],
): boolean {
  if (things.some((term) => isOn(statement, term))) return true;
  const subject = things.find(
    (term) => !pieces.some(({ named }) => named.some((one) => one.first <= term.first && term.end <= one.end)),
  );
  const own = asked.filter((term) => isOn(statement, term));
  const of = subject && idOf(subject);
  return of === undefined
    ? own.length > 0
    : own.some((term) => term.kind === 'treatment' && areNeighbours(term.treatment.id, of));
}

function piecesOf(
  tokens: Tokens,
  { first, end }: Sentence,
  terms: readonly Term[],
  candidates: ReadonlySet<IndicatedStatement>,
): Piece[] {
  const pieces: Piece[] = [];
  let start = first;
  let turns = false;
  let last: Named | undefined;
  for (let i = first; i <= end; i++) {
    const isSoft = i < end && (isMark(tokens, i, Mark.comma) || isWordOf(tokens, i, joining));
    const isHard = i < end && (isMark(tokens, i, Mark.semicolon) || isWordOf(tokens, i, turning));
    if (i < end && !isSoft && !isHard) continue;
    if (i > start) {
      const named = namedIn(tokens, { first: start, end: i }, last, candidates);
      last = named.at(-1) ?? last;
      const words = advisingIn(tokens, { first: start, end: i }, terms, named);
      pieces.push({ first: start, end: i, turns, advising: words, named });
      turns = false;
    }
    turns ||= isHard;
    start = i + 1;
  }
  return pieces;
}

function namedIn(
  tokens: Tokens,
  { first, end }: Sentence,
  before: Named | undefined,
  candidates: ReadonlySet<IndicatedStatement>,
): Named[] {
  const found: Named[] = [];
  for (let i = first; i < end; i++) {
    const match = states.matchAt(tokens, i, end);
    const statements = match?.value.statements.filter((one) => candidates.has(one)) ?? [];
    if (!match || statements.length === 0) continue;
    const last = found.at(-1) ?? before;
    const state = match.value.isRank && isOfOther(tokens, first, i) ? unplain : thereness(tokens, i, match.end, last);
    found.push({ ...state, first: i, end: match.end, statements });
    i = match.end - 1;
  }
  return found;
}

/** “no measurable improvement”: one word of any kind may stand right before a state, unless it is a verb that is denied. */
function isQuality(tokens: Tokens, i: number, first: number): boolean {
  return i === first - 1 && !isWordOf(tokens, i - 1, denying) && !advising.matchAt(tokens, i);
}

type There = Pick<Named, 'there' | 'isAny' | 'denial'>;
const unplain: There = { there: 0, isAny: false };
const indifferent: There = { there: 1, isAny: true };

/** Whether a state is said to be there, by the words about it. A list shares its denial: “without fracture, dislocation or tumor”. */
function thereness(tokens: Tokens, first: number, end: number, last: Named | undefined): There {
  let there: Sign = 1;
  let isListed = false;
  let denial: number | undefined;
  for (let i = first - 1; i >= Math.max(0, first - LINKED); i--) {
    if (last && i === last.end - 1) return isListed ? last : unplain;
    if (isWordOf(tokens, i, any)) return indifferent;
    if (isWordOf(tokens, i, unsure)) return unplain;
    // “whether or not”, “with or without”
    if (isWordOf(tokens, i, lacking) && isWord(tokens, i - 1, orWord)) return indifferent;
    if (isWordOf(tokens, i, lacking) || (isWordOf(tokens, i, leaving) && isWord(tokens, i + 1, theWord))) {
      there = opposite(there);
      denial = i;
    } else if (isMark(tokens, i, Mark.comma) || isWordOf(tokens, i, joining) || isWord(tokens, i, orWord))
      isListed = true;
    else if (!isMark(tokens, i, Mark.hyphen) && !isWordOf(tokens, i, linking) && !isQuality(tokens, i, first)) break;
    if (isListed && there === -1) break;
  }
  let at = end;
  while (at < end + 2 && isWordOf(tokens, at, linkingAfter)) at++;
  const isMissing =
    isWordOf(tokens, at, missing) || (at > end && isWordOf(tokens, at, not) && !advising.matchAt(tokens, at + 1));
  return { there: isMissing ? opposite(there) : there, isAny: false, denial };
}

function advisingIn(
  tokens: Tokens,
  { first, end }: Sentence,
  terms: readonly Term[],
  named: readonly Named[],
): Advising[] {
  const found: Advising[] = [];
  const isWithin = (i: number, { first: from, end: to }: Sentence): boolean => from <= i && i < to;
  for (let i = first; i < end; i++) {
    const match = advising.matchAt(tokens, i, end);
    if (!match || named.some((one) => isWithin(i, one)) || terms.some((term) => isThing(term) && isWithin(i, term)))
      continue;
    // “Once red flags are ruled out”: what is not there, and not whom the treatment is not for.
    if (isWordOf(tokens, i, ruling) && named.some((one) => one.end <= i)) continue;
    // “No exercise has been started”: what was done, and not what should be.
    if (hasWord(tokens, { first: Math.max(first, i - 2), end: i }, past) && !isWordOf(tokens, i, proving)) continue;
    const denial = denialOf(tokens, first, i, match.end);
    // “Not limited to radiculopathy” says nothing of it.
    const isOpen = denial !== undefined && isWordOf(tokens, i, confining);
    found.push({ at: i, sign: isOpen ? 0 : denial === undefined ? match.value : opposite(match.value), denial });
    i = match.end - 1;
  }
  return found.length > 0 ? found : calledIn(tokens, { first, end });
}

const past = new WordSet(['been', 'was', 'were']);
const proving = new WordSet('evaluated studied tested effective ineffective'.split(' '));
const confining = new WordSet('limited restricted confined confines reserved limits'.split(' '));

function opposite(sign: Sign): Sign {
  return sign === 1 ? -1 : sign === -1 ? 1 : 0;
}

function denialOf(tokens: Tokens, from: number, at: number, end: number): number | undefined {
  if (isWordOf(tokens, end, not) && !isWord(tokens, end + 1, only)) return end;
  for (let i = at - 1; i >= Math.max(from, at - DENIED); i--) {
    if (isWordOf(tokens, i, no)) return i >= at - 2 ? i : undefined;
    if (isWordOf(tokens, i, denying)) return isWord(tokens, i + 1, only) ? undefined : i;
  }
  return undefined;
}

const only = intern('only');
const there = intern('there');
const calling = new WordSet(['a', 'an', 'the', 'for', 'first', 'second']);

/** “is a first choice”, “is not for …”: what a treatment is, where no verb advises it. */
function calledIn(tokens: Tokens, { first, end }: Sentence): Advising[] {
  for (let i = first; i < end; i++) {
    if (!isWordOf(tokens, i, be) || isWord(tokens, i - 1, there)) continue;
    const denial = isWordOf(tokens, i + 1, not) ? i + 1 : undefined;
    if (isWordOf(tokens, denial === undefined ? i + 1 : i + 2, calling))
      return [{ at: i, sign: denial === undefined ? 1 : -1, denial }];
  }
  return [];
}

const subordinating = new WordSet(
  'unless if when where because since until once that which who whom whether in for with'.split(' '),
);
const parting = new WordSet('unless if when where because since until once'.split(' '));
const finite = new WordSet([...formsOfBe, 'may', 'should', 'can', 'will', 'has', 'have']);

/** What a sentence says of a state: whether it is for the treatment, or against it. */
function adviceOn(tokens: Tokens, pieces: readonly Piece[], index: number, named: Named): Advising | undefined {
  const own = pieces[index]!;
  const holder = own.advising.length > 0 ? index : holderOf(tokens, pieces, index);
  const words = holder === undefined ? [] : pieces[holder]!.advising;
  const before = holder! <= index ? words.filter(({ at }) => at < named.first).at(-1) : undefined;
  const after = words.find(({ at }) => at > named.first);
  const word = before ?? after;
  // A state between two words of which one is for and one against it may be either's.
  if (!word || (before && after && before.sign !== after.sign)) return undefined;
  if (!before && words.some(({ sign }) => sign !== word.sign)) return undefined;
  // “a first choice unless it is ineffective”: a verb of another clause.
  if (!before && holder === index && hasWord(tokens, { first: named.end, end: word.at }, parting)) return undefined;
  const span = before ? { first: word.at, end: named.first } : { first: own.first, end: named.first };
  const isUntil = hasWord(tokens, span, until);
  if (isUntil && word.sign === 1) return undefined;
  return isUntil || hasWord(tokens, span, excepting) ? { ...word, sign: opposite(word.sign) } : word;
}

/** Of the pieces about a piece that advises nothing the one that does so for it: the one before it of a list, or the one that follows on a list. */
function holderOf(tokens: Tokens, pieces: readonly Piece[], index: number): number | undefined {
  const own = pieces[index]!;
  // A clause of its own is no member of a list.
  if (hasWord(tokens, own, finite) && !isWordOf(tokens, own.first, subordinating)) return undefined;
  let before = index;
  while (before >= 0 && pieces[before]!.advising.length === 0) before = pieces[before]!.turns ? -1 : before - 1;
  let after = index + 1;
  while (after < pieces.length && !pieces[after]!.turns && pieces[after]!.advising.length === 0) after++;
  const next = pieces[after]?.turns === false ? pieces[after] : undefined;
  if (before < 0) return next ? after : undefined;
  // “… and B are excluded”: what comes before the verb of the next piece may be a list with what comes before.
  return next?.named.some(({ first }) => first < next.advising[0]!.at) === true ? undefined : before;
}

/** Words after which the first treatment is another one: “after a trial of a first-line drug”. */
const following = new WordSet('after failed failing failure fails trial trials beside tried following'.split(' '));
function isOfOther(tokens: Tokens, first: number, at: number): boolean {
  return hasWord(tokens, { first: Math.max(first, at - LINKED), end: at }, following);
}
