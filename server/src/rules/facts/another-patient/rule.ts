import { areNearRegions } from '../../../knowledge/regions/regions.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import { factsOf } from '../../../letter/facts/read.ts';
import { sameSubject } from '../../../letter/facts/subjects.ts';
import type { LetterPart } from '../../../letter/letter.ts';
import { summaryPart } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** How many strange facts a rationale has to have: one alone is an omission of the summary. */
const FEWEST = 2;

/** Finds rationales that name body parts and drugs that neither the summary nor a title has. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/another-patient',
    summary: 'A rationale names body parts or drugs of which the rest of the letter knows nothing.',
    severity: 'information',
    messages: {
      strange:
        'The rationale of issue {number} names {found}, which the rest of the letter does not. Check that it is about this worker.',
      also: 'So does this.',
    },
  },
  check(letter, report) {
    const told = summaryPart(letter);
    if (!told) return;
    const all = letter.parts.flatMap((part) => factsOf(part.letter).map((fact) => ({ fact, part })));
    const known = all.flatMap(({ fact }) => (fact.passage === 'summary' || fact.passage === 'title' ? [fact] : []));
    if (!known.some(({ attribute }) => attribute === 'named')) return;
    const byIssue = new Map<number, Map<string, { fact: Fact; part: LetterPart }>>();
    for (const one of all) {
      const { issue, passage, subject } = one.fact;
      if (passage !== 'rationale' || !isStrange(one.fact, known)) continue;
      const strange = byIssue.get(issue) ?? new Map<string, { fact: Fact; part: LetterPart }>();
      byIssue.set(issue, strange.set(subject.id, strange.get(subject.id) ?? one));
    }
    for (const [number, strange] of byIssue) {
      const [first, ...others] = [...strange.values()];
      if (!first || strange.size < FEWEST) continue;
      report({
        message: 'strange',
        values: { number, found: [...strange.values()].map(({ fact }) => fact.subject.name).join(', ') },
        range: first.part.place(first.fact.range),
        related: others.map(({ fact, part }) => ({ message: 'also', range: part.place(fact.range) })),
      });
    }
  },
};

function isStrange(fact: Fact, known: readonly Fact[]): boolean {
  if (fact.status === 'general' || fact.polarity === -1) return false;
  // Organs and the skin are named of drugs and of people in general.
  if (fact.attribute === 'named')
    return (
      (fact.region!.sided || fact.region!.segment !== undefined) &&
      !known.some(
        (other) =>
          other.region && (areNearRegions(other.region.id, fact.region!.id) || other.region.id === fact.region!.parent),
      )
    );
  return (
    fact.attribute === 'given' &&
    fact.subject.kind === 'drug' &&
    !known.some((other) => sameSubject(other.subject, fact.subject))
  );
}
