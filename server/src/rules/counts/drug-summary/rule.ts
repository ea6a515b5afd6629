import type { AskedItem } from '../../../letter/asked-items.ts';
import type { PartedLetter, Summary } from '../../../letter/letter.ts';
import type { DrugRequest } from '../../../letter/requests/request.ts';
import { isStale } from '../../dates.ts';
import { drugDifferences } from '../../drugs.ts';
import { type IssueOfPart, issuesOfParts, nameOf, summaryPart } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds summaries that report the request for a drug in another quantity, or with other refills, than the title. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'counts/drug-summary',
    summary: 'The clinical summary reports a different quantity of a drug than the title.',
    severity: 'warning',
    messages: {
      quantity:
        'The summary reports a request for {drug} #{reported}, but issue {number} decides #{requested}. Correct one of them.',
      refills:
        'The summary reports a request for {drug} with {reported} refills, but issue {number} decides {requested}. Correct one of them.',
      title: 'The title names the drug here.',
    },
  },
  check(letter, report) {
    const summary = summaryPart(letter);
    for (const item of summary ? requestsIn(summary.letter.summary) : []) {
      const { request } = item;
      const decided = request ? decidedDrugs(letter, item) : [];
      // Where one title bears what the summary says, that is the one it refers to.
      if (
        !summary ||
        !request ||
        isStale(letter, item.on) ||
        decided.length === 0 ||
        decided.some(({ drug }) => countDifferences(drug, request).length === 0)
      )
        continue;
      const [{ issue, part, drug }] = decided as [Decided];
      for (const { message, was, is } of countDifferences(drug, request))
        report({
          message,
          values: { ...nameOf(issue), drug: request.name, reported: is, requested: was },
          range: summary.place(request.range),
          related: [{ message: 'title', range: part.place(drug.range) }],
        });
    }
  },
};

/** What a summary says was asked for, and what was prescribed where the same drug is not asked for. */
function requestsIn({ askedItems, proposedItems }: Summary): readonly AskedItem[] {
  return [...askedItems, ...proposedItems.filter(({ drug }) => !askedItems.some((item) => item.drug === drug))];
}

interface Decided extends IssueOfPart {
  readonly drug: DrugRequest;
}

/** The requests for the item's drug, in whatever role: the original request may be what the summary reports. */
function decidedDrugs(letter: PartedLetter, { drug }: AskedItem): Decided[] {
  return issuesOfParts(letter).flatMap(({ issue, part }) =>
    issue.requests.flatMap((request) => (request.drug?.drug === drug ? [{ issue, part, drug: request.drug! }] : [])),
  );
}

function countDifferences(requested: DrugRequest, reported: DrugRequest) {
  return drugDifferences(requested, reported).filter(({ message }) => message !== 'strength');
}
