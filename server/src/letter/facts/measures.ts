import { periodOf, unitOf } from '../../reading/amounts/units.ts';
import { numberAt, numeralCue } from '../../reading/numbers.ts';
import { figureCue, nextCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordMap, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { factOf, type Reading, siteNear } from './passage.ts';
import { isPercent } from './numbers.ts';
import { topicSubject } from './results.ts';

/** Units of size, in millimeters. */
const lengths = new WordMap([
  ['mm', 1],
  ['millimeter', 1],
  ['millimeters', 1],
  ['cm', 10],
  ['centimeter', 10],
  ['centimeters', 10],
]);
/** How far after a size the finding may be that has it. */
const REACH = 4;

/** Reads the sizes of findings, “a 4 mm protrusion”, and what the worker can lift or how long he or she can sit. */
export function readMeasures(reading: Reading): void {
  const { tokens, segment } = reading;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, figureCue | numeralCue)) < segment.end; i++) {
    readSize(reading, i);
    readCapacity(reading, i);
    readOften(reading, i);
    readPart(reading, i);
  }
}

function readSize(reading: Reading, i: number): void {
  const { tokens, segment, emit } = reading;
  // A decimal has its value in its text: “2.5 mm” begins with its figure.
  const value = figureAt(tokens, i);
  const at = isMark(tokens, i + 1, Mark.hyphen) ? i + 2 : i + 1;
  const unit = value !== undefined && tokens.kinds[at] === Kind.word ? lengths.get(tokens.values[at]!) : undefined;
  if (value === undefined || unit === undefined) return;
  const term = segment.topics.find(({ first, topic }) => topic.kind === 'sign' && first > at && first <= at + REACH);
  if (!term) return;
  const size = value * unit;
  emit(
    factOf(
      reading,
      topicSubject(term),
      'size',
      { first: i, end: term.end },
      { value: [size, size], ...siteNear(tokens, segment, i, term.end) },
    ),
  );
}

function figureAt(tokens: Tokens, i: number): number | undefined {
  if (tokens.kinds[i] === Kind.number) return tokens.values[i];
  if (tokens.kinds[i] !== Kind.decimal) return undefined;
  const value = Number(tokenText(tokens, i));
  return Number.isFinite(value) ? value : undefined;
}

const doings = new WordMap([
  ['lift', 'lifting'],
  ['lifts', 'lifting'],
  ['carry', 'carrying'],
  ['carries', 'carrying'],
  ['sit', 'sitting'],
  ['sits', 'sitting'],
  ['stand', 'standing'],
  ['stands', 'standing'],
  ['walk', 'walking'],
  ['walks', 'walking'],
  ['sleep', 'sleeping'],
  ['sleeps', 'sleeping'],
  ...['lifting', 'carrying', 'sitting', 'standing', 'walking'].map((word) => [word, word] as const),
]);
/** Units of what one can do, with how many pounds, minutes or feet they have; a block is a twelfth to a twentieth of a mile. */
const capacities = new WordMap<readonly [string, number]>([
  ['pounds', ['pounds', 1]],
  ['pound', ['pounds', 1]],
  ['lbs', ['pounds', 1]],
  ['lb', ['pounds', 1]],
  ['minutes', ['minutes', 1]],
  ['hour', ['minutes', 60]],
  ['hours', ['minutes', 60]],
  ['blocks', ['blocks', 1]],
  ['block', ['blocks', 1]],
  ['feet', ['feet', 1]],
  ['yards', ['feet', 3]],
  ['miles', ['blocks', 16]],
  ['mile', ['blocks', 16]],
]);
/** How near before a capacity a word stands that says of it. */
const NEAR = 7;
const can = intern('can');
const linking = new WordSet([
  ...['up', 'to', 'for', 'about', 'only', 'at', 'most', 'no', 'more', 'than', 'some', 'approximately'],
  ...['tolerance', 'capacity', 'is', 'was', 'of', 'limited', 'tolerates'],
]);
/** Words that make it what a job asks for, or what was so at another time. */
const otherwise = new WordSet([
  'job',
  'requires',
  'required',
  'has',
  'must',
  'needs',
  'before',
  'initially',
  'previously',
  'formerly',
  'goal',
  'should',
  'from',
  'after',
  'until',
  'now',
  'medication',
  'medications',
  'without',
  'with',
  'not',
  'cannot',
]);

const compared = new WordSet(['longer', 'more', 'less', 'better', 'farther', 'further']);

/** “She lifts 25 pounds”, “can walk two blocks”. */
function readCapacity(reading: Reading, i: number): void {
  const { tokens, segment, emit } = reading;
  const number = numberAt(tokens, i);
  const unit =
    number && tokens.kinds[number.end] === Kind.word ? capacities.get(tokens.values[number.end]!) : undefined;
  if (!number || unit === undefined) return;
  let at = i - 1;
  while (at > segment.first && isWordOf(tokens, at, linking)) at--;
  const doing = tokens.kinds[at] === Kind.word ? doings.get(tokens.values[at]!) : undefined;
  // “sleeps two hours longer”
  if (isWordOf(tokens, number.end + 1, compared)) return;
  if (doing === undefined || hasWord(tokens, { first: Math.max(segment.first, i - NEAR), end: i }, otherwise)) return;
  const subject: FactSubject = { kind: 'topic', id: doing, name: doing };
  const place = { first: at, end: number.end + 1 };
  // “can lift 20 pounds” mentions the worker as “lifts 20 pounds” does.
  const able = isWord(tokens, at - 1, can) || !segment.general;
  const value = [number.value * unit[1], number.value * unit[1]] as const;
  emit(factOf(reading, subject, 'capacity', place, { value, written: unit[0], status: able ? 'stated' : 'general' }));
}

const each = new WordSet(['a', 'per', 'each', 'every']);
const counted: ReadonlySet<unknown> = new Set(['day', 'time', 'hour']);

/** “a tear of 40% of the tendon”: how much of a part a finding takes. */
function readPart(reading: Reading, i: number): void {
  const { tokens, segment, emit } = reading;
  const value = tokens.kinds[i] === Kind.number ? tokens.values[i]! : 0;
  if (value < 1 || value > 100 || !isPercent(tokens, i + 1)) return;
  const term = segment.topics.find(({ topic }) => parted.has(topic.id));
  if (!term || !isWord(tokens, i + 2, of)) return;
  emit(
    factOf(reading, topicSubject(term), 'capacity', { first: i, end: i + 3 }, { value: [value, value], written: '%' }),
  );
}

const parted: ReadonlySet<string> = new Set(['tear', 'stenosis', 'fracture']);
const of = intern('of');

/** “headaches on five days a week”, “panic attacks three times a day”: how often a sign is there. */
function readOften(reading: Reading, i: number): void {
  const { tokens, segment, emit } = reading;
  const number = numberAt(tokens, i);
  if (!number || segment.general) return;
  const { value, end } = number;
  const unit = tokens.kinds[end] === Kind.word ? unitOf(tokens.values[end]!) : undefined;
  const period = isWordOf(tokens, end + 1, each) ? periodOf(tokens.values[end + 2] ?? 0) : undefined;
  if (!counted.has(unit) || !period || end + 3 > segment.end) return;
  const term = segment.topics.findLast(({ topic, first }) => topic.kind === 'sign' && first < i && i - first <= NEAR);
  if (!term) return;
  const written = `${unit!} ${period}`;
  emit(factOf(reading, topicSubject(term), 'capacity', { first: i, end: end + 3 }, { value: [value, value], written }));
}
