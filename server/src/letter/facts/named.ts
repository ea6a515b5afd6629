import { topicById } from '../../knowledge/record/topics.ts';
import { treatmentById } from '../../knowledge/treatments/treatments.ts';
import type { Drug } from '../../knowledge/drugs/drug.ts';
import type { Treatment } from '../../knowledge/treatments/treatment.ts';
import { isMark, Mark, type Tokens } from '../../text/tokens.ts';
import type { Term } from '../../reading/terms.ts';
import type { TopicTerm } from '../../reading/topics.ts';
import type { FactSubject } from './fact.ts';
import { type Segment } from './segments.ts';

/** The subject that a treatment is. */
export function treatmentSubject({ id, name }: Treatment): FactSubject {
  return { kind: 'treatment', id, name };
}

/** The subject that a drug is. */
export function drugSubject({ generic }: Drug): FactSubject {
  return { kind: 'drug', id: generic, name: generic };
}

/** The name of a treatment or drug. */
export type CareTerm = Extract<Term, { kind: 'treatment' | 'drug' }>;

/** The subject that a named treatment or drug is. */
export function subjectOfTerm(term: CareTerm): FactSubject {
  return term.kind === 'drug' ? drugSubject(term.drug) : treatmentSubject(term.treatment);
}

/** A treatment, a drug or a group of treatments where a clause names it. */
export interface Named {
  readonly subject: FactSubject;
  readonly first: number;
  readonly end: number;
  readonly study: boolean;
}

/** Groups of treatments that come out normal or not. */
const studies = new Set(['any-imaging', 'plain-films', 'nerve-studies']);
/** Exercise at home, as a subject. */
export const homeExercise: FactSubject = { kind: 'topic', id: 'home-exercise', name: topicById('home-exercise')!.name };

/** Whatever is taken, as a subject: who takes none of it takes no drug. */
export const medicines: FactSubject = { kind: 'topic', id: 'medicines', name: topicById('medicines')!.name };

/** Where a clause names medicines without saying which. */
export function medicinesIn({ terms, topics }: Segment): { readonly first: number; readonly end: number }[] {
  return [
    ...topics.filter(({ topic }) => topic.id === medicines.id),
    ...terms.filter((term) => term.kind === 'treatment' && term.treatment.id === 'other-drug'),
  ];
}

/** The treatments, drugs and groups of treatments that a clause names. */
export function namedTreatments({ terms, topics }: Segment): Named[] {
  const named: Named[] = [];
  for (const term of terms) {
    if (term.kind === 'treatment') {
      const { kind, id } = term.treatment;
      if (kind === 'consultation' || id === 'other-drug') continue;
      if (id === 'therapeutic-exercise') {
        named.push({ subject: homeExercise, first: term.first, end: term.end, study: false });
        continue;
      }
      named.push({
        subject: treatmentSubject(term.treatment),
        first: term.first,
        end: term.end,
        study: kind === 'imaging' || kind === 'diagnostic',
      });
    } else if (term.kind === 'drug')
      named.push({ subject: drugSubject(term.drug), first: term.first, end: term.end, study: false });
  }
  for (const { topic, first, end } of topics) {
    if (
      (topic.kind === 'group' && topic.id !== medicines.id && topic.id !== anyTreatment.id) ||
      topic.id === 'home-exercise'
    )
      named.push({
        subject: { kind: 'topic', id: topic.id, name: topic.name },
        first,
        end,
        study: studies.has(topic.id),
      });
  }
  return outsideItems(topics, named).sort((one, other) => one.first - other.first);
}

/** “An opioid agreement” names no opioid: names within a longer one of something else are left out. */
function outsideItems(topics: readonly TopicTerm[], named: readonly Named[]): Named[] {
  return named.filter(
    ({ first, end }) =>
      !topics.some((topic) => topic.first <= first && topic.end >= end && topic.end - topic.first > end - first),
  );
}

/** The treatments of a clause of which a bracket tells that a token stands in: of a list the one right before it; all where it stands in none. */
function ofBracket(tokens: Tokens, { first }: Segment, at: number, named: readonly Named[]): readonly Named[] {
  let open = at;
  while (open >= first && !isMark(tokens, open, Mark.open) && !isMark(tokens, open, Mark.close)) open--;
  if (open < first || !isMark(tokens, open, Mark.open)) return named;
  const last = named.findLast(({ end }) => end <= open);
  return last ? [last] : named;
}

/** What a clause refers to: its treatments, else those of the nearest clause before it in the sentence; for a token in a bracket the one that the bracket is of. */
export function treatmentSubjects(
  segment: Segment,
  before: readonly Segment[],
  inside?: { readonly tokens: Tokens; readonly at: number },
): FactSubject[] {
  for (const candidate of [segment, ...[...before].reverse()]) {
    const named = namedTreatments(candidate);
    const own = inside && candidate === segment ? ofBracket(inside.tokens, segment, inside.at, named) : named;
    if (own.length > 0) return own.map(({ subject }) => subject);
  }
  return [];
}

/** Whatever is done for an injury: who had none of it had no therapy, no drug and no operation. */
export const anyTreatment: FactSubject = { kind: 'topic', id: 'any-treatment', name: topicById('any-treatment')!.name };

/** Therapy of a kind that is not named. */
export const anyTherapy: FactSubject = { kind: 'topic', id: 'any-therapy', name: 'therapy' };

/** What a summary has as a course of something that it has not named before: what the issue asks for. */
export const anyCourse: FactSubject = { kind: 'topic', id: 'any-course', name: 'the treatment' };

/** Tells whether something is given in visits: those after an operation are visits of therapy. */
export function isVisited({ kind, id }: FactSubject): boolean {
  const own = kind === 'treatment' ? treatmentById(id)?.kind : undefined;
  return kind === 'topic'
    ? id !== homeExercise.id && id !== 'any-injection' && id !== 'any-surgery'
    : own === 'therapy' || own === 'program';
}
