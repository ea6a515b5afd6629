import groups from './groups.json' with { type: 'json' };
import habits from './habits.json' with { type: 'json' };
import items from './items.json' with { type: 'json' };
import scales from './scales.json' with { type: 'json' };
import signs from './signs.json' with { type: 'json' };
import tests from './tests.json' with { type: 'json' };
import type { Topic, TopicsFile } from './topic.ts';

/** Everything that a record mentions, by file; the files are checked against the schema by the tests. */
export const TOPIC_FILES = [tests, signs, habits, scales, items, groups] as unknown as readonly TopicsFile[];

/** Everything that a record mentions. */
export const TOPICS: readonly Topic[] = TOPIC_FILES.flatMap(({ topics }) => topics);

let byId: ReadonlyMap<string, Topic> | undefined;

/** The topic of this id, or undefined. */
export function topicById(id: string): Topic | undefined {
  byId ??= new Map(TOPICS.map((topic) => [topic.id, topic]));
  return byId.get(id);
}

/** Lists every way to write a topic's name: its forms, and its pairs written out. */
export function formsOf({ kind, forms, pairs = [] }: Topic): readonly string[] {
  return [
    ...forms,
    ...pairs.flatMap(({ of, heads }) =>
      of.flatMap((first) =>
        heads.flatMap((head) =>
          kind === 'item'
            ? [`${first} ${head}`, `${head} of ${first}`, `${head} of the ${first}`]
            : [`${first} ${head}`],
        ),
      ),
    ),
  ];
}
