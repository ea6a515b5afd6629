import { DRUGS } from '../../knowledge/drugs/drugs.ts';
import { topicById } from '../../knowledge/record/topics.ts';
import { areNearRegions } from '../../knowledge/regions/regions.ts';
import { isCaseOf, treatmentById } from '../../knowledge/treatments/treatments.ts';
import type { TreatmentKind } from '../../knowledge/treatments/treatment.ts';
import type { Fact, FactSubject } from './fact.ts';

const classes = new Map(DRUGS.map((drug) => [drug.generic, drug.class]));

/** Whether two names may be of the same thing: the same, or one a case of the other. */
export function sameSubject(one: FactSubject, other: FactSubject): boolean {
  return isCase(one, other) || isCase(other, one);
}

/** Treatments of the library that stand for all of a kind. */
const kinds: ReadonlyMap<string, TreatmentKind> = new Map([
  ['injection', 'injection'],
  ['surgery', 'surgery'],
  ['imaging-study', 'imaging'],
]);

/** The kind of treatment that a treatment of the library stands for all of: “imaging”; undefined for any other. */
export function kindStoodFor(id: string): TreatmentKind | undefined {
  return kinds.get(id);
}

/** What is given by another name: a drug by the injection of it, a block by the nerve that it is of. */
const cases = new Map([
  ['botulinum-injection', 'botulinum-toxin'],
  ['viscosupplementation', 'viscosupplement'],
  ['facet-injection', 'nerve-block'],
  ['sympathetic-block', 'nerve-block'],
  ['epidural-steroid-injection', 'corticosteroid-injection'],
  ['nerve-studies', 'electrodiagnostic-study'],
  ['plain-films', 'x-ray'],
]);

/** Classes of drugs that are given by injection alone. */
const injected: ReadonlySet<string> = new Set(['viscosupplement', 'botulinum-toxin']);

/** Whether what is said of all of `whole` holds of `one`: an epidural is an injection, gabapentin is a medication. */
export function isCase(one: FactSubject, whole: FactSubject): boolean {
  if (one.kind === whole.kind && one.id === whole.id) return true;
  // Relief of nothing named is that of any treatment.
  if (one.id === 'relief' || whole.id === 'relief') return true;
  if (whole.kind === 'topic') return one.kind === 'topic' ? isCovered(one.id, whole.id) : inGroup(one, whole.id);
  if (whole.kind !== 'treatment') return false;
  const kind = kinds.get(whole.id);
  if (one.kind === 'treatment')
    return (
      isCaseOf(one.id, whole.id) ||
      cases.get(one.id) === whole.id ||
      (kind !== undefined && treatmentById(one.id)?.kind === kind)
    );
  if (one.kind === 'topic' && cases.get(one.id) === whole.id) return true;
  if (one.kind === 'topic') return kind !== undefined && topicById(one.id)?.kinds?.includes(kind) === true;
  if (one.kind !== 'drug') return false;
  const own = classes.get(one.id) ?? '';
  // “pain medication” is any of its family.
  if (whole.id === 'analgesic') return treatmentById(own)?.family === treatmentById('analgesic')!.family;
  return isCaseOf(own, whole.id) || (injected.has(own) && kind === 'injection');
}

/** Tells whether a drug, by its generic name, is one of a class, by its id in the library of treatments. */
export function isDrugOfClass(generic: string, id: string): boolean {
  const own = classes.get(generic);
  return own !== undefined && (own === id || isCaseOf(own, id));
}

/** Whether a test is one of those that a name stands for: “both impingement signs”. */
function isCovered(test: string, whole: string): boolean {
  const covers = topicById(whole)?.covers;
  return covers !== undefined && (covers.includes(test) || covers.includes(topicById(test)?.kind ?? ''));
}

function inGroup(subject: FactSubject, group: string): boolean {
  const kinds = topicById(group)?.kinds;
  if (!kinds) return false;
  if (subject.kind === 'drug')
    return kinds.includes('drug') || (injected.has(classes.get(subject.id) ?? '') && kinds.includes('injection'));
  const treatment = treatmentById(subject.id);
  return (
    treatment !== undefined && (kinds.includes(treatment.kind) || kinds.some((kind) => isCaseOf(treatment.id, kind)))
  );
}

/** Whether two facts are of one event: operations are called now by one part, now by another. */
export function sameEvent(one: Fact, other: Fact): boolean {
  return sameSubject(one.subject, other.subject) || [one, other].every(({ subject }) => isOperation(subject));
}

/** Tells whether a subject is an operation, of whatever kind. */
export function isOperation({ id }: FactSubject): boolean {
  return id === 'any-surgery' || treatmentById(id)?.kind === 'surgery';
}

/** Whether nothing parts the places of two facts: another side, or another body part. */
export function samePlace(one: Site, other: Site): boolean {
  if (one.side && other.side && one.side !== other.side && one.side !== 'bilateral' && other.side !== 'bilateral')
    return false;
  return !one.region || !other.region || areNearRegions(one.region.id, other.region.id);
}

type Site = Pick<Fact, 'side' | 'region'>;

/** Whether both facts have a day, and different ones. */
export function otherDay(one: Fact, other: Fact): boolean {
  return one.date?.iso !== undefined && other.date?.iso !== undefined && one.date.iso !== other.date.iso;
}
