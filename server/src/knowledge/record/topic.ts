import type { Standing } from '../drugs/drug.ts';
import type { TreatmentKind } from '../treatments/treatment.ts';

/**
 * What sort of thing a record mentions: a `test` comes out positive or negative; a `sign` is found or not; a `habit` is what a worker
 * does, has or uses, or not; a `function` is normal or not;
 * a `scale` has a number; a `movement` has degrees; an `item` is in the record or not; a `group` stands for treatments of some kinds.
 */
export type TopicKind = 'test' | 'sign' | 'habit' | 'function' | 'scale' | 'movement' | 'item' | 'group';

/** Something that a medical record mentions and that letters name. */
export interface Topic {
  /** Kebab-case, never renamed: `straight-leg-raise`. */
  readonly id: string;
  /** As a sentence writes it: `straight leg raise`. */
  readonly name: string;
  readonly kind: TopicKind;
  /** Every way to write it in any case, words in lower case with one space between them. */
  readonly forms: readonly string[];
  /** Names of two parts, each of one list with each of the other: “pain score”, and of an item “score of the pain”. */
  readonly pairs?: readonly NamePairs[] | undefined;
  /** The regions that a test is of, or within which a sign goes, where it is of some only. */
  readonly regions?: readonly string[] | undefined;
  /** The function that a sign is an abnormality of: weakness is one of strength; the habit whose absence another one is. */
  readonly of?: string | undefined;
  /** The tests or signs that one name stands for: ids of topics of its kind, or `test` for all tests. */
  readonly covers?: readonly string[] | undefined;
  /** The greatest value of a scale; the degrees that no joint reaches in a movement. */
  readonly most?: number | undefined;
  /** The kinds of treatment, or the ids of treatments, that a group stands for. */
  readonly kinds?: readonly (TreatmentKind | (string & {}))[] | undefined;
  /** What else in a text shows that an item is in the record: ids of topics, or kinds of facts. */
  readonly shownBy?: readonly string[] | undefined;
  /** Given where they differ from the file's. */
  readonly standing?: Standing | undefined;
  readonly source?: string | undefined;
}

/** The parts of names that go together freely. */
export interface NamePairs {
  /** What is first: `pain`. */
  readonly of: readonly string[];
  /** The noun: `score`, `rating`. */
  readonly heads: readonly string[];
}

/** A topic as a file has it: one that is named after a person has its name and its forms from that name. */
export interface TopicEntry extends Omit<Topic, 'name' | 'forms'> {
  readonly name?: string | undefined;
  readonly forms?: readonly string[] | undefined;
  /** The person after whom a test is named, as written: `Spurling`. */
  readonly eponym?: string | undefined;
  /** What the person's test is called; `test` if it is not given. */
  readonly noun?: 'test' | 'sign' | undefined;
  /** Whether the name is also a word, so that it is a test only with its noun: `Speed`. */
  readonly common?: boolean | undefined;
}

/** A file of topics with its own standing and source. */
export interface TopicsFile {
  readonly standing: Standing;
  readonly source: string;
  readonly topics: readonly TopicEntry[];
}
