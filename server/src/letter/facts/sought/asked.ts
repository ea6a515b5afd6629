import { formsOfBe, guidelineNames } from '../../../knowledge/clauses/common-words.ts';
import { isNumeral } from '../../../reading/numbers.ts';
import type { Sentence } from '../../../reading/sentences.ts';
import { searchedCue } from '../../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../../text/tokens.ts';
import { intern } from '../../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../../text/word-set.ts';
import { flagsAt } from '../flags.ts';
import { Word } from '../words.ts';
import { COUNT, DAYS, HOURS, REFILLS, type SoughtFigure, TERMS } from './figures.ts';

/** Verbs of asking, in forms that have what is asked for after them. */
const asking = new WordSet(
  `requests requested requesting seeks sought seeking asks asked asking wants wanted wanting orders ordered ordering proposes proposed proposing
  prescribes prescribed prescribing writes wrote written applies applied submits submitted desires desired wishes wished`.split(
    /\s+/,
  ),
);
/** Participles of what was asked for, or came of it. */
const asked = new WordSet(
  `requested sought asked ordered proposed wanted desired wished prescribed submitted applied written denied refused declined rejected turned disputed
  noncertified`.split(/\s+/),
);
/** Nouns of a request; what it is for comes after them. */
const requests = new WordSet(
  'request requests order orders rfa prescription proposal application referral script requisition plea'.split(' '),
);
const pending = new WordSet(['issue', 'dispute', 'question', 'review', 'stake', 'hand']);
const within = new WordSet(['at', 'in', 'under']);
const being = new WordSet([
  ...formsOfBe,
  'be',
  'been',
  'being',
  'now',
  'here',
  'also',
  'then',
  'again',
  'actually',
  'have',
  'has',
]);
const copulas = new WordSet([...formsOfBe, 'been', 'being']);
/** Words that make a request one before the one in dispute, or tell what became of a part of it. */
const former = new WordSet(
  `first original originally initial initially earlier previous previously former formerly last prior another changed amended modified reduced cut
  certified approved authorized allowed granted certification corrected withdrawn instead`.split(/\s+/),
);
const parting = new WordSet(
  `after since until before despite beyond because although though while whereas but if unless than exceeds exceed exceeding exceeded over above against like under within up least most half bring brings bringing make makes
  making raise raises reach reaches come comes coming amount amounts amounting add adds adding plus altogether`.split(
    /\s+/,
  ),
);
const linking = new WordSet(['over', 'for', 'during', 'within', 'at', 'in', 'and', 'with', 'x']);
const describing = new WordSet(['more', 'additional', 'further', 'extra', 'another', 'these', 'those']);
const asWord = intern('as');
const ruling = new WordSet([
  ...guidelineNames,
  'recommends',
  'recommended',
  'recommend',
  'allows',
  'section',
  'chapter',
  'evidence',
]);
const received = new WordSet(
  'attended completed received underwent undergone finished had has have used tried participated given helped helping'.split(
    ' ',
  ),
);

/** How far before a figure a verb of asking may be, and after it. */
const BEFORE = 9;
const BEHIND = 10;

/** Whether a sentence says of a figure that it is asked for: “the twelve visits requested”, “the surgeon asks for two nights”, “as ordered”, “With two refills …”. */
export function isSought(
  tokens: Tokens,
  sentence: Sentence,
  figure: SoughtFigure,
  figures: readonly SoughtFigure[],
): boolean {
  if (isPart(tokens, sentence, figure)) return false;
  const numbers = figures.filter(({ kind }) => kind !== TERMS);
  return (
    isSoughtBefore(tokens, sentence, figure) ||
    isSoughtBehind(tokens, sentence, figure, numbers) ||
    (figure.kind === REFILLS && isWordOf(tokens, sentence.first, giving) && figure.first === sentence.first + 1) ||
    isRegimen(tokens, sentence, numbers)
  );
}

const giving = new WordSet(['at', 'with']);
const pointing = new WordSet(['the', 'this', 'that']);

/** “At three visits a week for six weeks, the request skips the trial”: what a sentence begins with is what its request comes to. */
function isRegimen(tokens: Tokens, { first, end }: Sentence, figures: readonly SoughtFigure[]): boolean {
  if (!isWordOf(tokens, first, giving) || figures[0]?.first !== first + 1) return false;
  let comma = first;
  for (let i = first; i < end; i++) if (isMark(tokens, i, Mark.comma)) comma = i;
  return isWordOf(tokens, comma + 1, pointing) && isWordOf(tokens, comma + 2, requests);
}

const sharing = new WordSet('half most some part remaining remainder rest up least than'.split(' '));
const overWord = intern('over');
const ofWord = intern('of');
const each = new WordSet(['each', 'apiece']);
const lasting: ReadonlySet<string> = new Set([DAYS, HOURS]);

/** “four of the eight”, “up to twelve”, “more than ten”: a part or a bound of what is asked for. */
function isPart(tokens: Tokens, { first, end: to }: Sentence, figure: SoughtFigure): boolean {
  if (hasWord(tokens, { first: Math.max(first, figure.first - 3), end: figure.first }, sharing)) return true;
  if (isWordOf(tokens, figure.end, each)) return true;
  if (isWord(tokens, figure.first - 1, overWord) && !lasting.has(figure.kind)) return true;
  return figure.kind === COUNT && isWord(tokens, figure.end, ofWord) && figure.end + 2 < to;
}

function isSoughtBefore(tokens: Tokens, { first }: Sentence, { first: at, kind }: SoughtFigure): boolean {
  const from = Math.max(first, at - BEFORE);
  for (let i = at - 1; i >= from; i--) {
    const mark = tokens.kinds[i] === Kind.mark;
    if (mark && !isMark(tokens, i, Mark.comma) && !isMark(tokens, i, Mark.hyphen)) return false;
    if (mark || tokens.kinds[i] !== Kind.word) continue;
    // “asked for over three months”
    if (i === at - 1 && isWord(tokens, i, overWord) && lasting.has(kind)) continue;
    if (isWordOf(tokens, i, parting) || isWordOf(tokens, i, received)) return false;
    if (isWordOf(tokens, i, requests)) return opensRequest(tokens, i, at) && !isFormer(tokens, first, i);
    // “half of the eight requested, four, would …”
    if (isWordOf(tokens, i, asking))
      return !isMark(tokens, i + 1, Mark.comma) && asksFor(tokens, i, at, kind) && !isFormer(tokens, first, i);
    if ((flagsAt(tokens, i, first) & (Word.verb | Word.modal)) !== 0 && !isWordOf(tokens, i, opening)) return false;
  }
  return false;
}

const opening = new WordSet([...formsOfBe, 'calls', 'reads', 'says', 'included', 'includes', 'specifies', 'names']);
const toFigure = new WordSet([...formsOfBe, 'for', 'of', 'reads', 'calls', 'says', 'to', 'specifies', 'dated']);

/** “the request is for”, “the order, sixty tablets”, “the order for”. */
function opensRequest(tokens: Tokens, noun: number, at: number): boolean {
  if (isMark(tokens, noun + 1, Mark.comma)) return noun + 2 === at;
  return isWordOf(tokens, noun + 1, toFigure);
}

const toWord = intern('to');
const places = new WordSet(['for', 'at', 'as', 'on', 'over']);

/** Whether a verb of asking has the figure for its object: of what was asked for in the passive comes how much after “for” and “at”. */
function asksFor(tokens: Tokens, verb: number, at: number, kind: string): boolean {
  // “asks to avoid an injection”, “is requested to attend”
  if (isWord(tokens, verb + 1, toWord)) return false;
  if (isWordOf(tokens, verb - 1, copulas)) return isWordOf(tokens, at - 1, places) && (kind !== DAYS || at - verb < 5);
  return true;
}

/** Whether words before a verb of asking make its request another one than that in dispute. */
function isFormer(tokens: Tokens, first: number, at: number): boolean {
  return hasWord(tokens, { first: Math.max(first, at - 4), end: at + 2 }, former);
}

function isSoughtBehind(
  tokens: Tokens,
  { first, end: to }: Sentence,
  figure: SoughtFigure,
  figures: readonly SoughtFigure[],
): boolean {
  if (isWordOf(tokens, figure.first - 1, former)) return false;
  let open = true;
  for (let i = figure.end; i < Math.min(to, figure.end + BEHIND); i++) {
    // “twice weekly over a month”
    const next = figures.find((one) => one.first === i || (one.first === i + 1 && isWordOf(tokens, i, linking)));
    if (next) {
      if (!isWordOf(tokens, next.first - 1, linking) && !isMark(tokens, next.first - 1, Mark.comma)) return false;
      i = next.end - 1;
      continue;
    }
    if (isWord(tokens, i, asWord)) return isAsAsked(tokens, i + 1, to);
    if (tokens.kinds[i] === Kind.mark) {
      if (isMark(tokens, i, Mark.comma)) open = false;
      else if (!isMark(tokens, i, Mark.hyphen)) return false;
      continue;
    }
    // “under review”
    if (isWordOf(tokens, i, within) && isWordOf(tokens, i + 1, pending)) continue;
    if (isNumeral(tokens, i) || isWordOf(tokens, i, parting) || isWordOf(tokens, i, received)) return false;
    if (isWordOf(tokens, i, asked)) return isAskedHere(tokens, i, first, open);
    // “… over eight weeks and asks for a look at progress”
    if (isWordOf(tokens, i, asking)) return !isWord(tokens, i + 1, toWord) && !isWord(tokens, i - 1, andWord);
    // “the cream that he is to use”
    if (isWordOf(tokens, i, having) && isWord(tokens, i - 1, toWord)) return isWordOf(tokens, i - 2, copulas);
    // “the nine further visits in the request”
    if (isWordOf(tokens, i, requests)) return isWordOf(tokens, i - 1, definite) && isWordOf(tokens, i - 2, within);
    if (isWordOf(tokens, i, pending)) return isWordOf(tokens, i - 1, within) && !isOfPart(tokens, i);
    if (isWordOf(tokens, i, being) || isWordOf(tokens, i, former)) {
      if (isWordOf(tokens, i, former)) return false;
      continue;
    }
    if ((flagsAt(tokens, i, first) & (Word.verb | Word.modal | Word.negative)) !== 0) return false;
  }
  return false;
}

const definite = new WordSet(['the', 'this', 'that']);

/** “in the question of”, “in review of”: a noun of its own. */
function isOfPart(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i - 1, definite) || isWord(tokens, i + 1, ofWord);
}

/** Whether a participle is said of what comes before it: after a comma only with its copula. */
function isAskedHere(tokens: Tokens, i: number, first: number, open: boolean): boolean {
  if (isWordOf(tokens, i - 1, former) || isWordOf(tokens, i + 1, former)) return false;
  // “the 12 visits ordered in May”
  if (isWordOf(tokens, i + 1, atTime)) return false;
  return open || isWordOf(tokens, i - 1, copulas) || isWordOf(tokens, i - 2, copulas) || i === first;
}

const andWord = intern('and');
const atTime = new WordSet(['in', 'on', 'last']);
const having = new WordSet(['have', 'receive', 'get', 'attend', 'use', 'take', 'undergo']);
/** How far after “as” a verb may be. */
const AS = 6;

/** “as requested”, “as the surgeon wrote”, “as she is to have”. */
function isAsAsked(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + AS); i++) {
    if (tokens.kinds[i] !== Kind.word || isWordOf(tokens, i, former)) return false;
    if (isWordOf(tokens, i, asking) || isWordOf(tokens, i, given)) return true;
    if (isWordOf(tokens, i, having)) return isWord(tokens, i - 1, toWord);
  }
  return false;
}

const given = new WordSet('dispensed specified planned put directed instructed labeled entered noted set'.split(' '));

/** How near to its beginning a sentence has its subject, and after that its verb. */
const HEAD = 3;
const VERB = 6;

const weighing = new WordSet(
  'exceed exceeds surpass surpasses outstrip outstrips outnumber overshoot overshoots double doubles'.split(' '),
);
const lying = new WordSet([...formsOfBe, 'go', 'goes', 'lie', 'lies', 'fall', 'falls', 'stay', 'stays', 'would']);
const measuring = new WordSet(
  'within beyond past above over under below inside outside excessive too more well far exceed twice double'.split(' '),
);

/** “Two visits weekly for eight weeks exceed the trial”: a figure of those with which a sentence begins and which it weighs. */
export function isWeighed(
  tokens: Tokens,
  { first, end }: Sentence,
  figure: SoughtFigure,
  figures: readonly SoughtFigure[],
): boolean {
  if (!figures[0] || figures[0].first > first + 1 || isWordOf(tokens, first, weighless)) return false;
  let at = figures[0].end;
  for (const next of figures.slice(1)) if (next.first <= at + 1 && !isNumeral(tokens, at)) at = Math.max(at, next.end);
  while (at < Math.min(end, figures[0].end + BEHIND) && isPhrase(tokens, at, first)) at++;
  if (figure.first >= at) return false;
  if (isWordOf(tokens, at, weighing)) return true;
  return isWordOf(tokens, at, lying) && isWordOf(tokens, at + 1, measuring);
}

const weighless = new WordSet(['if', 'up', 'over', 'under']);

function isPhrase(tokens: Tokens, i: number, first: number): boolean {
  return (
    tokens.kinds[i] === Kind.word &&
    (flagsAt(tokens, i, first) & (Word.verb | Word.modal)) === 0 &&
    !isWordOf(tokens, i, weighing) &&
    !isWordOf(tokens, i, lying)
  );
}

/** “A dozen more sessions would bring him to the ceiling”: what is to be added to what was had is asked for. */
export function isAdded(tokens: Tokens, sentence: Sentence, figure: SoughtFigure): boolean {
  const { first, end } = sentence;
  // “Adding nine visits to the eight already had”
  if (isWordOf(tokens, figure.first - 1, adding) && hasWord(tokens, { first: figure.end, end: figure.end + 2 }, toHad))
    return !hasWord(tokens, sentence, ruling);
  if (figure.first - first > HEAD || hasWord(tokens, sentence, ruling) || hasWord(tokens, sentence, conditions))
    return false;
  const adds =
    hasWord(tokens, { first: figure.first - 1, end: figure.end + 1 }, describing) &&
    !hasWord(tokens, { first, end: figure.end }, parting);
  if (!adds) return false;
  for (let i = figure.end; i < Math.min(end, figure.end + VERB); i++) {
    if (tokens.kinds[i] === Kind.mark || isWordOf(tokens, i, received)) return false;
    const flags = flagsAt(tokens, i, first);
    if ((flags & Word.modal) !== 0) return true;
    if (isWordOf(tokens, i, present)) return !isWordOf(tokens, i + 1, allowing);
    if ((flags & Word.verb) !== 0) return false;
  }
  return false;
}

const adding = new WordSet(['adding']);
const toHad = new WordSet(['to']);
const present = new WordSet(['is', 'are', 'will', 'cannot']);
const allowing = new WordSet([
  'allowed',
  'recommended',
  'supported',
  'left',
  'available',
  'possible',
  'permitted',
  'reasonable',
  'sufficient',
  'enough',
  'appropriate',
]);
const conditions = new WordSet([
  'if',
  'unless',
  'when',
  'could',
  'might',
  'may',
  'reassessed',
  'instead',
  'suffice',
  'enough',
  'sufficient',
  'trial',
]);

/** Words by which a sentence says that review refused something. */
const refusing = new WordSet(
  'denied refused declined rejected noncertified certified denial turned upheld disputed questioned'.split(' '),
  searchedCue,
);

const certifying = new WordSet('certified approved authorized modified reduced granted'.split(' '), searchedCue);
const nots = new WordSet(['not', 'non']);

/** Whether a sentence, or one of those right after it, says that review refused something, and none that it allowed something: “four were certified”. */
export function isInDispute(tokens: Tokens, sentences: readonly Sentence[], at: number): boolean {
  return (
    sentences.slice(at, at + 3).some((sentence) => hasWord(tokens, sentence, refusing)) &&
    !sentences.slice(at, at + 2).some((sentence) => isAllowed(tokens, sentence))
  );
}

function isAllowed(tokens: Tokens, { first, end }: Sentence): boolean {
  for (let i = first; (i = wordIn(tokens, i, end, certifying)) < end; i++)
    if (!isMark(tokens, i - 1, Mark.hyphen) && !isWordOf(tokens, i - 1, nots)) return true;
  return false;
}

const amending = new WordSet(
  `first original originally initial initially earlier another changed amended modified reduced cut certified approved authorized granted allowed
  corrected withdrawn instead`.split(/\s+/),
  searchedCue,
);

/** Whether a sentence is about another request than the one in dispute, or of a part of it that was allowed; a rule is about neither. */
export function isOfFormer(tokens: Tokens, sentence: Sentence, isReason: boolean): boolean {
  if (isReason && !hasWord(tokens, sentence, ofRequest)) return false;
  for (let i = sentence.first; (i = wordIn(tokens, i, sentence.end, amending)) < sentence.end; i++)
    if (!isWordOf(tokens, i + 1, operations)) return true;
  return false;
}

/** “after the approved procedure”: what was allowed is something else. */
const operations = new WordSet(['surgery', 'operation', 'procedure', 'arthroscopy', 'repair', 'replacement', 'fusion']);

const ofRequest = new WordSet(['original', 'originally', 'request', 'requested', 'modified', 'amended', 'review']);

const deciding = new WordSet([...formsOfBe, 'cannot', 'can']);
const givenFor = new WordSet(['for', 'of', 'over', 'with']);

/** Whether what a conclusion is about has the figure: “the one-year membership is”, “home care for six weeks is not”. */
export function isConcluded(tokens: Tokens, { first }: Sentence, figure: SoughtFigure): boolean {
  if (hasWord(tokens, { first, end: figure.end }, deciding) || hasWord(tokens, { first, end: figure.end }, former))
    return false;
  for (let i = first; i < figure.first; i++)
    if (isMark(tokens, i, Mark.comma) || isWordOf(tokens, i, parting)) return false;
  return (
    figure.kind !== DAYS || isWordOf(tokens, figure.first - 1, givenFor) || isMark(tokens, figure.end - 2, Mark.hyphen)
  );
}
