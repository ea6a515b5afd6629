import { STATUTORY_LIMITS } from '../../../knowledge/guidelines/documents.ts';
import { isCaseOf } from '../../../knowledge/treatments/treatments.ts';
import { explain } from '../../../reading/quantities/compare.ts';
import { total } from '../../../reading/quantities/quantity.ts';
import { guidelineFields } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds requests for more visits than the law allows for one injury. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/visit-cap',
    summary: 'The request exceeds the 24-visit cap of Labor Code 4604.5.',
    severity: 'information',
    messages: {
      beyond:
        'Issue {number}, “{title}”, requests {requested} visits of {treatment}; {law} allows {visits} per industrial injury, except {except}. State which exception applies, or apply the cap.',
    },
  },
  check(letter, report) {
    for (const { own, issue, cites } of guidelineFields(letter)) {
      if (!own || cites.citations.some(({ editions }) => editions.some(({ family }) => family === 'postsurgical')))
        continue;
      if (issue.guidelineMentions.some(({ guidelines }) => guidelines.some(({ family }) => family === 'postsurgical')))
        continue;
      for (const { role, quantity, treatments } of issue.requests) {
        const visits = quantity && total(quantity);
        if (!visits || role === 'authorized' || role === 'original') continue;
        const limit = STATUTORY_LIMITS.find(({ treatment }) => treatments.some(({ id }) => isCaseOf(id, treatment)));
        if (!limit || visits[0] <= limit.visits) continue;
        const values = {
          ...nameOf(issue),
          requested: explain(quantity),
          treatment: treatments[0]!.name,
          law: limit.law,
          visits: limit.visits,
          except: limit.except,
        };
        report({ message: 'beyond', values, range: quantity.range });
      }
    }
  },
};
