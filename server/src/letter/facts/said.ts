import { articleWords, eachWords, workerNouns } from '../../knowledge/clauses/common-words.ts';
import type { TopicKind } from '../../knowledge/record/topic.ts';
import { deniedStemAt, stemAt } from '../../reading/stems.ts';
import { idOf } from '../../reading/terms.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import { otherTimes } from './leeway.ts';
import { flagsAt } from './flags.ts';
import { type Segment } from './segments.ts';
import { Word } from './words.ts';

/** A word of a clause that carries meaning. */
export interface Said {
  readonly at: number;
  readonly stem: string;
  /** The sign or test that it is a name of, whatever it is called. */
  readonly topic: string | undefined;
  /** Whether it names a treatment or a drug. */
  readonly isNamed: boolean;
}

/** Words that carry no meaning of their own, name the worker, or only say that something was told. */
const light = new WordSet(
  `a an the this that these those his her its their he she it they them him there here who which what one ones own self himself herself itself
  any some each every both such all of for in on at to by with from into about as and or nor but so if than then also too very quite
  is are was were be been being has have had having do does did done isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't don't can't cannot can could
  negative neg pmh psh hx ros exam no not never neither none nobody nothing nowhere without denies denied deny denying absence absent lack lacks lacking lacked free unable able
  patient worker claimant applicant employee injured man woman gentleman lady person physician provider doctor surgeon examiner therapist
  report reports reported reporting note notes noted noting state states stated describe describes described record records recorded take takes taking taken took
  document documents documented documentation mention mentions mentioned find finds found finding findings see seen show shows showed shown reveal reveals revealed
  observed elicited appreciated present evident apparent known given say says said tell told complain complains complained complaint complaints
  evidence sign signs history prior previous symptom symptoms presence own owns possess possesses suffer suffers suffered exhibit exhibits
  now still yet currently current today presently at time since already ever examination exam physical clinical clinically objective subjective
  kind type sort little bit whatsoever because due despite though although while when where however therefore thus hence moreover besides
  carried performed undertaken undergone underwent administered conducted
  seems seem appears appear remains remain became become becomes feel feels felt get gets got up out off`.split(/\s+/),
);

/** Words of argument: a clause that has one judges, and tells nothing of the worker. */
const arguing = new WordSet(
  `necessary necessity support supports supported supporting indicated indication indications recommend recommends recommended recommendation warranted
  justified justify justification criteria criterion guideline guidelines reason reasons basis rationale request requests requested requesting authorized authorization
  certified certification approved approval require requires required appropriate submitted provided explanation
  establish established establishes demonstrate demonstrates demonstrated address addressed addresses cite cited cites meet meets met
  mtus odg acoem literature study studies trials effective effectiveness efficacy question issue dispute
  exceed exceeds exceeded allowed considered reasonable
  sufficient insufficient adequate inadequate review reviewer utilization decision determination letter claim administrator
  alleged alleges claimed claims asserted attempt attempts information rule ruled likely unlikely suspected possible`.split(
    /\s+/,
  ),
);
/** Words that a rationale argues with as well, and that tell of the worker in a summary and of one who does something: “he works with help”. */
const weighing = new WordSet(
  `need needs needed clear unclear purpose role doubt change changes changed improvement improve improved progress benefit benefits gain gains relief
  helped help effect limit limits enough plan`.split(/\s+/),
);
const persons = new WordSet(['he', 'she', ...workerNouns]);

/** Words for people at large: what holds for them is no fact of the case. */
const atLarge = new WordSet(
  'person persons patients people someone somebody anyone anybody everyone those workers'.split(' '),
);
const otherTime = new WordSet([...otherTimes, 'previous', 'earlier', 'past', 'ago']);
const afterWord = new WordSet(['after']);
const determiners = new WordSet([...articleWords, 'his', 'her', 'this', 'that']);
const harms = new WordSet(['injury', 'accident', 'fall', 'operation', 'surgery', 'that', 'this', 'it']);

/** Whether a clause is about another time than the rest of the record, by its words outside a phrase. */
export function isOfOtherTime(
  tokens: Tokens,
  segment: Segment,
  phrase: { readonly first: number; readonly end: number },
): boolean {
  let before = segment.first;
  while ((before = wordIn(tokens, before, phrase.first, otherTime)) < phrase.first) {
    // “No test was done before, and she sleeps well.”
    if (!isMark(tokens, before + 1, Mark.comma) && !isUpToNow(tokens, before)) return true;
    before++;
  }
  const last = joinedAfter(tokens, segment, phrase.end);
  let after = wordIn(tokens, phrase.end, last, otherTime);
  // “once a week”
  while (isWordOf(tokens, after, onceWord) && isWordOf(tokens, after + 1, rates))
    after = wordIn(tokens, after + 1, last, otherTime);
  return (after < last && !isUpToNow(tokens, after)) || isAfterEvent(tokens, segment);
}

const joining = new WordSet(['and', 'but']);
const auxiliaries = new WordSet(['was', 'were']);

/** Where the clause ends that a phrase stands in, or something else begins to be told of its subject: “takes it daily and was last tested a year ago”. */
function joinedAfter(tokens: Tokens, { end }: Segment, from: number): number {
  let at = wordIn(tokens, from, end, joining);
  while (at < end && !isWordOf(tokens, at + 1, auxiliaries)) at = wordIn(tokens, at + 1, end, joining);
  return at;
}

const sinceWord = new WordSet(['since']);
const wholeTime = new WordSet(['injury', 'accident', 'then', 'incident']);

/** Tells whether “since” and what has changed the matter comes right after a token: “has not given way since the brace was fitted”, and not “since the accident”. */
export function isOfTimeSince(tokens: Tokens, from: number, to: number): boolean {
  const at = wordIn(tokens, from, to, sinceWord);
  return at < to && !hasWord(tokens, { first: at + 1, end: at + 4 }, wholeTime);
}

const onceWord = new WordSet(['once']);
const rates = new WordSet([...eachWords, 'an', 'daily', 'weekly', 'more']);
const passing = new WordSet(['over', 'within']);

/** “over the past three months” ends now. */
function isUpToNow(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i - 1, the) && isWordOf(tokens, i - 2, passing);
}

/** “after the operation”, and not “after the tablets”. */
function isAfterEvent(tokens: Tokens, { first, end, terms, topics }: Segment): boolean {
  for (let i = first; (i = wordIn(tokens, i, end, afterWord)) < end; i++) {
    const at = isWordOf(tokens, i + 1, determiners) ? i + 2 : i + 1;
    if (isWordOf(tokens, at, harms) || isWordOf(tokens, i + 1, harms) || tokens.kinds[at] !== Kind.word) return true;
    if (
      terms.some(
        (term) => term.first <= at && at < term.end && term.kind === 'treatment' && term.treatment.kind !== 'drug',
      )
    )
      return true;
    if (topics.some(({ topic, first: start }) => start === at && topic.kind === 'group' && topic.id !== 'medicines'))
      return true;
  }
  return false;
}

/** Whether a clause is about the case: no rule, no judgment, no one at large; `phrases` are read as a whole. */
export function tellsOfCase(
  tokens: Tokens,
  segment: Segment,
  phrases: readonly { readonly first: number; readonly end: number }[] = [],
): boolean {
  if (isWordOf(tokens, segment.first, thatWord) && isWordOf(tokens, segment.first - 1, opinions)) return false;
  if (isRule(tokens, segment) || segment.denied || hasWord(tokens, segment, atLarge)) return false;
  // “That is not the test.”
  const last = tokens.kinds[segment.end - 1] === Kind.mark ? segment.end - 2 : segment.end - 1;
  if (isWordOf(tokens, last, measures) && isWord(tokens, last - 1, the)) return false;
  if (judgesWith(tokens, segment, phrases, arguing)) return false;
  const isPlain =
    segment.passage === 'summary' || hasWord(tokens, { first: segment.first, end: segment.first + 2 }, persons);
  return isPlain || !judgesWith(tokens, segment, phrases, weighing);
}

/** Whether a clause has one of these words outside of phrases. */
function judgesWith(
  tokens: Tokens,
  { first: from, end: to, terms }: Segment,
  phrases: readonly { readonly first: number; readonly end: number }[],
  words: WordSet,
): boolean {
  for (let i = from; (i = wordIn(tokens, i, to, words)) < to; i++)
    // “with no limits”; “nerve conduction studies” are a treatment's name.
    if (![...phrases, ...terms].some(({ first, end }) => first <= i && i < end) && !isWordOf(tokens, i - 1, noWords))
      return true;
  return false;
}

const noWords = new WordSet(['no', 'without', 'with']);

/** Whether a clause has nothing that is so: of what comes before “would” only something definite is, “his disease”. */
function isRule(tokens: Tokens, { general, first, generalFrom }: Segment): boolean {
  return general && !hasWord(tokens, { first, end: Math.min(generalFrom, first + 5) }, definite);
}

const measures = new WordSet(['test', 'standard', 'measure']);
const the = intern('the');
const thatWord = new WordSet(['that']);
const opinions = new WordSet(
  'argued argues alleged alleges claimed claims contends contended maintains believes believed thinks thought feared'.split(
    ' ',
  ),
);
/** Whether a word has no meaning of its own or is one of argument. */
export function isVague(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, light) || isWordOf(tokens, i, arguing) || isWordOf(tokens, i, weighing);
}

const finding: ReadonlySet<TopicKind> = new Set<TopicKind>(['sign', 'test', 'scale']);
const definite = new WordSet(['his', 'her', 'the', 'this', 'he', 'she']);

/**
 * The words of a clause that carry meaning, in order; names of treatments and drugs are one word each, whatever they are called. With `roots` a
 * word that a prefix denies has the stem of what it denies: that of “stable” in “unstable”.
 */
export function saidIn(tokens: Tokens, segment: Segment, roots: boolean): Said[] {
  const said: Said[] = [];
  const end = segment.general ? segment.generalFrom : segment.end;
  const within = (at: number) => (span: { readonly first: number; readonly end: number }) =>
    span.first <= at && at < span.end;
  for (let at = segment.first; at < end; at++) {
    if (tokens.kinds[at] === Kind.mark) continue;
    const term = segment.terms.find(within(at));
    const named = term && idOf(term);
    if (named === undefined && isWordOf(tokens, at, light)) continue;
    const number = tokens.kinds[at] !== Kind.word;
    if ((!number && named === undefined && tokens.ends[at]! - tokens.starts[at]! < 2) || segment.dates.some(within(at)))
      continue;
    if (number && isYear(tokens.values[at]!)) continue;
    const topic = segment.topics.find(within(at))?.topic;
    const root = roots && !number && named === undefined ? deniedStemAt(tokens, at) : undefined;
    said.push({
      at,
      topic:
        topic && root === undefined && (finding.has(topic.kind) || topic.id === 'home-exercise') ? topic.id : undefined,
      stem: named ?? root ?? (number ? tokenText(tokens, at) : stemAt(tokens, at)),
      isNamed: named !== undefined || topic?.id === 'home-exercise',
    });
    if (named !== undefined) at = term!.end - 1;
  }
  return said;
}

function isYear(number: number): boolean {
  return number > 1900 && number < 2100;
}

const verbal = new WordSet(['not', 'never', "isn't", "wasn't", "aren't", "weren't", 'absent', 'denied']);

/** Tells whether what comes before a token is said not to be there: “a constant pain is not described”. */
export function isUntold(tokens: Tokens, { first, end }: Segment, from: number): boolean {
  for (let i = from; i < end; i++)
    if (
      isWordOf(tokens, i, verbal) &&
      (isWordOf(tokens, i, missing) || (flagsAt(tokens, i + 1, first) & Word.show) !== 0)
    )
      return true;
  return false;
}

const missing = new WordSet(['absent', 'denied']);
