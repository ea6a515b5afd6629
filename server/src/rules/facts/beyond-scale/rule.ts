import { topicById } from '../../../knowledge/record/topics.ts';
import { factsOf } from '../../../letter/facts/read.ts';
import { valueOf } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds scores above the greatest value of their scale. */
export const rule: Rule = {
  meta: {
    id: 'facts/beyond-scale',
    summary: 'A score is greater than its scale allows.',
    severity: 'warning',
    scope: 'part',
    messages: {
      beyond: 'The {subject} is {found}, but the scale ends at {most}. Correct the score.',
    },
  },
  check(letter, report) {
    for (const fact of factsOf(letter)) {
      const topic = fact.attribute === 'score' ? topicById(fact.subject.id) : undefined;
      if (topic?.most === undefined || fact.value![1] <= topic.most) continue;
      report({
        message: 'beyond',
        values: { subject: topic.name, found: valueOf(fact), most: topic.most },
        range: fact.range,
        ...(topic.standing === 'verified' ? {} : { atMost: 'information' as const }),
      });
    }
  },
};
