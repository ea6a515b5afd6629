import { topicById } from '../../knowledge/record/topics.ts';
import { overlapRegions } from '../../knowledge/regions/regions.ts';
import type { Fact, FactSubject } from './fact.ts';
import { anyCourse } from './named.ts';
import { COMPLAINTS } from './record.ts';
import { samePlace } from './subjects.ts';

/** The same test that the summary has positive on the other side alone, nothing being said of it on this one. */
export function onOtherSide(fact: Fact, summary: readonly Fact[]): Fact | undefined {
  const { side, polarity, subject, attribute, region } = fact;
  // “at the left wrist” is the matter of the body parts that are named.
  if (region || attribute !== 'result' || polarity !== 1 || !isTest(subject.id) || !side || side === 'bilateral')
    return undefined;
  const alike = summary.filter((other) => other.attribute === attribute && other.subject.id === subject.id);
  const isOther = (other: Fact): boolean =>
    other.polarity === 1 && other.side !== undefined && other.side !== side && other.side !== 'bilateral';
  return alike.every(isOther) ? alike[0] : undefined;
}

/** The topic of the range of motion, of which each joint has its own. */
export const MOTION = 'range-of-motion';

function isTest(id: string): boolean {
  return topicById(id)?.kind === 'test';
}

/** Whether one of two results is of tests that are not named, of a body part that the other test is not of, or they are motion of two joints: “the provocative tests at the wrist”. */
export function isOfOtherJoint(one: Fact, other: Fact): boolean {
  return isApart(one, other) || isApart(other, one) || isMotionApart(one, other);
}

/** “Motion of the neck is limited” and “shoulder motion is full”. */
function isMotionApart(one: Fact, other: Fact): boolean {
  const isOfJoint = ({ subject, region }: Fact): boolean => subject.id === MOTION && region !== undefined;
  return isOfJoint(one) && isOfJoint(other) && !overlapRegions(one.region!.id, other.region!.id);
}

function isApart({ subject: { id }, region }: Fact, { subject }: Fact): boolean {
  if (!region || topicById(id)?.covers?.includes('test') !== true) return false;
  const regions = topicById(subject.id)?.regions;
  return regions !== undefined && !regions.some((own) => overlapRegions(own, region.id));
}

/** Takes a course that the summary reports without saying of what for one of what the title of the issue asks for, where a fact says what came of that. */
export function withCourse(fact: Fact, summary: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  if (fact.attribute !== 'helped' || !summary.some(({ subject }) => subject.id === anyCourse.id)) return summary;
  const asked = askedIn(facts, fact.issue);
  return asked
    ? summary.map((other) => (other.subject.id === anyCourse.id ? { ...other, subject: asked } : other))
    : summary;
}

/** The one treatment or drug that the title of an issue asks for. */
function askedIn(facts: readonly Fact[], issue: number): FactSubject | undefined {
  const subjects = facts.flatMap(({ passage, subject, issue: own }) =>
    passage === 'title' && own === issue && (subject.kind === 'treatment' || subject.kind === 'drug') ? [subject] : [],
  );
  return subjects.every(({ id }) => id === subjects[0]!.id) ? subjects[0] : undefined;
}

/** Tells whether something is told that a worker complains of. */
export function isComplaint({ attribute, subject }: Fact): boolean {
  return attribute === 'score' ? subject.id === 'pain' : attribute === 'documented' && subject.id === COMPLAINTS;
}

/** Tells whether complaints are denied of one body part, at no day of their own, and told of that one. */
export function isOfRegion(other: Fact, { region, date, ...fact }: Fact): boolean {
  const areOne = region !== undefined && other.region !== undefined && overlapRegions(region.id, other.region.id);
  return !date && areOne && samePlace(other, { ...fact, region });
}
