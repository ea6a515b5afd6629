import type { Topic } from '../../knowledge/record/topic.ts';
import { topicById } from '../../knowledge/record/topics.ts';
import { nextCue } from '../../text/cues.ts';
import { isMark, Mark } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { numberCue, plainNumber, type Share, shareAt } from './numbers.ts';
import { factOf, type Reading, siteNear } from './passage.ts';

const subjectOf = ({ id, name }: Topic): FactSubject => ({ kind: 'topic', id, name });
const muscleScale = topicById('muscle-grade')!;
const reflexScale = topicById('reflex-grade')!;
const muscleGrade = subjectOf(muscleScale);
const reflexGrade = subjectOf(reflexScale);
const muscles = new WordSet(
  `biceps triceps deltoid quadriceps hamstring hamstrings iliopsoas gastrocnemius soleus tibialis peroneals extensor extensors flexor flexors
  abductors adductors dorsiflexors evertors invertors interossei thenar hallucis infraspinatus supraspinatus subscapularis`.split(
    /\s+/,
  ),
);
const measured = new WordSet('was were is are at of graded rated measured'.split(' '));
/** A larger number with a plus is no slip of a grade. */
const BEYOND = 20;

/** Reads “strength was 4/5”, “the left biceps was 7/5”, “reflexes were 7+”: how strong a muscle is, and a grade that no reflex has. */
export function readMuscleGrades(reading: Reading): void {
  const { tokens, segment } = reading;
  const isNamed = (...ids: readonly string[]): boolean => segment.topics.some(({ topic: { id } }) => ids.includes(id));
  const isStrength = isNamed('strength', 'weakness');
  const isReflex = isNamed('reflexes');
  const isMoved = segment.topics.some(({ topic: { kind } }) => kind === 'movement');
  if (!isStrength && !isReflex && !isMoved && !hasWord(tokens, segment, muscles)) return;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, numberCue)) < segment.end; i++) {
    const share = shareAt(tokens, i);
    if (!share) {
      if (isReflex) readReflex(reading, i);
      continue;
    }
    if (share.end > segment.end || share.most !== muscleScale.most) continue;
    if (segment.dates.some(({ first, end }) => first < share.end && share.first < end)) continue;
    // Where no word says that it is a strength, only what is beyond the scale can be meant for one.
    if (isStrength || (share.value[1] > share.most && isWordOf(tokens, i - 1, measured))) tell(reading, share);
    i = share.end - 1;
  }
}

function tell(reading: Reading, share: Share): void {
  const site = siteNear(reading.tokens, reading.segment, share.first, share.end);
  reading.emit(factOf(reading, muscleGrade, 'score', share, { value: share.value, ...site }));
}

function readReflex(reading: Reading, i: number): void {
  const { tokens, emit } = reading;
  const number = plainNumber(tokens, i);
  if (!number || number.value <= reflexScale.most! || number.value >= BEYOND || !isMark(tokens, number.end, Mark.plus))
    return;
  const place = { first: i, end: number.end + 1 };
  emit(factOf(reading, reflexGrade, 'score', place, { value: [number.value, number.value] }));
}
