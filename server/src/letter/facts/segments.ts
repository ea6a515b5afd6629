import { guidelineNames, possessiveWords, relativeNouns, workerNouns } from '../../knowledge/clauses/common-words.ts';
import { type DateReading, dateAt, datesIn } from '../../reading/dates.ts';
import { isNumeral } from '../../reading/numbers.ts';
import type { Sentence } from '../../reading/sentences.ts';
import { type Term, termsWithin } from '../../reading/terms.ts';
import { readTopics, type TopicTerm } from '../../reading/topics.ts';
import { cueWords, nextCue, searchedCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import { withMeant } from './asked.ts';
import { isAdverb } from './adverbs.ts';
import type { FactPassage, FactStatus } from './fact.ts';
import { flagsAt } from './flags.ts';
import { isNoneFound } from './not-found.ts';
import { describing, isOfThose, saysRule } from './rule-clauses.ts';
import { flagsOf, Word } from './words.ts';

/** What a clause says of something that it names, as far as that is sure. */
export interface Stance {
  /** 1: it is there; -1: it is not; 0: not plain. */
  readonly sign: 1 | -1 | 0;
  readonly status: FactStatus;
  /** The token of the word that governs it; -1 where none does. */
  readonly governor: number;
  readonly flags: number;
  /** Whether a negation comes before it, or may. */
  readonly negated: boolean;
  /** Whether the verb after it is negated. */
  readonly denied: boolean;
}

/** A stretch of a sentence with a verb of its own, and what it names. */
export interface Segment {
  readonly first: number;
  readonly end: number;
  readonly sentence: Sentence;
  readonly passage: FactPassage;
  readonly issue: number;
  readonly terms: readonly Term[];
  readonly topics: readonly TopicTerm[];
  readonly dates: readonly DateReading[];
  /** Whether it says what a guideline has, what should be or what only might be. */
  readonly general: boolean;
  /** The token from which on it is general; what comes before “could” is as it is reported. */
  readonly generalFrom: number;
  /** Whether it is what something that is denied was to show: “does not show that …”. */
  readonly denied: boolean;
  /** What its words do, all together: a reader that asks for none of it need not look at them. A noun may be taken for its verb. */
  readonly does: number;
  /** What it was found to say of what it names, by the place of that. */
  readonly stances: Map<number, Stance>;
}

const guidelines = new WordSet([...guidelineNames, 'patients', 'literature'], searchedCue);
const refusals = new WordSet(['denied', 'certified', 'noncertified', 'modified', 'denial'], searchedCue);
const reasons = new WordSet(['due', 'because', 'stating', 'citing', 'reason', 'rationale', 'as', 'since']);
const ur = intern('ur');
const utilization = intern('utilization');
const reviewWord = intern('review');
cueWords(searchedCue, ['ur', 'review']);
const that = intern('that');
const and = intern('and');
const or = intern('or');

/** Words after which a finite verb begins again. */
export const joining = new WordSet(['and', 'but', 'or']);

/** Parts a sentence into its clauses and gives each what it names; `terms` are those of the whole part, `asked` those of the issue's title. */
export function segmentsOf(
  tokens: Tokens,
  sentence: Sentence,
  terms: readonly Term[],
  passage: FactPassage,
  issue: number,
  asked: readonly Term[],
): Segment[] {
  const segments: Segment[] = [];
  const topics = readTopics(tokens, sentence.first, sentence.end);
  const named = termsWithin(terms, sentence.first, sentence.end).filter((term) => !isAdverb(tokens, term));
  const own = withMeant(tokens, sentence, named, topics, asked);
  const dates = datesIn(tokens, sentence);
  let start = sentence.first;
  let denied = false;
  // What another one says is no fact of this letter; what is after the name of a guideline is mostly the guideline's.
  const review = reviewFrom(tokens, sentence);
  const others =
    review === sentence.first ||
    isSupposed(tokens, sentence) ||
    isOfAnyone(tokens, sentence) ||
    isOfSound(tokens, sentence, own);
  let ruled = passage !== 'summary' && isRuleList(tokens, sentence);
  const push = (end: number): void => {
    if (end <= start) return;
    const does = flagsIn(tokens, start, end);
    const supposed = generalAt(tokens, start, end, topics, does);
    const general =
      others || end > review || isOfRelative(tokens, start, end) || (ruled && !tellsOfCase(tokens, start, end, does));
    const segment = {
      first: start,
      end,
      sentence,
      passage,
      issue,
      terms: own.filter((term) => term.first >= start && term.end <= end),
      topics: topics.filter(
        (topic) =>
          topic.first >= start &&
          topic.end <= end &&
          !own.some(
            (term) =>
              term.first <= topic.first && term.end >= topic.end && term.end - term.first >= topic.end - topic.first,
          ),
      ),
      dates: dates.filter((date) => date.first >= start && date.end <= end),
      general: general || supposed >= 0,
      generalFrom: general || supposed < 0 ? start : supposed,
      stances: new Map(),
      denied,
      does,
    };
    segments.push(segment);
    ruled =
      general ||
      hasWord(tokens, { first: start, end }, guidelines) ||
      (segment.general &&
        (isMark(tokens, end, Mark.colon) || isOfThose(tokens, start, end) || goesOn(tokens, end, sentence.end)));
    denied = isWord(tokens, end, that) && (does & Word.negative) !== 0;
    start = end;
  };
  let verb = false;
  for (let i = sentence.first; i < sentence.end; i++) {
    // “April 3, 2016” has a comma that parts nothing.
    const date = dateFrom(dates, i);
    if (date) i = date.end;
    if (i >= sentence.end) break;
    const flags = flagsAt(tokens, i, start);
    if ((verb || tellsOfLast(tokens, i) || turns(tokens, i)) && opensClause(tokens, i, flags, sentence.end)) {
      push(isOfWhich(tokens, i) ? i - 2 : i);
      verb = false;
    }
    if ((flags & Word.verb) !== 0) verb = true;
  }
  push(sentence.end);
  return segments;
}

const relatives = new WordSet(['that', 'which']);

/** “an injection that helped”: what helped is the last thing named, though no verb comes before it. */
function tellsOfLast(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, relatives) && (flagsAt(tokens, i + 1, i) & (Word.good | Word.bad)) !== 0;
}

const opposing = new WordSet(['but', 'so', 'while', 'whereas', 'although', 'though']);

/** “wobbles a little, but a guard would …”: what comes after is told by itself, whatever the verb before. */
function turns(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, Mark.comma) && isWordOf(tokens, i + 1, opposing);
}

const of = intern('of');
const whichWord = intern('which');
const shares = new WordSet(['none', 'neither', 'some', 'all', 'most', 'both', 'each', 'few']);

/** “none of which helped”: the clause begins before its “which”. */
function isOfWhich(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i, whichWord) && isWord(tokens, i - 1, of) && isWordOf(tokens, i - 2, shares);
}

function opensClause(tokens: Tokens, i: number, flags: number, end: number): boolean {
  // “obtained that evening”
  if (isWord(tokens, i, that) && isWordOf(tokens, i + 1, times)) return false;
  if (tokens.kinds[i] !== Kind.mark) {
    if ((flags & Word.opener) !== 0) return verbAhead(tokens, i + 1, end, false);
    return (flags & Word.joiner) !== 0 && verbAhead(tokens, i + 1, end, true);
  }
  const mark = tokens.values[i];
  if (mark === Mark.comma) return verbAhead(tokens, joins(tokens, i + 1) ? i + 2 : i + 1, end, true);
  return mark === Mark.semicolon || mark === Mark.colon;
}

const so = intern('so');

const times = new WordSet(
  'day evening night morning afternoon time week month year date visit side occasion'.split(' '),
);

function joins(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i, and) || isWord(tokens, i, or);
}

/** How far ahead a clause's verb may be; a date takes five tokens of it. */
const AHEAD = 17;

/** Whether a finite verb is near ahead, after a subject of its own where `subject` asks for one. */
function verbAhead(tokens: Tokens, from: number, end: number, subject: boolean): boolean {
  for (let i = from; i < Math.min(end, from + AHEAD); i++) {
    if (tokens.kinds[i] === Kind.mark && (tokens.values[i] === Mark.comma || tokens.values[i] === Mark.semicolon))
      return false;
    const flags = flagsAt(tokens, i, from);
    if ((flags & (Word.verb | Word.modal)) !== 0 && !isMonth(tokens, i, from - 1)) return !subject || i > from;
    if (i === from) continue;
    if (i === from + 1 && joins(tokens, from - 1) && isPast(tokens, i)) return true;
    // “relief or function and he has not worked”: the verb is that of the clause after this one.
    const opens = (flags & Word.opener) !== 0 && !isWord(tokens, i - 1, so);
    if (opens || (joins(tokens, i) && isWordOf(tokens, i + 1, pronouns))) return false;
  }
  return false;
}

/** “, and driving resumed for half shifts”: a past in “-ed” between its noun and a preposition or the end, whatever the verb. */
function isPast(tokens: Tokens, i: number): boolean {
  const { text, starts, ends, kinds, values } = tokens;
  return (
    kinds[i] === Kind.word &&
    kinds[i - 1] === Kind.word &&
    flagsOf(values[i]!) === 0 &&
    flagsOf(values[i - 1]!) === 0 &&
    ends[i]! - starts[i]! > SHORTEST_PAST &&
    text.endsWith('ed', ends[i]) &&
    (kinds[i + 1] === Kind.mark || isWordOf(tokens, i + 1, afterPast))
  );
}

const SHORTEST_PAST = 4;
const afterPast = new WordSet(['for', 'to', 'from', 'at', 'after', 'within', 'quickly', 'again']);

const pronouns = new WordSet(['he', 'she', 'it', 'they']);

/** The token from which on a sentence has what utilization review did, or the reasons of a denial; past its end where it has neither. */
function reviewFrom(tokens: Tokens, { first, end }: Sentence): number {
  let refused = false;
  for (let i = first; (i = nextCue(tokens, i, end, searchedCue)) < end; i++) {
    // “the review of 05/13/2015 counted”
    if (isWord(tokens, i, ur) || (isWord(tokens, i, reviewWord) && dateAt(tokens, i + 2))) return first;
    if (isWord(tokens, i, reviewWord) && isWord(tokens, i - 1, utilization))
      // “…, which utilization review has authorized”: what comes before is the reviewer's own.
      return isWord(tokens, i - 2, whichWord) && isMark(tokens, i - 3, Mark.comma) ? i - 3 : first;
    if (!refused && isWordOf(tokens, i, refusals)) {
      if (hasWord(tokens, { first: i + 1, end }, reasons)) return first;
      refused = true;
    }
  }
  return end;
}

/** The token from which on a clause is general: its beginning where a word makes it a rule, else its first modal verb; -1 if it is not. */
function generalAt(tokens: Tokens, first: number, end: number, topics: readonly TopicTerm[], does: number): number {
  for (let i = first; (i = wordIn(tokens, i, end, used)) < end; i++) if (isPractice(tokens, i)) return first;
  if (saysRule(tokens, first, end, does)) return first;
  if ((does & Word.general) === 0) return -1;
  let at = -1;
  for (let i = first; i < end; i++) {
    const flags = flagsAt(tokens, i, first);
    if (
      (flags & Word.general) === 0 ||
      topics.some((topic) => topic.first <= i && i < topic.end) ||
      isMonth(tokens, i, first) ||
      // “The worker can walk one block” is a finding.
      (isAble(tokens, i) && hasWord(tokens, { first: Math.max(first, i - 3), end: i }, persons)) ||
      // “could not be tolerated” is a finding, too.
      (isAble(tokens, i) &&
        (isWord(tokens, i + 1, notWord) || isNoneFound(tokens, first, i)) &&
        !hasWord(tokens, { first: first - JOINED, end: i }, wondering)) ||
      // “at those two levels”
      (isWord(tokens, i, thoseWord) && isNumeral(tokens, i + 1) && isWord(tokens, i - 1, atWord)) ||
      (isWord(tokens, i, until) && isWord(tokens, i + 1, now)) ||
      // “He walks normally.”
      (isWord(tokens, i, normally) && (i + 1 >= end || tokens.kinds[i + 1] === Kind.mark))
    )
      continue;
    if (
      (flags & Word.modal) === 0 ||
      isWithout(tokens, first, i) ||
      hasWord(tokens, { first: first - JOINED, end: i }, wondering)
    )
      return first;
    if (at < 0) at = i;
  }
  return at;
}

const thoseWord = intern('those');
const atWord = intern('at');
/** How far before a joined clause the word may be that only thinks of it, in tokens. */
const JOINED = 4;
/** “There is no reason why both could not be taken”: what is only thought of. */
const wondering = new WordSet(['why', 'whether']);

const used = new WordSet(
  ['used', 'given', 'reserved', 'meant', 'indicated', 'approved', 'intended', 'designed'],
  searchedCue,
);
const present = new WordSet(['is', 'are']);
const conditions = new WordSet([
  'when',
  'if',
  'where',
  'only',
  'for',
  'in',
  'as',
  'to',
  'after',
  'following',
  'once',
  'unless',
]);

/** “is used when”: what is done in general, at one of its words. */
function isPractice({ kinds, values }: Tokens, i: number): boolean {
  return (
    kinds[i - 1] === Kind.word &&
    present.has(values[i - 1]!) &&
    kinds[i + 1] === Kind.word &&
    conditions.has(values[i + 1]!)
  );
}

function isAble(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i, can) || isWord(tokens, i, could);
}

const withWords = new WordSet(['with', 'without']);
const would = intern('would');
const own = new WordSet(['his', 'her', 'the', 'this', 'these']);

/** “With a lost reflex an MRI would be necessary”: what is only supposed. */
function isWithout(tokens: Tokens, first: number, modal: number): boolean {
  return isWord(tokens, modal, would) && isWordOf(tokens, first, withWords) && !isWordOf(tokens, first + 1, own);
}

const had = intern('had');
const been = intern('been');
const there = intern('there');

const openers = new WordSet(['were', 'should']);

/** “Had the tear been complete, …”, “Were there weakness, …”: what did not happen. */
function isSupposed(tokens: Tokens, { first, end }: Sentence): boolean {
  if (isWordOf(tokens, first, openers)) return !isMark(tokens, end - 1, Mark.question);
  if (!isWord(tokens, first, had)) return false;
  if (isWordOf(tokens, first + 1, pronouns) || isWord(tokens, first + 1, there)) return true;
  for (let i = first + 1; i < Math.min(end, first + 12) && !isMark(tokens, i, Mark.comma); i++)
    if (isWord(tokens, i, been)) return true;
  return false;
}

const anyone = new WordSet([
  'person',
  'patient',
  'individual',
  'someone',
  'anyone',
  'somebody',
  'anybody',
  'those',
  'people',
  'one',
]);

/** “A person who walks without a limp …”: no one whom the letter is about. */
function isOfAnyone(tokens: Tokens, { first }: Sentence): boolean {
  const at = isWordOf(tokens, first, indefinite) ? first + 1 : first;
  return isWordOf(tokens, at, anyone) && isWordOf(tokens, at + 1, describing);
}

const ruling = new WordSet(
  'factors factor criteria criterion indications indication contraindications contraindication requirements prerequisites conditions'.split(
    ' ',
  ),
);
const listing = new WordSet(['is', 'are', 'include', 'includes', 'comprise', 'comprises']);
/** After a copula they say something of criteria, and don't list them. */
const judged = new WordSet(
  'met unmet satisfied fulfilled present absent lacking missing clear here not also both all'.split(' '),
);
const ofCase = new WordSet([...workerNouns, ...possessiveWords, 'here', 'case', 'this', 'none']);
const itself = new WordSet(['he', 'she', 'his', 'her']);

/** “The risk factors are age over 65, a history of bleeding …”: what a guideline lists, said of no one. */
function isRuleList(tokens: Tokens, { first, end }: Sentence): boolean {
  const near = Math.min(end, first + LONGEST_SUBJECT);
  const subject = wordIn(tokens, first, near, ruling);
  const verb = subject < near ? wordIn(tokens, subject + 1, near, listing) : near;
  if (verb >= near || hasWord(tokens, { first, end: verb }, ofCase)) return false;
  const next = isMark(tokens, verb + 1, Mark.colon) ? verb + 2 : verb + 1;
  if (isWordOf(tokens, next, judged) || (flagsAt(tokens, next, first) & TOLD) !== 0) return false;
  return !hasWord(tokens, { first: verb, end }, itself);
}

/** How many tokens the subject of a list and its verb have at most. */
const LONGEST_SUBJECT = 12;
const TOLD = Word.show | Word.missing | Word.negative | Word.examine;

const indefinite = new WordSet(['a', 'an', 'any']);
const sound = new WordSet('full normal healthy sound intact uninjured unaffected uninvolved'.split(' '));

/** “A full shoulder abducts to 180 degrees”: any joint that nothing is wrong with, and none of the worker's. */
function isOfSound(tokens: Tokens, { first }: Sentence, terms: readonly Term[]): boolean {
  return (
    isWordOf(tokens, first, indefinite) &&
    isWordOf(tokens, first + 1, sound) &&
    terms.some((term) => term.kind === 'region' && term.first === first + 2)
  );
}

const possessive = new WordSet(['his', 'her', 'the', 'a', 'and']);
/** Names those of whom a letter tells next to the worker. */
const kin = new WordSet(relativeNouns);
const elder = new WordSet(['older', 'younger', 'elder', 'eldest', 'youngest', 'late', 'twin', 'own']);

/** “His father had heart disease”: told of someone else. */
function isOfRelative(tokens: Tokens, first: number, end: number): boolean {
  let at = first;
  const leads = (i: number): boolean =>
    tokens.kinds[i] === Kind.mark || isWordOf(tokens, i, possessive) || isWordOf(tokens, i, elder);
  while (at < Math.min(end, first + 4) && leads(at)) at++;
  // “His wife hears him snore” is about the worker.
  if (hasWord(tokens, { first: at + 1, end: Math.min(end, at + 4) }, witnessing)) return false;
  // “The mother of the patient had …”
  return (
    isWordOf(tokens, at, kin) &&
    ((flagsAt(tokens, at + 1, first) & Word.verb) !== 0 || isWord(tokens, at + 1, of) || isInflected(tokens, at + 1))
  );
}

const witnessing = new WordSet(
  'count counts counted report reports reported say says said notice notices noticed hear hears heard speak speaks spoke see sees saw seen describe describes described observe observes observed confirm confirms confirmed tell tells told complain complains complained watched'.split(
    ' ',
  ),
);

/** “His father smokes”, “her mother limped”: a verb by its ending. */
function isInflected({ kinds, text, ends }: Tokens, i: number): boolean {
  return kinds[i] === Kind.word && (text.endsWith('s', ends[i]) || text.endsWith('ed', ends[i]));
}

const past = new WordSet(['was', 'were', 'had', 'has', 'did']);
const contrasting = new WordSet(['but', 'while', 'whereas', 'although']);
const turning = new WordSet(['and', 'but', 'while', 'whereas', 'although', 'yet', 'so']);

/** Whether a clause after one of a guideline tells what was so in the case: “ODG allows ten visits; twelve were given”. */
function tellsOfCase(tokens: Tokens, first: number, end: number, does: number): boolean {
  const comma = isMark(tokens, first, Mark.comma);
  const opened =
    isMark(tokens, first, Mark.semicolon) || isWordOf(tokens, comma ? first + 1 : first, comma ? turning : contrasting);
  return (
    opened &&
    (does & Word.general) === 0 &&
    hasWord(tokens, { first, end }, past) &&
    !hasWord(tokens, { first, end }, guidelines)
  );
}

/** Whether the clause that begins at a token goes on with the rule or the supposition of the one before it: joined by “and” or “or”, and not about the worker. */
function goesOn(tokens: Tokens, i: number, end: number): boolean {
  const at = isMark(tokens, i, Mark.comma) ? i + 1 : i;
  return (
    (joins(tokens, at) || isWordOf(tokens, at, supposing)) &&
    !hasWord(tokens, { first: at, end: Math.min(end, at + 5) }, persons)
  );
}

/** Words with which a rule goes on to say when it holds. */
const supposing = new WordSet(['where', 'when', 'if', 'unless', 'until', 'provided']);
const persons = new WordSet([...workerNouns, 'he', 'she', 'his', 'her']);
const can = intern('can');
const notWord = intern('not');
const normally = intern('normally');
const until = intern('until');
const now = intern('now');
const could = intern('could');

const may = intern('may');

/** “May” with its capital within a clause, and before a figure. */
function isMonth(tokens: Tokens, i: number, first: number): boolean {
  if (!isWord(tokens, i, may) || tokens.text.charCodeAt(tokens.starts[i]!) !== 77) return false;
  return i > first || tokens.kinds[i + 1] === Kind.number;
}

function flagsIn({ kinds, values }: Tokens, first: number, end: number): number {
  let flags = 0;
  for (let i = first; i < end; i++) if (kinds[i] === Kind.word) flags |= flagsOf(values[i]!);
  return flags;
}

/** Finds the date that begins at token `i`. */
export function dateFrom(dates: readonly DateReading[], i: number): DateReading | undefined {
  for (const date of dates) if (date.first === i) return date;
  return undefined;
}
