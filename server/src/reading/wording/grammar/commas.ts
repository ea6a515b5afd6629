import { regularForms } from '../../../knowledge/clauses/inflect.ts';
import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Kind, Mark } from '../../../text/tokens.ts';
import { WordSet } from '../../../text/word-set.ts';
import {
  articles,
  beAny,
  beFinite,
  clauseOpeners,
  determiners,
  finiteVerbs,
  persons,
  prepositions,
  pronouns,
  sayings,
} from './classes.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { singular, plural, adjective, adverb, base, past, participle, gerund, third } = WordClass;
const noun = singular | plural;

/** How many tokens the phrase has at most that opens a sentence. */
const FARTHEST = 12;
/** Adverbs that tie a sentence to the one before it and take a comma where they open it. */
const linkers = new WordSet(
  'however consequently furthermore moreover additionally nevertheless nonetheless conversely alternatively'.split(' '),
);
/** Those that begin a clause of their own in the middle of a sentence as well. */
const inner = new WordSet(
  'however consequently furthermore moreover nevertheless nonetheless therefore thus hence accordingly'.split(' '),
);
/** The last words of phrases that tie sentences, by the word before them: “As such”, “In addition”. */
const tied: ReadonlyMap<string, string> = new Map([
  ['such', 'as'],
  ['addition', 'in'],
  ['conclusion', 'in'],
  ['contrast', 'in'],
  ['example', 'for'],
  ['instance', 'for'],
]);
const tiedWords = new WordSet([...tied.keys()]);
const butAnd = new WordSet(['but', 'and']);
/** Words with which a clause begins, after a determiner or by themselves. */
const there = new WordSet(['there', 'none', 'nothing', 'nobody']);
/** Words that make what comes after them depend on another clause. */
const subordinators = new WordSet([
  'if',
  'when',
  'while',
  'although',
  'though',
  'because',
  'since',
  'unless',
  'whereas',
  'once',
  'whether',
  'than',
]);
const joining = new WordSet(['and', 'or']);
/** Past forms of what papers say: “denied”, “revealed”, and of what reviewers do. */
const regularPasts = [...sayings.values(), 'certify', 'modify', 'approve', 'authorize'].map(
  (verb) => regularForms(verb)[1],
);
const saidWords = new WordSet(regularPasts);
/** What comes before the “that” of what is said. */
const telling = new WordSet([...sayings.keys(), ...sayings.values(), ...regularPasts]);
const listing = new WordSet(['include', 'includes', 'included']);
const speaking = new WordSet(['states', 'indicates', 'says', 'reads', 'specifies']);
/** What is said to be in a list, and aside from it. */
const asides = new WordSet(['but', 'among', 'if', 'when', 'where', 'however', 'though', 'although', 'while']);
const united = new WordSet(['united']);
/** What a paper or finding of its own can say: the subject of “denied” after a date. */
const papers = new WordSet(
  'note notes report reports record records review review letter appeal request authorization form prescription evaluation examination exam study studies mri ct emg x radiograph radiographs scan scans test tests urinalysis determination addendum documentation consultation questionnaire'.split(
    ' ',
  ),
);

const slip = slipOf('comma', true);

/** The first token of what the sentence says, after “However,” or “As such”, or after “In view of this,”. */
function pastOpener(words: SentenceWords): number {
  const { first } = words;
  if (words.is(first, prepositions)) {
    let comma = first + 1;
    while (comma < first + FARTHEST && words.isWord(comma) && !words.is(comma, finiteVerbs)) comma++;
    return words.isMark(comma, Mark.comma) && words.is(comma + 1, determiners) ? comma + 1 : first;
  }
  const end =
    words.is(first, linkers) || words.is(first, inner) ? first + 1 : isTiedPhrase(words, first + 1) ? first + 2 : first;
  return end > first && words.isMark(end, Mark.comma) ? end + 1 : end;
}

/** Whether token `i` ends “As such”, at the beginning of the sentence. */
function isTiedPhrase(words: SentenceWords, i: number): boolean {
  return i === words.first + 1 && words.is(i, tiedWords) && tied.get(words.word(i)) === words.word(i - 1);
}

/**
 * Whether tokens `first` up to `end` are a subject without a verb of its own and without another comma: “The notes dated 11-4-16”. A
 * participle after its noun tells what was done to it, and a person is no paper: “The worker slipped on ice”.
 */
function isBareSubject(words: SentenceWords, first: number, end: number): boolean {
  if (!words.is(first, determiners) && !words.is(first, papers) && !words.can(first, noun | adjective)) return false;
  if (words.is(first, prepositions) || words.is(first, clauseOpeners) || words.is(first, pronouns)) return false;
  if (
    words.isAdverb(first) ||
    words.is(first, there) ||
    words.canOnly(first, gerund | participle | base, noun | adjective)
  )
    return false;
  if (words.can(first, participle | gerund) && (words.is(first + 1, prepositions) || words.is(first + 1, determiners)))
    return false;
  let hasNoun = false;
  let brackets = 0;
  for (let at = first; at < end; at++) {
    const { kinds } = words.tokens;
    if (kinds[at] === Kind.mark) {
      if (words.isMark(at, Mark.open)) brackets++;
      else if (words.isMark(at, Mark.close)) brackets--;
      else if (
        !words.isMark(at, Mark.hyphen) &&
        !words.isMark(at, Mark.slash) &&
        !words.isMark(at, Mark.apostrophe) &&
        !words.isMark(at, Mark.hash) &&
        !words.isMark(at, Mark.percent)
      )
        return false;
      continue;
    }
    if (kinds[at] !== Kind.word || brackets > 0) continue;
    if (words.is(at, finiteVerbs) || (words.is(at, clauseOpeners) && !words.is(at, joining))) return false;
    if (
      words.canOnly(at, past | third | base, noun | adjective | adverb | participle | gerund) &&
      !words.is(at, prepositions)
    )
      return false;
    if (at > first && isOfOne(words, at) && beginsObject(words, at + 1)) return false;
    if (words.is(at - 1, persons) && at > first && words.can(at, past | third | participle)) return false;
    if (
      words.can(at, past | participle) &&
      at > first &&
      words.can(at - 1, noun) &&
      !isAfterNoun(words, at, end, first)
    )
      return false;
    hasNoun ||= words.can(at, noun) || !words.knows(words.text(at));
  }
  return hasNoun && brackets === 0;
}

/** Whether token `i` may be a verb of one: “shows”, “measures”. */
function isOfOne(words: SentenceWords, i: number): boolean {
  return words.can(i, third) || sayings.has(words.word(i));
}

/** Whether a measure begins at token `i`: “1.2 cm”. */
function isFigure(words: SentenceWords, i: number): boolean {
  return words.isNumber(i) || (i < words.end && words.tokens.kinds[i] === Kind.decimal);
}

/** Whether what a verb says or shows begins at token `i`: “shows a tear”, where “notes dated” and “reports of pain” go on. */
function beginsObject(words: SentenceWords, i: number): boolean {
  return (
    words.is(i, determiners) ||
    isFigure(words, i) ||
    (words.can(i, noun | adjective) && !words.can(i, participle | past))
  );
}

/** Whether a participle after its noun is followed by what goes with it, and not by an object. */
function isAfterNoun(words: SentenceWords, i: number, end: number, first: number): boolean {
  const next = words.pastAdverbs(i + 1);
  if (next === end) return words.is(first, determiners);
  return words.is(next, prepositions) || !words.isWord(next);
}

/** “The request for a brace, is not necessary”, “At issue, is a request”: no comma parts a verb from its subject. */
function parted(words: SentenceWords, i: number): GrammarSlip | undefined {
  const comma = i - 1;
  if (!words.isMark(comma, Mark.comma) || words.isMark(words.end - 1, Mark.question)) return undefined;
  const first = pastOpener(words);
  if (first >= comma) return undefined;
  const isTurned =
    words.is(first, prepositions) && comma - first <= 3 && words.is(i, beFinite) && words.is(i + 1, articles);
  if (!isTurned && !isBareSubject(words, first, comma)) return undefined;
  if (isTurned && words.hasMarkBefore(comma, Mark.comma)) return undefined;
  return slip('subject', comma - 1, i + 1, comma, '');
}

/** “The review dated 01-05-17, denied the request”: a paper, its date, and what it said. */
function partedPaper(words: SentenceWords, i: number): GrammarSlip | undefined {
  const comma = i - 1;
  if (!words.isMark(comma, Mark.comma)) return undefined;
  const next = i + 1;
  if (words.is(next, prepositions) || words.isEnd(next) || words.isAdverb(next)) return undefined;
  if (!words.is(next, determiners) && !words.can(next, noun | adjective) && words.word(next) !== 'that')
    return undefined;
  const first = pastOpener(words);
  if (!words.hasBefore(comma, papers, first) || !isBareSubject(words, first, comma)) return undefined;
  // “…, reviewed the same day, showed a tear” has its verb later.
  for (let at = next; at < words.end; at++)
    if (words.isMark(at, Mark.comma) && (words.is(at + 1, finiteVerbs) || words.is(at + 1, saidWords)))
      return undefined;
  return slip('subject', comma - 1, i + 1, comma, '');
}

/** How many words there are at most before “included” in an aside. */
const LONGEST_ASIDE = 4;

/** “Medications include, naproxen and ice”, “Findings included; a limp”: a verb and its list stand together. */
function partedList(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isComma = words.isMark(i + 1, Mark.comma);
  if (!isComma && !words.isMark(i + 1, Mark.semicolon)) return undefined;
  const next = i + 2;
  if (words.is(next, prepositions) || words.is(next, asides) || words.isAdverb(next) || !words.isWord(next))
    return undefined;
  if (words.is(next, finiteVerbs) || words.is(next, pronouns) || words.is(next, clauseOpeners)) return undefined;
  const start = words.clauseStart(i);
  // “rests for a week, meals included, and …”, “the examination, the fundi included, gave …”
  const isAside = i - start <= LONGEST_ASIDE || words.hasBefore(start - 1, finiteVerbs, words.first);
  if (words.isMark(start - 1, Mark.comma) && words.word(i) === 'included' && isAside) return undefined;
  if (words.hasBefore(i, beAny, i - 3) || (words.is(start - 1, clauseOpeners) && !tells(words, start - 1)))
    return undefined;
  return slip('list', i, next, i + 1, isComma ? '' : ':');
}

/** Whether token `i` is the “that” of what is said: “state that care should include”; not that of “measures that they include”. */
function tells(words: SentenceWords, i: number): boolean {
  return words.word(i) === 'that' && words.is(i - 1, telling);
}

/** “The guideline states; imaging is …”: what is said follows a colon. */
function partedWords(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.isMark(i + 1, Mark.semicolon) || words.is(i - 1, united)) return undefined;
  if (!words.can(i - 1, singular) && !/^[A-Z]{3,}$/.test(words.text(i - 1))) return undefined;
  if (words.hasBefore(i, clauseOpeners, words.first)) return undefined;
  return slip('words', i, i + 2, i + 1, ':');
}

/** Whether a clause begins at token `i` with its subject: “it is”, “the notes show”. */
function beginsClause(words: SentenceWords, i: number): boolean {
  return words.is(i, determiners) || words.is(i, pronouns) || words.is(i, there);
}

function hasVerb(words: SentenceWords, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (words.is(at, finiteVerbs) || words.canOnly(at, past | third, noun | adjective | participle)) return true;
  return false;
}

/** “However it is not clear”, “As such the notes do not”: an opener that ties sentences takes a comma. */
function openedBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!(i === words.first && words.is(i, linkers)) && !isTiedPhrase(words, i)) return undefined;
  const next = i + 1;
  if (!beginsClause(words, next)) {
    // “However small”, “However treated”: how much; “Consequently repeat imaging” is not.
    if (
      words.word(i) === 'however' ||
      !words.can(next, noun | adjective) ||
      words.is(next, clauseOpeners) ||
      words.is(next, prepositions)
    )
      return undefined;
    if (words.isAdverb(next) && !words.can(next + 1, noun | adjective)) return undefined;
  }
  return hasVerb(words, next, words.end) ? slip('opener', words.first, next, i, `${words.text(i)},`) : undefined;
}

/** “But, it is noted”: “but” and “and” belong to what they open. */
function closedBut(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (i !== words.first || !words.isMark(i + 1, Mark.comma) || !beginsClause(words, i + 2)) return undefined;
  // “But, the guideline says, …” has an aside.
  for (let at = i + 2; at < words.end; at++) if (words.isMark(at, Mark.comma)) return undefined;
  return hasVerb(words, i + 2, words.end) ? slip('but', i, i + 2, i + 1, '') : undefined;
}

/** “It is stiff, however this is old”: two clauses that only a comma parts. */
function spliced(words: SentenceWords, i: number): GrammarSlip | undefined {
  const comma = i - 1;
  if (!words.isMark(comma, Mark.comma)) return undefined;
  const next = words.isMark(i + 1, Mark.comma) ? i + 2 : i + 1;
  if (!beginsClause(words, next) || words.word(next) === 'that') return undefined;
  const first = pastOpener(words);
  if (words.is(first, clauseOpeners) || words.is(comma - 1, finiteVerbs) || sayings.has(words.word(comma - 1)))
    return undefined;
  if (words.hasBefore(comma, subordinators, first) || words.is(comma - 1, clauseOpeners)) return undefined;
  let end = next;
  while (!words.isEnd(end)) end++;
  if (!hasVerb(words, first, comma) || !hasVerb(words, next, end)) return undefined;
  return slip('splice', comma - 1, i + 1, comma, ';');
}

const told = new WordSet(
  'said says stated states noted notes added adds thinks thought felt feels believes believed reports reported'.split(
    ' ',
  ),
);
const someone = new WordSet(['he', 'she', 'it', 'they']);
const such = new WordSet(['such', 'too', 'so']);
const seeming = new WordSet(['seem', 'seems', 'seemed', 'appear', 'appears', 'appeared']);
const moreLess = new WordSet(['more', 'less', 'sooner', 'later']);

/** “She could not lift it, she was sent home”: two whole sentences, the second with its pronoun, and no other mark. */
function splicedBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  const comma = i - 1;
  const { first } = words;
  if (!words.isMark(comma, Mark.comma) || !words.isMark(words.end - 1, Mark.stop)) return undefined;
  const verb = words.pastAdverbs(i + 1);
  if (!words.is(verb, finiteVerbs) && !words.can(verb, past)) return undefined;
  // “His job is heavy, it would seem.”
  if (words.is(verb, told) || words.is(words.end - 2, seeming) || words.hasBefore(comma, such, first)) return undefined;
  if (!words.is(first, determiners) && !words.is(first, pronouns)) return undefined;
  // “The more he walks, …”
  if (words.word(first + 1).endsWith('er') && words.can(first + 1, adjective | adverb)) return undefined;
  if (words.is(first + 1, moreLess)) return undefined;
  let verbs = 0;
  for (let at = first; at < words.end - 1; at++) {
    if (at === comma) continue;
    if (words.isEnd(at) && !words.isMark(at, Mark.percent)) return undefined;
    if (at < comma && (words.is(at, clauseOpeners) || words.is(at, subordinators))) {
      if (words.word(at) !== 'and') return undefined;
    }
    if (at < comma && (words.is(at, finiteVerbs) || words.canOnly(at, past, noun | adjective))) verbs++;
  }
  return verbs > 0 ? slip('splice', comma - 1, i + 1, comma, ';') : undefined;
}

/** Commas that part what belongs together, or are missing where two sentences meet. */
export const commas: readonly TriggeredPattern[] = [
  { at: finiteVerbs, find: parted },
  { at: saidWords, find: partedPaper },
  { at: listing, find: partedList },
  { at: speaking, find: partedWords },
  { at: linkers, find: openedBare },
  { at: tiedWords, find: openedBare },
  { at: butAnd, find: closedBut },
  { at: inner, find: spliced },
  { at: someone, find: splicedBare },
];
