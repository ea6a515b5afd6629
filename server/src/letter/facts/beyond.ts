import { topicById } from '../../knowledge/record/topics.ts';
import { nextCue } from '../../text/cues.ts';
import { isMark, Kind, Mark } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { numberCue, shareAt } from './numbers.ts';
import { factOf, type Reading } from './passage.ts';

const muscleGrade = gradeOf('muscle-grade');
const reflexGrade = gradeOf('reflex-grade');
const MOST_GRADE = topicById('muscle-grade')!.most!;
const MOST_REFLEX = topicById('reflex-grade')!.most!;

function gradeOf(id: string): FactSubject {
  return { kind: 'topic', id, name: topicById(id)!.name };
}

const muscles = new WordSet(
  `biceps triceps deltoid quadriceps hamstrings hamstring iliopsoas gastrocnemius soleus tibialis peroneals extensor extensors flexor flexors
  abductors adductors dorsiflexors evertors invertors interossei thenar hallucis infraspinatus supraspinatus subscapularis`.split(
    /\s+/,
  ),
);
const being = new WordSet('was were is are at of graded rated measured'.split(' '));
/** How far before its grade a muscle or a reflex may be named, in tokens. */
const REACH = 6;

/** Reads the grades of muscles and reflexes that no scale has, where the clause does not call them strength: “the left biceps was 7/5”, “reflexes were 6+”. */
export function readBeyond(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, numberCue)) < segment.end; i++) {
    if (tokens.kinds[i] !== Kind.number || tokens.values[i]! <= MOST_REFLEX) continue;
    const near = { first: Math.max(segment.first, i - REACH), end: i };
    const value = [tokens.values[i]!, tokens.values[i]!] as const;
    const isNear = (kind: string): boolean =>
      segment.topics.some(
        ({ topic, end }) => (topic.id === kind || topic.kind === kind) && end <= i && end >= near.first,
      );
    if (isMark(tokens, i + 1, Mark.plus) && isNear('reflexes'))
      emit(factOf(reading, reflexGrade, 'score', { first: i, end: i + 2 }, { value }));
    const share = value[0] > MOST_GRADE && isWordOf(tokens, i - 1, being) ? shareAt(tokens, i) : undefined;
    if (share?.most === MOST_GRADE && !isNear('strength') && (hasWord(tokens, near, muscles) || isNear('movement')))
      emit(factOf(reading, muscleGrade, 'score', share, { value: share.value }));
  }
}
