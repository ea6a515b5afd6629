import { areNear, treatmentById } from '../../../knowledge/treatments/treatments.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import { factsOf } from '../../../letter/facts/read.ts';
import type { PartedLetter } from '../../../letter/letter.ts';
import { termsWithin } from '../../../reading/terms.ts';
import { summaryPart } from '../../issues.ts';
import { disagreements } from '../../disagreements.ts';
import type { LetterRange } from '../../../letter/place.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that deny an earlier treatment which the summary reports, and the other way round. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/prior-treatment',
    summary: 'Summary and rationale disagree about earlier treatment.',
    severity: 'information',
    messages: {
      denied:
        'The rationale says that there was no earlier {treatment}, but the summary reports it. Correct one of them.',
      reported:
        'The rationale refers to earlier {treatment}, but the summary says that there was none. Correct one of them.',
      unreported:
        'The rationale mentions earlier {treatment}, but the summary does not mention any. Report it there, or check the rationale.',
      summary: 'The summary says so here.',
    },
  },
  check(letter, report) {
    for (const { fact, range, summary } of disagreements(letter, 'given'))
      report({
        message: fact.polarity === -1 ? 'denied' : 'reported',
        values: { treatment: fact.subject.name },
        range,
        related: [{ message: 'summary', range: summary }],
      });
    for (const { fact, range } of unreported(letter))
      report({ message: 'unreported', values: { treatment: fact.subject.name }, range });
  },
};

/** Therapy that a rationale says was received and that the summary never names; once for each treatment of an issue. */
function unreported(letter: PartedLetter): { fact: Fact; range: LetterRange }[] {
  const told = summaryPart(letter);
  const section = told?.letter.summary.section;
  if (!told || !section) return [];
  const named = termsWithin(told.letter.terms, section.span.first, section.span.end);
  const isNamed = (id: string): boolean =>
    named.some((term) => term.kind === 'treatment' && areNear(term.treatment.id, id));
  const isTold = ({ passage, subject: { id } }: Fact): boolean =>
    passage === 'summary' && (id === 'any-therapy' || id === 'conservative-care');
  if (factsOf(told.letter).some(isTold)) return [];
  return letter.parts.flatMap((part) =>
    factsOf(part.letter)
      .filter(
        ({ attribute, passage, issue, polarity, status, subject: { kind, id } }, index, all) =>
          attribute === 'given' &&
          passage === 'rationale' &&
          polarity === 1 &&
          status === 'given' &&
          kind === 'treatment' &&
          treatmentById(id)?.kind === 'therapy' &&
          !isNamed(id) &&
          all.findIndex(
            (other) =>
              other.attribute === 'given' &&
              other.passage === 'rationale' &&
              other.issue === issue &&
              other.subject.id === id,
          ) === index,
      )
      .map((fact) => ({ fact, range: part.place(fact.range) })),
  );
}
