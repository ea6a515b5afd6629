import { phrasesOf } from '../../text/phrases.ts';
import groups from './groups.json' with { type: 'json' };
import habits from './habits.json' with { type: 'json' };
import items from './items.json' with { type: 'json' };
import scales from './scales.json' with { type: 'json' };
import signs from './signs.json' with { type: 'json' };
import tests from './tests.json' with { type: 'json' };
import type { Topic, TopicEntry, TopicsFile } from './topic.ts';

/** Everything that a record mentions, by file; the files are checked against the schema by the tests. */
export const TOPIC_FILES = [tests, signs, habits, scales, items, groups] as unknown as readonly TopicsFile[];

const nouns = ['test', 'sign'];

/** Everything that a record mentions. */
export const TOPICS: readonly Topic[] = TOPIC_FILES.flatMap(({ topics }) => topics.map(topicOf));

/** A topic with its name and forms, which a person's name gives: “Speed's test”, “Tinel sign”. */
function topicOf({ eponym, noun = 'test', common = false, name, forms = [], ...rest }: TopicEntry): Topic {
  if (eponym === undefined) return { ...rest, name: name ?? rest.id, forms };
  const bare = eponym.toLowerCase();
  const plain = bare.endsWith('s') ? [bare] : [bare, `${bare}s`];
  const composed = common ? phrasesOf(plain, nouns) : plain;
  const called = bare.endsWith('s') ? eponym : `${eponym}'s`;
  return { ...rest, name: `${called} ${noun}`, forms: [...composed, `${bare}'s`, ...forms] };
}

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
