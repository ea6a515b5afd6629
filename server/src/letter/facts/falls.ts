import { unitOf } from '../../reading/amounts/units.ts';
import { nextCue, searchedCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { numberCue, pain, plainNumber, shareAt } from './numbers.ts';
import { factOf, type Reading } from './passage.ts';
import { joining } from './segments.ts';

const from = intern('from');
const to = intern('to');
const painWord = new WordSet(['pain'], searchedCue);
/** What goes down or up that is not pain: its name is not asked. */
const fallen: FactSubject = { kind: 'topic', id: 'fall', name: 'number' };
const risen: FactSubject = { kind: 'topic', id: 'rise', name: 'number' };

/** “a reduction of pain from 7 to 4”, “headaches went from fifteen to six a month”: how far something went down. */
export function readFall(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (nextCue(tokens, segment.first, segment.end, numberCue) >= segment.end) return;
  const pains = hasWord(tokens, segment, painWord);
  if (pains && segment.passage === 'rationale') readFallen(reading);
  for (let i = segment.first; i < segment.end; i++) {
    if (!isWord(tokens, i, from)) continue;
    const point = pains ? pointsAt : plainNumber;
    const high = point(tokens, i + 1);
    const low = high && isWord(tokens, high.end, to) ? point(tokens, high.end + 1) : undefined;
    if (!high || !low || low.end > segment.end || high.value === low.value || high.value === 0) continue;
    if (pains && (high.value < low.value || isUnit(tokens, low.end))) continue;
    const subject = pains ? pain : high.value > low.value ? fallen : risen;
    const value = [Math.min(low.value, high.value), Math.max(low.value, high.value)] as const;
    emit(factOf(reading, subject, 'fall', { first: i, end: low.end }, { value }));
  }
}

const lowered = new WordSet(['down', 'fallen', 'dropped', 'decreased', 'come']);
const leveling = new WordSet('to a an pain level score rating of about'.split(' '));
/** They say that a score is one of several: of a time, a place or what one does. */
const qualifying = new WordSet(
  `from with without after before on at by when during best worst days rest in temporarily once then first initially briefly
  until for up back within over later some`.split(/\s+/),
);
const LEVEL = 7;

/** “is down to a pain level of 5/10”: where pain has fallen to at present, with nothing that makes it the pain of some time or place. */
function readFallen(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  const at = wordIn(tokens, segment.first, segment.end, lowered);
  if (at === segment.end || segment.general || segment.denied || segment.dates.length > 0) return;
  let i = at + 1;
  while (i < at + LEVEL && isWordOf(tokens, i, leveling)) i++;
  const share = isWord(tokens, at + 1, to) ? shareAt(tokens, i) : undefined;
  if (share?.most !== 10 || share.value[0] !== share.value[1]) return;
  let end = share.end;
  while (end < segment.end && tokens.kinds[end] === Kind.word && !isWordOf(tokens, end, joining)) end++;
  if (hasWord(tokens, { first: segment.first, end }, qualifying)) return;
  emit(factOf(reading, pain, 'fall', { first: at, end: share.end }, { value: [share.value[0], Infinity] }));
}

/** A score of ten, with or without its “/10”. */
function pointsAt(tokens: Tokens, i: number): { value: number; end: number } | undefined {
  const share = shareAt(tokens, i);
  if (share?.most === 10 && share.value[0] === share.value[1]) return { value: share.value[0], end: share.end };
  const number = plainNumber(tokens, i);
  return number && number.value <= 10 ? number : undefined;
}

/** Whether a unit makes numbers those of something else: “from 8 to 4 tablets”. */
function isUnit(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, Mark.percent) || unitOf(tokens, i) !== undefined;
}
