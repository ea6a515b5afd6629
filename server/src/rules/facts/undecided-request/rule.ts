import { areNear } from '../../../knowledge/treatments/treatments.ts';
import type { Letter } from '../../../letter/letter.ts';
import type { Rule } from '../../rule.ts';

/** Finds therapies that the summary calls requested and no issue decides. */
export const rule: Rule = {
  meta: {
    id: 'facts/undecided-request',
    summary: 'The summary reports a request that no issue decides.',
    severity: 'information',
    messages: {
      undecided:
        'The summary reports a request for {treatment}, which no issue of this letter decides. Make sure that it is not in dispute, or add the issue.',
    },
  },
  check(letter, report) {
    const decided = decidedIds(letter);
    const reported = new Set<string>();
    for (const { treatment, range } of letter.summary.askedTreatments) {
      if (reported.has(treatment.id) || decided.some((id) => areNear(id, treatment.id))) continue;
      reported.add(treatment.id);
      report({ message: 'undecided', values: { treatment: treatment.name }, range });
    }
  },
};

function decidedIds({ issues }: Letter): string[] {
  return issues.flatMap(({ requests }) => requests.flatMap(({ treatments }) => treatments.map(({ id }) => id)));
}
