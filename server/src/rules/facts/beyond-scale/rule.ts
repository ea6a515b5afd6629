import { topicById } from '../../../knowledge/record/topics.ts';
import { factsWith } from '../../../letter/facts/read.ts';
import { valueOf } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds scores above the greatest value of their scale, and angles that no joint reaches. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'facts/beyond-scale',
    summary: 'A score exceeds its scale, or an angle exceeds what any joint allows.',
    severity: 'warning',
    messages: {
      beyond: 'The {subject} is {found}, but the scale ends at {most}. Correct the score.',
      angle: 'The {subject} is {found} degrees, but no joint moves beyond {most}. Correct the number.',
    },
  },
  check(letter, report) {
    for (const fact of [...factsWith(letter, 'score'), ...factsWith(letter, 'degrees')]) {
      const topic = topicById(fact.subject.id);
      if (!topic) continue;
      // “68 out of 50” ends at 50, whatever the scale can be given in.
      const own = topic.kind === 'scale' && fact.written ? Number(fact.written) : undefined;
      const most = own !== undefined && fact.value![1] > own ? own : topic.most;
      if (most === undefined || fact.value![1] <= most) continue;
      report({
        message: fact.attribute === 'degrees' ? 'angle' : 'beyond',
        values: { subject: topic.name, found: valueOf(fact), most },
        range: fact.range,
        ...(most === own || topic.standing === 'verified' ? {} : { atMost: 'information' as const }),
      });
    }
  },
};
