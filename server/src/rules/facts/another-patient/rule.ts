import { areNearRegions } from '../../../knowledge/regions/regions.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import { factsOf } from '../../../letter/facts/read.ts';
import { sameSubject } from '../../../letter/facts/subjects.ts';
import { saidIn, type Said, summaryPart } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import type { Rule } from '../../rule.ts';

/** How many strange facts a rationale has to have: one alone is an omission of the summary. */
const FEWEST = 2;

/** Finds rationales that name body parts and drugs that neither the summary nor a title has. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/another-patient',
    summary: 'A rationale names body parts or drugs that the rest of the letter does not mention.',
    severity: 'information',
    messages: {
      strange:
        'The rationale of issue {number} names {found}, which the rest of the letter does not mention. Check that it is about this worker.',
      also: 'This is not mentioned elsewhere either.',
    },
  },
  check(letter, report) {
    const told = summaryPart(letter);
    if (!told) return;
    if (!saidIn(letter, known).some(({ what }) => what.attribute === 'named')) return;
    const regions = new Set(saidIn(letter, knownRegions).map(({ what }) => what));
    const subjects = saidIn(letter, knownSubjects).map(({ what }) => what);
    const byIssue = new Map<number, Map<string, Said<Fact>>>();
    for (const one of saidIn(letter, nameable)) {
      const { issue, subject } = one.what;
      if (!isStrange(one.what, regions, subjects)) continue;
      const strange = byIssue.get(issue) ?? new Map<string, Said<Fact>>();
      byIssue.set(issue, strange.set(subject.id, strange.get(subject.id) ?? one));
    }
    for (const [number, strange] of byIssue) {
      const [first, ...others] = [...strange.values()];
      if (!first || strange.size < FEWEST) continue;
      report({
        message: 'strange',
        values: { number, found: [...strange.values()].map(({ what }) => what.subject.name).join(', ') },
        range: first.part.place(first.what.range),
        related: others.map(({ what, part }) => ({ message: 'also', range: part.place(what.range) })),
      });
    }
  },
};

/** What the rationales of a part name of the worker. */
const nameable = perPart((part) =>
  factsOf(part).filter(
    ({ passage, attribute, status, polarity, subject, region }) =>
      passage === 'rationale' &&
      status !== 'general' &&
      polarity !== -1 &&
      // Organs and the skin are named of drugs and of people in general.
      (attribute === 'named'
        ? region!.sided || region!.segment !== undefined
        : attribute === 'given' && subject.kind === 'drug'),
  ),
);

/** What the summary and the titles of a part tell. */
const known = perPart((part) => factsOf(part).filter(({ passage }) => passage === 'summary' || passage === 'title'));

const knownRegions = perPart((part) => [...new Set(known(part).flatMap(({ region }) => region?.id ?? []))]);

const knownSubjects = perPart((part) => [
  ...new Map(known(part).map(({ subject }) => [`${subject.kind} ${subject.id}`, subject])).values(),
]);

function isStrange(
  { attribute, subject, region }: Fact,
  regions: ReadonlySet<string>,
  subjects: readonly Fact['subject'][],
): boolean {
  if (attribute === 'given') return !subjects.some((other) => sameSubject(other, subject));
  const { id, parent } = region!;
  return ![...regions].some((other) => areNearRegions(other, id) || other === parent);
}
