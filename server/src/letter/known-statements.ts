import { articleWords, caseWords, formsOfBe, workerNouns } from '../knowledge/clauses/common-words.ts';
import { firstWords, KNOWN_STATEMENTS, type KnownStatement, laterWords } from '../knowledge/guidelines/statements.ts';
import { isPartOf } from '../knowledge/regions/regions.ts';
import { type Clause, readClauses } from '../reading/clauses/clause.ts';
import { Flag } from '../reading/clauses/lexicon.ts';
import { pointsBack, spanHas } from '../reading/clauses/spans.ts';
import type { Sentence } from '../reading/sentences.ts';
import { isThing, type Term, termsWithin } from '../reading/terms.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { Range } from '../text/range.ts';
import { isMark, isWord, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../text/word-set.ts';
import { assertionsIn, keyedOf, onTerms } from './assertions.ts';
import { turnedIndications } from './indications.ts';
import { worthOf } from './valuations.ts';

/** A sentence of a rationale on what a guideline is known to say. */
export interface SaidStatement {
  readonly statement: KnownStatement;
  /** Whether the sentence speaks for the treatment. */
  readonly recommends: boolean;
  /** Whether it says the contrary of the statement. */
  readonly isTurned: boolean;
  /** Whether it is said by what the sentence advises as a whole, which says one thing of its treatment and no more. */
  readonly isAdvice: boolean;
  /** Whether the sentence says that a guideline says so. */
  readonly isGuidelines: boolean;
  readonly sentence: Sentence;
  readonly range: Range;
}

/** The phrases by which statements are known. */
const phrases = new PhraseTable<string>();
for (const { words = [], without = [] } of KNOWN_STATEMENTS)
  for (const phrase of [...words, ...without]) phrases.add(phrase, phrase);

/** What is known by how a treatment is advised. */
const ADVICE = KNOWN_STATEMENTS.filter(({ keys }) => keys === undefined);
const adviceOn = onTerms(ADVICE, (one) => one);
const firsts: ReadonlySet<string> = new Set(firstWords);
const laters: ReadonlySet<string> = new Set(laterWords);

/** Words by which a sentence is about this case and not what a guideline says in general; a guideline's “this treatment” is no such word. */
const pointing = 'this';
const ofCase = new WordSet(caseWords.filter((word) => word !== pointing));
const thisWord = intern(pointing);
/** What is of this case after “this”. */
const cases = new WordSet([
  ...workerNouns,
  ...'case injured individual instance man woman time point letter letters'.split(' '),
]);

/** What is of any case after “this”, though no guideline is named. */
const classes = new WordSet(['class', 'drug', 'medication', 'agent', 'device']);

/** What a sentence says of any case: all of it, or what comes before the last comma until it comes to this case. */
function ruleOf(tokens: Tokens, { first, end }: Sentence, isGuidelines: boolean): Sentence {
  const isThisCase = (i: number): boolean =>
    isWord(tokens, i, thisWord) && (isGuidelines ? isWordOf(tokens, i + 1, cases) : !isWordOf(tokens, i + 1, classes));
  for (let i = first; i < end; i++) {
    if (!isWordOf(tokens, i, ofCase) && !isThisCase(i)) continue;
    let at = i;
    while (at > first && !isMark(tokens, at, Mark.comma) && !isMark(tokens, at, Mark.semicolon)) at--;
    return { first, end: at };
  }
  return { first, end };
}

/** Words by which a refusal leaves room: “except where”. */
const excepting = new WordSet(['except', 'unless', 'until', 'only', 'other', 'but', 'solely', 'outside', 'beyond']);

const speaking: ReadonlySet<Clause['predicate']> = new Set(['recommend', 'support', 'necessary']);
const giving: ReadonlySet<Clause['predicate']> = new Set(['use', 'give']);

/**
 * The sentences that say what guidelines are known to say, or the contrary, each with every statement that it may be, the likeliest first. Silent where
 * it is not sure which. `asked` are the terms of the
 * issue's title.
 */
export function readKnownStatements(
  tokens: Tokens,
  sentences: readonly Sentence[],
  terms: readonly Term[],
  speech: ReadonlySet<Sentence> = new Set(),
  asked: readonly Term[] = [],
): SaidStatement[] {
  const [first] = sentences;
  if (!first) return [];
  const keyed = keyedOf(termsWithin(terms, first.first, sentences.at(-1)!.end), asked);
  return sentences.flatMap((sentence) => {
    const isGuidelines = speech.has(sentence) || spanHas(tokens, sentence, Flag.guideline);
    const ruled = ruleOf(tokens, sentence, isGuidelines);
    const indicated = turnedIndications(tokens, ruled, termsWithin(terms, ruled.first, ruled.end), asked).map(
      (said) => ({
        ...said,
        isTurned: true,
        isAdvice: false,
        isGuidelines,
        sentence,
        range: rangeOf(tokens, ruled.first, ruled.end),
      }),
    );
    if (ruled.end < sentence.end) return indicated;
    const asserted = assertionsIn(tokens, sentence, terms, asked, keyed).map(({ statement, isAffirmed }) => ({
      statement,
      recommends: isAffirmed,
      isTurned: isAffirmed !== statement.recommended,
      isAdvice: false,
      isGuidelines,
      sentence,
      range: rangeOf(tokens, sentence.first, sentence.end),
    }));
    const advised = advicesOf(tokens, sentence, terms, speech.has(sentence)).flatMap(({ advice, span }) => {
      const own = comingFirst(tokens, span, termsWithin(terms, span.first, span.end));
      // “Long use is recommended”: a sentence that names no treatment is about what is asked for.
      const isNamed = own.some(isThing);
      const said = { terms: isNamed ? own : [...own, ...asked], isNamed, words: wordsOf(tokens, span) };
      const on = new Set(said.terms.flatMap(adviceOn));
      if (on.size === 0) return [];
      return ADVICE.filter((one) => on.has(one) && isOpenTo(one, advice) && isOf(one, said)).map((statement) => {
        const recommends = advice.polarity === 1 || isOfOthers(statement, tokens, sentence);
        return {
          statement,
          recommends,
          isTurned: recommends !== statement.recommended,
          isAdvice: true,
          isGuidelines,
          sentence,
          range: rangeOf(tokens, span.first, span.end),
        };
      });
    });
    return [...advised, ...asserted, ...indicated];
  });
}

/**
 * Whether advice may turn a statement: a refusal under a condition turns what is recommended under it; an approval under one turns what
 * is not recommended under it, and says nothing of what is never recommended.
 */
function isOpenTo({ recommended, words, ofRecommended, isCondition }: KnownStatement, advice: Advice): boolean {
  if (advice.ofAny) return ofRecommended !== undefined;
  if (!advice.isConditional) return true;
  return advice.polarity === 1 ? !recommended && isCondition === true : recommended && words !== undefined;
}

/** “A compound with a drug that is recommended is not recommended”: whether a sentence has it of other things than the guideline. */
function isOfOthers({ recommended, ofRecommended }: KnownStatement, tokens: Tokens, sentence: Sentence): boolean {
  if (recommended || ofRecommended === undefined) return false;
  const part = readClauses(tokens, sentence).find(
    ({ predicate, place }) => predicate === 'recommend' && (place === 'relative' || place === 'restrictive'),
  );
  return part?.sure === true && (part.polarity === 1) !== ofRecommended;
}

/** What a sentence says of its treatment: whether it speaks for it (1) or against it (−1), and whether under a condition. */
interface Advice {
  readonly polarity: 1 | -1;
  readonly isConditional: boolean;
  /** Set where one part that is recommended is said to be enough for the whole. */
  readonly ofAny?: true;
}

/** What a sentence advises as a whole; where its clauses advise different things, what each of them does. */
function advicesOf(
  tokens: Tokens,
  sentence: Sentence,
  terms: readonly Term[],
  isSpeech: boolean,
): { readonly advice: Advice; readonly span: Sentence }[] {
  const own = termsWithin(terms, sentence.first, sentence.end);
  const clauses = readClauses(tokens, sentence).filter((one) => speaks(tokens, sentence, one, own, isSpeech));
  const whole = adviceOf(tokens, sentence, own, clauses);
  if (whole) return [{ advice: whole, span: sentence }];
  if (clauses.length < 2 || !isManyVoiced(tokens, clauses)) return [];
  return clauses.flatMap((clause, index) => {
    const [before, next] = [clauses[index - 1], clauses[index + 1]];
    const span = {
      first: before ? Math.max(before.end, Math.min(clause.subject.first, clause.first)) : sentence.first,
      end: next ? next.first : sentence.end,
    };
    const isConditional = clause.condition === 'conditional';
    const isOpen = !isPlain(clause) || (isConditional && hasWord(tokens, span, excepting));
    return isOpen ? [] : [{ advice: { polarity: polarityOf(tokens, clause), isConditional }, span }];
  });
}

function isManyVoiced(tokens: Tokens, clauses: readonly Clause[]): boolean {
  const [first] = clauses;
  return clauses.some(
    (one) => polarityOf(tokens, one) !== polarityOf(tokens, first!) || one.condition !== first!.condition,
  );
}

/** By what is advised, of which some clauses may speak, or by what the treatment is called. */
function adviceOf(
  tokens: Tokens,
  sentence: Sentence,
  own: readonly Term[],
  speaking: readonly Clause[],
): Advice | undefined {
  // “Lumbar supports have shown no benefit”: the “supports” is no verb.
  const isName = ({ first }: Clause): boolean =>
    own.some((term) => isThing(term) && term.first <= first && first < term.end);
  const all = readClauses(tokens, sentence);
  if (oneSuffices(tokens, sentence, all)) return { polarity: 1, isConditional: true, ofAny: true };
  const wanting = all.filter((one) => needsResearch(tokens, one));
  const clauses = speaking.filter((one) => !isName(one) && !isWanted(wanting, one));
  const [clause] = clauses;
  if (!clause) {
    const worth = worthOf(tokens, sentence, own.filter(isThing));
    return worth?.isConditional && hasWord(tokens, sentence, excepting) ? undefined : worth;
  }
  const polarity = polarityOf(tokens, clause);
  const isConditional = clause.condition === 'conditional';
  if (isConditional && hasWord(tokens, sentence, excepting)) return undefined;
  // “Endorsed” is read as recommended and as supported: one verb, if it says the same twice.
  const isOneVoice = clauses.every(
    (one) => isPlain(one) && polarityOf(tokens, one) === polarity && one.condition === clause.condition,
  );
  return isOneVoice && !isOfOther(tokens, clause, own) ? { polarity, isConditional } : undefined;
}

const some = new WordSet(['one', 'any', 'single']);
const notSome = new WordSet([
  'only',
  'each',
  'all',
  'every',
  'both',
  'no',
  'none',
  'not',
  'unless',
  'until',
  'never',
  'neither',
]);

/** “It is acceptable as long as one of its drugs is recommended”, “one recommended drug suffices”. */
function oneSuffices(tokens: Tokens, sentence: Sentence, clauses: readonly Clause[]): boolean {
  const part = clauses.find(
    ({ predicate, place, polarity, sure, subject }) =>
      polarity === 1 &&
      sure &&
      ((predicate === 'recommend' && place === 'condition') || (predicate === 'suffice' && place === 'main')) &&
      hasWord(tokens, subject, some),
  );
  return (
    part !== undefined && !hasWord(tokens, sentence, notSome) && clauses.every((one) => polarityOf(tokens, one) === 1)
  );
}

/** Whether a clause says what is recommended: “is endorsed”, “may be used”, “should be withheld”, “the guideline approves of”, “there is evidence for”. */
function speaks(tokens: Tokens, sentence: Sentence, clause: Clause, own: readonly Term[], isSpeech: boolean): boolean {
  const { predicate, place, mood, agent, passive, says, object } = clause;
  const isGuidelines = agent === 'guideline' || (isSpeech && agent === undefined && !passive);
  const isGiven = giving.has(predicate);
  if (place === 'relative' || place === 'restrictive' || place === 'attributive')
    return predicate === 'recommend' && tellsWhat(tokens, sentence, clause);
  if (!(place === 'main' || (place === 'complement' && says === 'guideline'))) return false;
  if (isWordOf(tokens, clause.subject.first, waiting)) return false;
  return (
    speaking.has(predicate) ||
    (isGiven && mood === 'possible') ||
    (isGuidelines &&
      (predicate === 'authorize' ||
        predicate === 'deny' ||
        (predicate === 'agree' && !isWord(tokens, object.first, that)))) ||
    ((isGiven || predicate === 'deny') &&
      passive &&
      isOrdered(tokens, clause) &&
      (isOnCare(tokens, clause, own) || isGivenToPatients(tokens, clause, own))) ||
    (predicate === 'document' && isEvidence(tokens, clause, own))
  );
}

/** Words that begin a clause on what comes first: “more is asked before it is recommended”. */
const waiting = new WordSet(['before', 'until', 'unless']);

const relatives = new WordSet(['that', 'which']);
const be = new WordSet(formsOfBe);
const articles = new WordSet(articleWords);
/** How many words at most come between the beginning of “is a drug that” and its relative clause. */
const NOUN = 5;

/** “The cream is a product that is not recommended”, “is a recommended product”: what the clause says is said of what the sentence is about. */
function tellsWhat(tokens: Tokens, { first }: Sentence, clause: Clause): boolean {
  // “Thermography is a recommended study.”
  const at = clause.place === 'attributive' ? clause.first : wordIn(tokens, first, clause.first, relatives);
  if (at === clause.first && clause.place !== 'attributive') return false;
  for (let i = at - 1; i > Math.max(first, at - NOUN); i--)
    if (isWordOf(tokens, i, articles)) return isWordOf(tokens, i - 1, be);
  return false;
}

const ordering = new WordSet(['should', 'must']);

/** Whether “should” or “must” stands right before a passive verb. */
function isOrdered(tokens: Tokens, { first }: Clause): boolean {
  return hasWord(tokens, { first: Math.max(0, first - 2), end: first + 2 }, ordering);
}

const leading = new WordSet([...articleWords, 'use', 'of', 'such', 'this', 'these', 'other', 'all']);
const pronouns = new WordSet(['it', 'they', 'this', 'these', 'such']);

/** Whether a clause is said of care itself: “its use should be avoided”, and not “dependence on it should be avoided”. */
function isOnCare(tokens: Tokens, { subject: { first, end } }: Clause, own: readonly Term[]): boolean {
  const care = own.find((term) => isThing(term) && first <= term.first && term.end <= end);
  if (!care) return end - first === 1 && isWordOf(tokens, first, pronouns);
  for (let i = first; i < care.first; i++) if (!isWordOf(tokens, i, leading)) return false;
  return true;
}

/** “Patients at high risk should be given a proton pump inhibitor” */
function isGivenToPatients(tokens: Tokens, { predicate, subject, object }: Clause, own: readonly Term[]): boolean {
  return (
    predicate === 'give' &&
    spanHas(tokens, subject, Flag.patients) &&
    own.some((term) => isThing(term) && object.first <= term.first && term.end <= object.end)
  );
}

const evidence = new WordSet(['evidence', 'literature', 'research']);
const forWords = new WordSet(['for', 'supporting']);

/** “There is evidence for the use of …”, of a treatment that is named after it. */
function isEvidence(tokens: Tokens, { first, end, object }: Clause, own: readonly Term[]): boolean {
  const at = wordIn(tokens, first, object.end, evidence);
  return (
    at < object.end &&
    at <= end &&
    isWordOf(tokens, at + 1, forWords) &&
    own.some((term) => isThing(term) && term.first > at)
  );
}

/** “Research is needed to recommend it”: what the research is for. */
function isWanted(wanting: readonly Clause[], { first }: Clause): boolean {
  return wanting.some(({ object }) => object.first <= first && first < object.end);
}

/** How far before its verb the noun of a subject is looked for, in tokens. */
const LONGEST_SUBJECT = 12;

function needsResearch(tokens: Tokens, { predicate, subject: { first, end } }: Clause): boolean {
  return predicate === 'necessary' && hasWord(tokens, { first: Math.max(first, end - LONGEST_SUBJECT), end }, research);
}

const research = new WordSet('research study studies evidence data'.split(' '));

/** Whether a clause speaks for its treatment; “further research is needed” does not. */
function polarityOf(tokens: Tokens, clause: Clause): 1 | -1 {
  const isAgainst = clause.predicate === 'deny' || needsResearch(tokens, clause);
  return isAgainst === (clause.polarity === -1) ? 1 : -1;
}

function isPlain({ sure, mood, predicate, condition, subjectIsRequest }: Clause): boolean {
  return sure && (mood === 'stated' || giving.has(predicate)) && condition !== 'refusal-stands' && !subjectIsRequest;
}

/** “Testing is advised for all who take opioids”: what the clause is about is not what it names after its verb. */
function isOfOther(tokens: Tokens, { passive, subject, first }: Clause, named: readonly Term[]): boolean {
  if (!passive || named.length === 0 || pointsBack(tokens, subject) || hasWord(tokens, subject, research)) return false;
  return named.every((term) => term.first >= first);
}

/** Leaves out what is named as tried before: “X is recommended after a trial of Y”. */
function comingFirst(tokens: Tokens, { first, end }: Sentence, own: readonly Term[]): readonly Term[] {
  const from = own.find(isThing)?.end ?? first;
  const at = wordIn(tokens, from, end, following);
  return own.filter((term) => !isThing(term) || term.first < at);
}

/** Words by which what follows is not there: “not routine”, “and no radiculopathy”. */
const absent = new WordSet(['not', 'no']);
/** Words by which what comes before is not there: “radiculopathy must be absent”. */
const excluding = new WordSet(['absent', 'excluded', 'lacking', 'missing']);
/** How far after it they stand, in tokens: “must be absent”. */
const EXCLUDED = 3;
const that = intern('that');
/** Words after which the first treatment is another one, and how far after. */
const following = new WordSet('after failed failing failure fails trial trials beside'.split(' '));
const REACH = 8;

function wordsOf(tokens: Tokens, { first, end }: Sentence): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = first; i < end; i++) {
    // A phrase may begin a longer one: “at risk” in “at risk of”.
    for (let to = end; to > i;) {
      const match = phrases.matchAt(tokens, i, to);
      if (!match) break;
      // “after a trial of a first-line drug has failed”: something else comes first. What is “not routine” is something else again.
      const isOther =
        isWordOf(tokens, i - 1, absent) ||
        hasWord(tokens, { first: match.end, end: Math.min(end, match.end + EXCLUDED) }, excluding) ||
        (firsts.has(match.value) && hasWord(tokens, { first: Math.max(first, i - REACH), end: i }, following));
      if (!isOther) found.add(match.value);
      to = match.end - 1;
    }
  }
  return found;
}

interface Said {
  readonly terms: readonly Term[];
  /** Whether the sentence names a treatment itself. */
  readonly isNamed: boolean;
  readonly words: ReadonlySet<string>;
}

function isOf({ regions, words, without }: KnownStatement, said: Said): boolean {
  return (
    (said.isNamed || words !== undefined) &&
    (!regions ||
      said.terms.some((term) => term.kind === 'region' && regions.some((id) => isPartOf(term.region.id, id)))) &&
    (!words || words.some((word) => said.words.has(word))) &&
    // That a treatment comes second is no word for or against it but where it is known to come first.
    (words?.some((word) => laters.has(word)) === true || !laterWords.some((word) => said.words.has(word))) &&
    !without?.some((word) => said.words.has(word))
  );
}
