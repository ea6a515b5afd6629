import type { Topic } from '../knowledge/record/topic.ts';
import { formsOf, TOPICS } from '../knowledge/record/topics.ts';
import { newCue, nextCue } from '../text/cues.ts';
import { PhraseTable } from '../text/phrases.ts';
import { type Tokens } from '../text/tokens.ts';
import { isWordOf, WordSet } from '../text/word-set.ts';

/** Something that a record mentions, where a text names it: tokens `first` up to `end`. */
export interface TopicTerm {
  readonly topic: Topic;
  readonly first: number;
  readonly end: number;
}

/** Where a topic may be named. */
export const topicCue = newCue();

/** All names of topics. It is made before the first text is read, so that texts know its words; of two topics with one name the first keeps it. */
const names = new PhraseTable<Topic>(topicCue);
for (const topic of [...TOPICS].reverse()) for (const form of formsOf(topic)) names.add(form, topic);

const suffixes = new WordSet([
  'test',
  'tests',
  'sign',
  'signs',
  'maneuver',
  'maneuvers',
  'manoeuvre',
  'manoeuvres',
  'testing',
]);

/** Whether a word goes on with the name of a test: “Hawkins sign”, “drop arm test”. */
function isSuffix(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, suffixes);
}

/** The topics that tokens `first` up to `end` name, in order, the longest at each place. */
export function readTopics(tokens: Tokens, first: number, end: number): TopicTerm[] {
  const found: TopicTerm[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, topicCue)) < end; i++) {
    const match = names.matchAt(tokens, i, end);
    if (!match) continue;
    const last =
      match.value.kind === 'test' && isSuffix(tokens, match.end) && match.end < end ? match.end + 1 : match.end;
    found.push({ topic: match.value, first: i, end: last });
    i = last - 1;
  }
  return found;
}
