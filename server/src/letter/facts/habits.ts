import { workerNouns } from '../../knowledge/clauses/common-words.ts';
import { topicById } from '../../knowledge/record/topics.ts';
import { signAt } from '../../reading/clauses/signs.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { factOf, isGeneral, type Reading } from './passage.ts';
import { flagsAt, isFinite } from './flags.ts';
import { joining, type Segment } from './segments.ts';
import { Word } from './words.ts';

/** Words before a habit that end or exclude it: “quit smoking”, “unable to drive”. */
const excluding = new WordSet([
  'quit',
  'gave',
  'given',
  'ceased',
  'stopped',
  'former',
  'ex',
  'unable',
  'avoids',
  'avoided',
  'abstains',
  'impossible',
  'rules',
  'precludes',
  'prevents',
  'bars',
]);
/** Words that leave open how much of it there is, or put it into another time. */
const leaving = new WordSet([
  ...[
    'difficulty',
    'trouble',
    'limited',
    'help',
    'assistance',
    'only',
    'less',
    'longer',
    'distances',
    'some',
    'partly',
  ],
  ...['before', 'until', 'previously', 'prior', 'stop', 'quitting', 'cessation', 'avoid', 'pain', 'painful'],
  ...['home', 'outdoors', 'indoors', 'outside', 'inside', 'stairs'],
  ...[
    'worse',
    'during',
    'excluded',
    'ruled',
    'issue',
    'worsens',
    'aggravated',
    'increases',
    'increased',
    'slowly',
    'short',
    'after',
    'when',
    'while',
  ],
]);
const no = intern('no');
const noneWord = intern('none');
const non = intern('non');
const longer = intern('longer');
const cannot = intern('cannot');
/** Words that are nouns, too, and then name no habit: “inhaled smoke”, “in the shop”. */
const homographs = new WordSet(['smoke', 'drive', 'drink', 'cook', 'shop', 'dress', 'groom', 'squat']);
const beforeVerb = new WordSet([
  ...['not', 'never', 'cannot', 'can', 'to', 'he', 'she', 'and', 'or', 'longer', 'still', 'also', 'does', 'did'],
  ...["doesn't", "didn't", "can't", 'could', 'nor'],
]);
/** Verbs with which an aid is one for walking. */
const walking = new WordSet([
  ...[
    'walk',
    'walks',
    'walked',
    'walking',
    'ambulates',
    'ambulate',
    'ambulating',
    'ambulation',
    'gait',
    'uses',
    'use',
    'using',
  ],
  ...['gets', 'moves', 'depends', 'relies'],
]);
const aids: ReadonlySet<string> = new Set(['walking-aid', 'wheelchair', 'durable-medical-equipment']);
/** How far before a habit its negation may be. */
const REACH = 8;

const used = intern('used');
const ending = new WordSet(['quit', 'stopped', 'ceased', 'gave', 'given']);
const denying = new WordSet(['not', 'never']);
const had = new WordSet(['used', 'consumed', 'taken', 'smoked', 'drunk']);

/** “without difficulty” */
const lacking = new WordSet(['without', 'no']);
const possible = new WordSet(['possible']);

interface Named {
  readonly id: string;
  readonly first: number;
  readonly end: number;
}

/** Reads what the worker is said to do, have or use, or not: smoking, driving, a cane. */
export function readHabits(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.denied) return;
  for (const { id, first, end } of habitsOf(tokens, segment)) {
    if (isGeneral(segment, end)) continue;
    const { of = id } = topicById(id)!;
    const sign = signOf(tokens, segment, first, end);
    // “stopped smoking but took it up again”
    if (sign === -1 && hasWord(tokens, { first: end, end: segment.sentence.end }, resuming)) continue;
    if (sign === undefined || isOfNoOne(tokens, segment, first) || isOther(tokens, first, end)) continue;
    const subject: FactSubject = { kind: 'topic', id: of, name: topicById(of)!.name };
    const polarity = of === id ? sign : sign === 1 ? -1 : 1;
    emit(factOf(reading, subject, 'result', { first, end }, { polarity }));
  }
}

const resuming = new WordSet(['again', 'resumed', 'relapsed', 'restarted']);

/** The habits that a clause names; a cane or a wheelchair is an aid of one who walks or uses it, and not of one who asks for it. */
function habitsOf(tokens: Tokens, segment: Segment): Named[] {
  const named = segment.topics.flatMap(({ topic, first, end }) =>
    topic.kind === 'habit' && !isNoun(tokens, first) ? [{ id: topic.id, first, end }] : [],
  );
  const walks = named.some(({ id }) => id.endsWith('walking-aid')) || segment.terms.some(isAid);
  if (!walks) return named;
  if ((segment.does & (Word.ask | Word.allow | Word.refuse | Word.plan)) !== 0 || !hasWord(tokens, segment, walking))
    return named.filter(({ id }) => !id.endsWith('walking-aid'));
  return [...named, ...segment.terms.filter(isAid).map(({ first, end }) => ({ id: 'walking-aid', first, end }))];
}

const owners = new WordSet([
  ...workerNouns,
  'he',
  'she',
  'his',
  'her',
  'him',
  'man',
  'woman',
  'this',
  'not',
  'denies',
  'denied',
]);

/** “Smoking would slow the healing”, “a nonsmoker does better”: what a rationale says of no one. */
function isOfNoOne(tokens: Tokens, segment: Segment, first: number): boolean {
  return (
    segment.passage === 'rationale' &&
    first - segment.first <= ARTICLE &&
    !isWord(tokens, first - 1, no) &&
    !hasWord(tokens, segment, owners)
  );
}

/** How far into its clause what is said of no one begins, in tokens. */
const ARTICLE = 2;
const drinks = new WordSet('water fluids coffee milk tea juice soda'.split(' '));
const substitutes = new WordSet(
  'patch patches gum replacement lozenges lozenge inhaler test testing level levels products abuse dependence dependency withdrawal disorder'.split(
    ' ',
  ),
);
const hadWord = intern('had');

/** “drinks plenty of water”, “nicotine patches”, “he had smoked”: another thing of the same name, or another time. */
function isOther(tokens: Tokens, first: number, end: number): boolean {
  return (
    isWordOf(tokens, end, substitutes) ||
    isWord(tokens, first - 1, hadWord) ||
    (isWordOf(tokens, first, homographs) && hasWord(tokens, { first: end, end: end + 4 }, drinks))
  );
}

function isNoun(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, homographs) && !isWordOf(tokens, i - 1, beforeVerb);
}

function isAid(term: Segment['terms'][number]): boolean {
  return term.kind === 'treatment' && aids.has(term.treatment.id);
}

const toWord = intern('to');
/** Words that say what someone ought or hopes to do, and not that it is done. */
const owing = new WordSet('must should would may might'.split(' '));
const owingTo = new WordSet(
  'has have had need needs needed required obliged expected hopes hoped wants wanted wishes supposed asked ready'.split(
    ' ',
  ),
);

/** “he has to kneel in his trade”, “he must drive” */
function isOwed(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, owing) || (isWord(tokens, i, toWord) && isWordOf(tokens, i - 1, owingTo));
}

/** Whether a habit is affirmed or denied; undefined if it is limited or of another time. */
function signOf(tokens: Tokens, segment: Segment, first: number, end: number): 1 | -1 | undefined {
  let sign: 1 | -1 = 1;
  let verb = false;
  let quit = false;
  for (let i = first - 1; i >= Math.max(segment.first, first - REACH); i--) {
    if (isMark(tokens, i, Mark.semicolon) || (verb && isWordOf(tokens, i, joining))) break;
    if (tokens.kinds[i] !== Kind.word) continue;
    if (!verb && isOwed(tokens, i)) return undefined;
    if (isFinite(tokens, i, segment.first)) verb = true;
    if (isWord(tokens, i, longer) && isWord(tokens, i - 1, no)) return -1;
    // “He has none, being a nonsmoker.”
    const isAnswer = isWord(tokens, i, noneWord) && isMark(tokens, i + 1, Mark.comma);
    const isNegative = !isAnswer && (flagsAt(tokens, i, segment.first) & Word.negative) !== 0;
    // “has not quit tobacco”, “never stopped smoking”
    if (isNegative && quit) sign = 1;
    else if (isNegative || isWordOf(tokens, i, excluding) || (isWord(tokens, i, non) && first - i <= 2)) {
      sign = -1;
      quit = isWordOf(tokens, i, ending);
    } else if (isWordOf(tokens, i, leaving) || (isWord(tokens, i, used) && isWord(tokens, i + 1, toWord)))
      return undefined;
  }
  for (let i = end; i < Math.min(segment.end, end + 5); i++) {
    if (isWord(tokens, i, cannot)) return -1;
    // “Tobacco is not used”
    if (isWordOf(tokens, i, denying) && isWordOf(tokens, i + 1, had)) return -1;
    if (isWordOf(tokens, i, possible)) return signAt(tokens, segment.sentence, i) === 1 ? sign : -1;
    if (isWordOf(tokens, i, leaving) && !isWordOf(tokens, i - 1, lacking)) return undefined;
  }
  return sign;
}
