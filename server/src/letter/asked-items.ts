import { formsOfBe, formsOfHave } from '../knowledge/clauses/common-words.ts';
import type { Drug } from '../knowledge/drugs/drug.ts';
import type { Treatment } from '../knowledge/treatments/treatment.ts';
import { type DateReading, dateIn } from '../reading/dates.ts';
import { kindsCalled } from '../reading/kind-nouns.ts';
import { numberAt } from '../reading/numbers.ts';
import {
  meantBy,
  renewedAt,
  type Standing,
  standingAt,
  type StandingWord,
  standingWords,
  tellsOfRecord,
} from '../reading/request-words.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { Term } from '../reading/terms.ts';
import type { Span } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';
import { isMark, isWord, Kind, Mark, rangeOf, type Tokens, tokenText } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { isWordOf, wordIn, WordMap, WordSet } from '../text/word-set.ts';
import { drugRequest, joints } from './asked-drugs.ts';
import { askedTerms } from './asked-terms.ts';
import { treatmentSubject } from './facts/named.ts';
import { isCase } from './facts/subjects.ts';
import type { DrugRequest } from './requests/request.ts';

/** A treatment or drug that the summary says was asked for, with what it says became of it. */
export interface AskedItem {
  readonly treatment: Treatment | undefined;
  readonly drug: Drug | undefined;
  /** For a drug, what the summary says of its strength, quantity and refills. */
  readonly request: DrugRequest | undefined;
  readonly requested: boolean;
  /** Prescribed or ordered, which is a request where review or an issue decides on it. */
  readonly proposed: boolean;
  /** Denied by utilization review; `named` where its own name is there, and not “all three”. */
  readonly denied: 'named' | 'with the others' | undefined;
  /** Where the summary says that review authorized it; undefined if it does not. */
  readonly authorized: Range | undefined;
  readonly range: Range;
  /** The sentence that names it. */
  readonly sentence: Sentence;
  /** Of what was only prescribed, the one date of its sentence. */
  readonly on: DateReading | undefined;
}

type Draft = { -readonly [K in keyof AskedItem]: AskedItem[K] } & {
  readonly term: Term;
  withdrawn: boolean;
};

const modifying = new WordSet(['with']);
const by = intern('by');

/**
 * Reads what the sentences of a summary say was asked for and what became of it, each thing once a mention: “requested A, B and C”, “A was
 * denied and B certified”, “all three were denied”. Numbered lines after a colon go on with what was said before it.
 */
export function readAskedItems(tokens: Tokens, sentences: readonly Sentence[], terms: readonly Term[]): AskedItem[] {
  const items: Draft[] = [];
  let list: Standing | undefined;
  for (const sentence of sentences) {
    const own = askedTerms(tokens, sentence, terms);
    const clause = readClause(tokens, sentence, own, items, list);
    list = clause.list;
  }
  return stillAsked(items)
    .filter(({ requested, denied, authorized, proposed }) => requested || denied || authorized || proposed)
    .map((item) => finished(tokens, item));
}

/** Leaves out what was withdrawn, unless it is asked for again. */
function stillAsked(items: readonly Draft[]): Draft[] {
  const gone = new Set<Drug | Treatment | undefined>();
  const left = [...items].reverse().filter(({ drug, treatment, withdrawn }) => {
    if (withdrawn) gone.add(drug ?? treatment);
    return !gone.has(drug ?? treatment);
  });
  return left.reverse();
}

function finished(tokens: Tokens, { term: _term, withdrawn: _withdrawn, ...item }: Draft): AskedItem {
  return item.requested ? item : { ...item, on: timeOf(tokens, item.sentence) };
}

const timing = new WordSet(['on', 'in']);

/** The one date on which a sentence tells that something was: “after a fall of 01/02/2015” is another's. */
export function timeOf(tokens: Tokens, sentence: Sentence): DateReading | undefined {
  const date = dateIn(tokens, sentence);
  return date && isWordOf(tokens, date.first - 1, timing) ? date : undefined;
}

/** Reads one sentence; gives the standing with which a list goes on in the next. */
function readClause(
  tokens: Tokens,
  sentence: Sentence,
  terms: readonly Term[],
  items: Draft[],
  list: Standing | undefined,
): { list: Standing | undefined } {
  const { first, end } = sentence;
  let mode: StandingWord | undefined = list && { standing: list, passive: false, noun: false, earlier: false };
  let from = first;
  let next = 0;
  const pending: Draft[] = [];
  // What the sentences before ask for.
  const known: readonly Draft[] = [...items];
  // Up to here nothing parts a term from the last one that is pending.
  let joined = first;
  const hold = (item: Draft): void => {
    pending.push(item);
    joined = item.term.end;
  };
  // What the last verb was said of: “was denied in May and is not at issue”.
  let last: readonly Draft[] = [];
  for (let i = first; i < end; i++) {
    const term = terms[next];
    if (term?.first === i) {
      next++;
      const item = makeItem(tokens, term, { first: from, end: terms[next]?.first ?? end }, sentence);
      const separate = pending.length === 0 || isSeparate(tokens, joined, i);
      joined = i;
      if (separate) {
        hold(item);
        if (mode && !mode.earlier) {
          apply(item, mode.standing, true);
          if (mode.noun) apply(item, 'requested', true);
        }
        items.push(item);
      }
      from = term.end;
      i = term.end - 1;
      continue;
    }
    if (mode && mode.standing !== 'requested' && pending.length > 0 && beginsAnew(tokens, i, end)) {
      mode = undefined;
      pending.length = 0;
    }
    const several = mode && mode.standing !== 'requested' ? severalAt(tokens, i, known) : [];
    if (mode && several.length > 0) {
      for (const item of several) apply(item, mode.standing, true);
      continue;
    }
    const ordinal = ordinalAt(tokens, i, known);
    if (ordinal) {
      hold(ordinal);
      continue;
    }
    const generic = mode && mode.standing !== 'requested' ? genericAt(tokens, i, items) : undefined;
    // “…; the operation was certified” begins again.
    if (generic && isWordOf(tokens, i + 1, being)) {
      hold(generic);
      continue;
    }
    if (generic && mode) {
      apply(generic, mode.standing, true);
      if (mode.standing === 'authorized') generic.authorized = rangeOf(tokens, i - 1, i + 1);
      continue;
    }
    // “asked for eight visits in order to stop tramadol”
    if (mode?.standing === 'requested' && isWord(tokens, i, toWord) && isWordOf(tokens, i - 1, aiming))
      mode = undefined;
    // “approved the gel, but neither the cane nor the brace”
    if (mode?.standing === 'authorized' && isWordOf(tokens, i, denying) && isWordOf(tokens, i - 1, turning))
      mode = { ...mode, standing: 'denied' };
    if (!isWordOf(tokens, i, standingWords)) continue;
    const word = standingAt(tokens, i);
    if (word) {
      if (word.standing === 'denied' && !word.passive && isAllBefore(tokens, i + 1, terms[next]?.first ?? i, end))
        applyAll(items, word.standing, 'all', rangeOf(tokens, i, i + 1));
      from = i + 1;
      if (word.passive) {
        if (word.standing === 'withdrawn')
          for (const item of pending.length > 0 ? subjectOf(tokens, sentence, i, pending) : last)
            apply(item, 'withdrawn', true);
        else if (
          pending.length > 0 &&
          word.standing === 'denied' &&
          isExcepted(tokens, first, pending[0]!.term.first)
        ) {
          applyAll(known, 'denied', 'all', rangeOf(tokens, i, i + 1), pending);
          for (const item of pending) apply(item, 'authorized', true);
        } else if (pending.length > 0)
          for (const item of pending) apply(item, word.earlier ? 'proposed' : word.standing, true);
        else if (word.standing === 'authorized' && last.length > 0 && isSecond(tokens, i))
          for (const item of last) [item.denied, item.authorized] = [undefined, item.range];
        else if (!word.earlier) applyAll(known, word.standing, meantBy(tokens, first, i), rangeOf(tokens, i, i + 1));
        if (pending.length > 0) last = [...pending];
        mode = opensList(tokens, i, end) || isWordOf(tokens, i + 1, adding) ? { ...word, passive: false } : undefined;
      } else if (word.noun && mode && mode.standing !== 'requested') mode = { ...mode, noun: true };
      else if (word.standing === 'requested' || !mode || word.standing !== mode.standing) {
        mode = word;
        // “Naproxen is what the surgeon prescribed.”
        if (isWhat(tokens, first, i)) for (const item of pending) apply(item, word.standing, true);
        if (isAllBut(tokens, i + 1)) {
          // “certified all but the splint”
          const to = nextStanding(tokens, i + 1, end);
          const named = terms.slice(next).filter((one) => one.first < to);
          const except = known.filter((item) => named.some((one) => isOne(one, item)));
          mode = { ...word, standing: word.standing === 'authorized' ? 'denied' : 'authorized' };
          for (const item of except) apply(item, mode.standing, true);
          applyAll(known, word.standing, 'all', rangeOf(tokens, i, i + 1), except);
        } else if (word.standing !== 'requested' && terms[next] === undefined)
          applyAll(
            items,
            word.standing,
            meantBy(tokens, i + 1, nextStanding(tokens, i + 1, Math.min(end, i + 8))) ??
              (isRelative(tokens, first, i) ? 'last' : undefined),
            rangeOf(tokens, i, i + 1),
          );
      }
      pending.length = 0;
      if (word.passive || word.standing !== 'requested') continue;
    } else if (tellsOfRecord(tokens, i) && !(mode?.standing === 'proposed' && isWord(tokens, i - 1, toWord)))
      // “would like him to have it” is no record of it.
      mode = renewedAt(tokens, i);
  }
  return { list: endsOpen(tokens, first, end) ? (mode?.standing ?? list) : undefined };
}

/** Whether “all three” or “both” stands from a token on, and after a comma what is told of the things one by one: “denied both, the brace because …”, with no other word of review. */
function isAllBefore(tokens: Tokens, from: number, first: number, end: number): boolean {
  let comma = from;
  while (comma < first && !isMark(tokens, comma, Mark.comma)) comma++;
  return comma < first && meantBy(tokens, from, comma) === 'all' && nextStanding(tokens, from, end) === end;
}

/** The next word of review that says what became of something, at or before `end`: “certified the therapy and denied both” certifies no more than the therapy. */
function nextStanding(tokens: Tokens, from: number, end: number): number {
  for (let i = from; (i = wordIn(tokens, i, end, standingWords)) < end; i++) {
    const word = standingAt(tokens, i);
    if (word && word.standing !== 'requested') return i;
  }
  return end;
}

const aiming = new WordSet(['order', 'so', 'as']);
const turning = new WordSet(['while', 'whereas', 'but']);
const denying = new WordSet(['neither', 'not']);
const wholes = new WordSet(['all', 'everything']);
const excepting = new WordSet(['but', 'except', 'save']);

/** “All but the sling were denied”: the words before what is excepted. */
function isExcepted(tokens: Tokens, from: number, first: number): boolean {
  for (let i = from; i < first - 1; i++) if (isAllBut(tokens, i)) return first - i < NEAR;
  return false;
}

/** Whether “all but” or “everything except” begins at token `i`. */
function isAllBut(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, wholes) && isWordOf(tokens, i + 1, excepting);
}

/** Whether a term names what an item is. */
function isOne(term: Term, { drug, treatment }: Draft): boolean {
  return term.kind === 'drug' ? term.drug === drug : term.kind === 'treatment' && term.treatment === treatment;
}

/** The things of which a verb at token `i` is said: those after the last semicolon, of “…, which is not at issue” the last one. */
function subjectOf(tokens: Tokens, { first }: Sentence, i: number, pending: readonly Draft[]): readonly Draft[] {
  if (isRelative(tokens, first, i)) return pending.slice(-1);
  let from = i;
  while (from > first && !isMark(tokens, from, Mark.semicolon)) from--;
  return pending.filter(({ term }) => term.first >= from);
}

/** How far what is excepted may be from “all but”, in tokens. */
const NEAR = 5;

/** Whether a mark or a word parts what review did from what was done to something else: “denied A and B; C was certified”. */
function beginsAnew(tokens: Tokens, i: number, end: number): boolean {
  const isPart = (at: number): boolean => isMark(tokens, at, Mark.semicolon) || isMark(tokens, at, Mark.comma);
  if (!isPart(i) && !isWordOf(tokens, i, turning)) return false;
  for (let at = i + 1; at < end && !isPart(at); at++) {
    if (isWord(tokens, at, which)) return false;
    const word = standingAt(tokens, at);
    if (word) return word.passive && word.standing !== 'requested';
  }
  return false;
}

const article = intern('the');

/** The one thing asked for that “the therapy” or “the injection” at token `i` can mean. */
function genericAt(tokens: Tokens, i: number, items: readonly Draft[]): Draft | undefined {
  if (tokens.kinds[i] !== Kind.word || !isWord(tokens, i - 1, article)) return undefined;
  const kinds = kindsCalled(tokens, i);
  const meant = items.filter(({ treatment, term }) =>
    kinds ? treatment && kinds.includes(treatment.kind) : isLastWord(tokens, i, term),
  );
  const requested = meant.filter((item) => item.requested);
  if (requested.length > 0) return requested.length === 1 ? requested[0] : undefined;
  // What was only planned may be what review decided on: “The plan was for a hernia repair. Review certified the repair.”
  const last = meant.at(-1);
  return meant.every(({ treatment }) => treatment === last?.treatment) ? last : undefined;
}

/** Whether “the immobilizer” or “the blood count” at token `i` is the end of a longer name: “shoulder immobilizer”. */
function isLastWord(tokens: Tokens, i: number, { kind, first, end }: Term): boolean {
  if (kind !== 'treatment') return false;
  const isSame = (at: number, other: number): boolean =>
    tokenText(tokens, at).toLowerCase() === tokenText(tokens, other).toLowerCase();
  for (let tail = end - 1; tail > first; tail--)
    if (Array.from({ length: end - tail }, (_, k) => isSame(i + k, tail + k)).every(Boolean)) return true;
  return false;
}

const turnWords = ['but', 'and', 'then', 'later', 'finally', 'eventually', 'subsequently'];
const turns = new WordSet(turnWords);
const seconds = new WordSet([...turnWords, ...formsOfBe]);
/** How far before its verb what joins a second one to the same subject may begin, in tokens. */
const SECOND = 3;

/** “was refused in October but later authorized”: whether a verb says something more of what the one before it is said of. */
function isSecond(tokens: Tokens, i: number): boolean {
  let at = i - 1;
  while (at >= i - SECOND && isWordOf(tokens, at, seconds)) at--;
  return at < i - 1 && isWordOf(tokens, at + 1, turns);
}

const places = new WordMap([
  ['first', 0],
  ['former', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['latter', -1],
  ['last', -1],
]);

/** The place in a list that “the second” or “the last” names: 1, −1; undefined if none does. */
function placeAt(tokens: Tokens, i: number): number | undefined {
  return tokens.kinds[i] === Kind.word && isWord(tokens, i - 1, article) ? places.get(tokens.values[i]!) : undefined;
}

/** The one of the things last asked for that “the second” or “the latter” before a verb means. */
function ordinalAt(tokens: Tokens, i: number, items: readonly Draft[]): Draft | undefined {
  const place = placeAt(tokens, i);
  if (place === undefined || !isVerb(tokens, i + 1)) return undefined;
  const list = lastAsked(items);
  return list.length > 1 ? list.at(place) : undefined;
}

/** What the last sentence that asks for something asks for. */
function lastAsked(items: readonly Draft[]): Draft[] {
  const requested = items.filter((item) => item.requested);
  const last = requested.at(-1)?.sentence;
  return requested.filter(({ sentence }) => sentence === last);
}

/** Those of the things last asked for that “the first two” or “the last three” means. */
function severalAt(tokens: Tokens, i: number, items: readonly Draft[]): readonly Draft[] {
  const place = placeAt(tokens, i);
  const number = place === 0 || place === -1 ? numberAt(tokens, i + 1)?.value : undefined;
  if (number === undefined || number < 2) return [];
  const list = lastAsked(items);
  if (list.length <= number) return [];
  return place === 0 ? list.slice(0, number) : list.slice(-number);
}

const being = new WordSet([...formsOfBe, ...formsOfHave]);
const verbs = new WordSet([...formsOfBe, ...formsOfHave, 'and', 'or', 'not']);

function isVerb(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, verbs);
}

/** How far after its verb the colon of a list may be, a date between them, in tokens. */
const LIST = 9;

/** Whether what follows the word at token `i` is a list of what it says: “were requested: …”. */
function opensList(tokens: Tokens, i: number, end: number): boolean {
  for (let at = i + 1; at < Math.min(end, i + LIST); at++) if (isMark(tokens, at, Mark.colon)) return true;
  return false;
}

/** Words with which more follows of what a verb is said of: “was sought along with a cane”. */
const adding = new WordSet(['along', 'together', 'plus']);

const which = intern('which');

/** Whether the verb at token `i` is said of what “, which” takes up: “…, which utilization review denied on …”. */
function isRelative(tokens: Tokens, first: number, i: number): boolean {
  for (let at = i - 1; at > Math.max(first, i - 7); at--) {
    if (isWord(tokens, at, which)) return isMark(tokens, at - 1, Mark.comma);
    if (tokens.kinds[at] === Kind.mark && !isMark(tokens, at, Mark.hyphen)) return false;
  }
  return false;
}

const whats = new WordSet(['what', 'that', 'which']);
/** How far before a verb what it is said of may be taken up, in tokens. */
const TAKEN_UP = 6;

/** Whether a verb at token `i` says what someone did with what “is what” or “that” takes up. */
function isWhat(tokens: Tokens, first: number, i: number): boolean {
  for (let at = i - 1; at > Math.max(first, i - TAKEN_UP); at--) {
    if (tokens.kinds[at] === Kind.mark) return false;
    if (isWordOf(tokens, at, whats)) return tokens.kinds[at - 1] === Kind.word;
  }
  return false;
}

/** Whether a sentence ends with the number of a list's next item, so that the list goes on: “… were requested: 1.”. */
function endsOpen(tokens: Tokens, first: number, end: number): boolean {
  const last = isMark(tokens, end - 1, Mark.stop) ? end - 2 : end - 1;
  return last >= first && tokens.kinds[last] === Kind.number && tokens.breaks[last]! > 0;
}

/** Tells whether a comma, “and” or the like parts two things that are asked for; else the second belongs to the first: “an injection under ultrasound”. */
export function isSeparate(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (isMark(tokens, i, Mark.comma) || isMark(tokens, i, Mark.semicolon) || isMark(tokens, i, Mark.slash))
      return true;
    if (tokens.kinds[i] !== Kind.word) continue;
    if (joints.has(tokens.values[i]!) && !modifying.has(tokens.values[i]!)) return true;
    if (standingAt(tokens, i) || isWord(tokens, i, by)) return true;
  }
  return false;
}

function makeItem(tokens: Tokens, term: Term, around: Span, sentence: Sentence): Draft {
  const drug = term.kind === 'drug' ? term : undefined;
  return {
    term,
    treatment: term.kind === 'treatment' ? term.treatment : undefined,
    drug: drug?.drug,
    request: drug && drugRequest(tokens, drug, around.first, around.end),
    proposed: false,
    withdrawn: false,
    requested: false,
    denied: undefined,
    authorized: undefined,
    range: term.range,
    sentence,
    on: undefined,
  };
}

const toWord = intern('to');

function apply(item: Draft, standing: Standing, named: boolean, place = item.range): void {
  if (standing === 'proposed') item.proposed = true;
  else if (standing === 'withdrawn') item.withdrawn = true;
  else if (standing === 'requested') item.requested = true;
  else if (standing === 'denied') item.denied = named ? 'named' : (item.denied ?? 'with the others');
  else item.authorized ??= place;
}

/** Gives all that was asked for, or was asked for last, a standing, except what has another already; if nothing was, what is proposed. */
function applyAll(
  items: readonly Draft[],
  standing: Standing,
  meant: 'all' | 'last' | undefined,
  place: Range,
  except: readonly Draft[] = [],
): void {
  if (!meant) return;
  const requested = items.filter((item) => item.requested);
  const all = requested.length > 0 ? requested : items.filter(({ proposed }) => proposed);
  const last = all.at(-1)?.sentence;
  const wholes = items.filter((item) => item.authorized);
  const authorized = new Set([...wholes, ...except].map(({ drug, treatment }) => drug ?? treatment));
  for (const item of all.filter(({ sentence }) => meant === 'all' || sentence === last)) {
    if (
      standing === 'denied' &&
      !authorized.has(item.drug ?? item.treatment) &&
      !wholes.some((whole) => isMeantBy(item, whole, all))
    )
      apply(item, standing, false);
    if (standing === 'authorized' && item.denied === undefined) apply(item, standing, false, place);
  }
}

/** “certified the injection”: whether a thing is the one case that was asked for of what was authorized by a name for all such things. */
function isMeantBy({ treatment }: Draft, { treatment: whole }: Draft, all: readonly Draft[]): boolean {
  const isOne = (one: Treatment): boolean => isCase(treatmentSubject(one), treatmentSubject(whole!));
  if (!treatment || !whole || !isOne(treatment)) return false;
  return all.every((one) => one.treatment === treatment || !one.treatment || !isOne(one.treatment));
}
