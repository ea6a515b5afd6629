import { areNear } from '../../../knowledge/treatments/treatments.ts';
import type { Letter } from '../../../letter/letter.ts';
import { issuesOfParts } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds therapies that the summary calls requested and no issue decides. */
export const rule: Rule = {
  meta: {
    id: 'facts/undecided-request',
    summary: 'The summary reports a request that no issue decides.',
    severity: 'information',
    waits: 'end',
    messages: {
      undecided:
        'The summary reports a request for {treatment}, which no issue decides. Check that it is not in dispute, or add the issue.',
    },
  },
  check(letter, report) {
    if (letter.summary.askedTreatments.length === 0) return;
    const decided = decidedIds(letter);
    const reported = new Set<string>();
    for (const { treatment, range } of letter.summary.askedTreatments) {
      if (reported.has(treatment.id) || decided.some((id) => areNear(id, treatment.id))) continue;
      reported.add(treatment.id);
      report({ message: 'undecided', values: { treatment: treatment.name }, range });
    }
  },
};

function decidedIds(letter: Letter): string[] {
  return issuesOfParts(letter).flatMap(({ issue: { requests } }) =>
    requests.flatMap(({ treatments }) => treatments.map(({ id }) => id)),
  );
}
