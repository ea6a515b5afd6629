import { formsOfBe } from '../../knowledge/clauses/common-words.ts';
import { isWord, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import { type Event, eventsOf } from './events.ts';
import type { FactSubject } from './fact.ts';
import { factOf, isGeneral, type Reading } from './passage.ts';
import type { Segment } from './segments.ts';
import { isOperation } from './subjects.ts';
import { Word } from './words.ts';

const being = new WordSet(formsOfBe);
const to = intern('to');
const having = new WordSet(['have', 'undergo', 'receive']);
const setting = new WordSet(['planned', 'scheduled', 'set', 'arranged']);
const dating = new WordSet(['for', 'on']);
/** With one of these there may be two operations, or two days of one. */
const others = new WordSet(
  `moved postponed rescheduled delayed cancelled canceled originally initially first second later then also other another
  next both after before until had not if`.split(/\s+/),
);

/** Reads the day and the side of an operation that is yet to be: “is planned for 01/23/2017”, “will undergo a left release on 01/23/2017”. */
export function readPlanned(reading: Reading): void {
  const { tokens, segment, before, emit } = reading;
  const [date, ...more] = segment.dates;
  if (!date || more.length > 0 || segment.denied || isGeneral(segment, date.end)) return;
  if (!isWordOf(tokens, date.first - 1, dating) || (segment.does & (Word.ask | Word.refuse)) !== 0) return;
  if (!isPlanned(tokens, segment, date.first) || hasWord(tokens, segment.sentence, others)) return;
  const own = operationsIn(tokens, segment);
  const last = before.at(-1);
  const from = own.length > 0 || !last ? segment : last;
  const [operation, ...rest] = from === segment ? own : operationsIn(tokens, from);
  if (!operation || rest.length > 0 || operation.first > date.first) return;
  const { id, name } = operation.subject;
  const sides = new Set(from.terms.flatMap((term) => (term.kind === 'side' ? [term.side] : [])));
  const side = sides.size === 1 ? [...sides][0] : undefined;
  const planned: FactSubject = { kind: 'state', id: `planned:${id}`, name: `planned ${name}` };
  emit(factOf(reading, planned, 'date', { first: date.first, end: date.end }, { date, side }));
  if (side !== 'left' && side !== 'right') return;
  const ofSide: FactSubject = { kind: 'state', id: `side:${id}`, name: `the side of the planned ${name}` };
  emit(factOf(reading, ofSide, 'result', operation, { date, polarity: side === 'left' ? 1 : -1 }));
}

/** Whether the words before a day say that something is to be: “is scheduled for”, “is to have”, “will undergo”. */
function isPlanned(tokens: Tokens, { first, does }: Segment, day: number): boolean {
  if (isWordOf(tokens, day - 2, setting)) return true;
  const at = wordIn(tokens, first, day, having);
  if (at === day) return false;
  return (does & Word.plan) !== 0 || (isWord(tokens, at - 1, to) && isWordOf(tokens, at - 2, being));
}

function operationsIn(tokens: Tokens, segment: Segment): Event[] {
  return eventsOf(tokens, segment).filter(({ subject }) => isOperation(subject));
}
