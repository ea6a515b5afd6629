import { topicById } from '../../../knowledge/record/topics.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import { inOneLine } from '../../../text/range.ts';
import { conflicts, disagreements } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds results of tests, studies and examinations in rationales that are the opposite of the summary's. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/test-result',
    summary: 'A rationale reports the opposite of a result or finding in the summary.',
    severity: 'information',
    messages: {
      found:
        'The rationale reports {subject} as positive or abnormal, but the summary reports it as negative or normal. Correct one of them.',
      absent:
        'The rationale reports {subject} as negative or normal, but the summary reports it as positive or abnormal. Correct one of them.',
      does: 'The rationale reports {subject}, but the summary says that there is none. Correct one of them.',
      not: 'The rationale says that there is no {subject}, but the summary reports it. Correct one of them.',
      opposite: 'The rationale and the summary say opposite things about {subject}. Correct one of them.',
      stopped:
        'The rationale says that {subject} was stopped because of {found}, but the summary says because of {given}. Correct one of them.',
      within: 'The text says both “{found}” and “{given}”. Correct one of them.',
      summary: 'The summary reports it here.',
      also: 'The text says so here.',
    },
  },
  check(letter, report) {
    for (const { fact, contrary, range, summary } of disagreements(letter, 'result', 'stopped')) {
      report({
        message: messageOf(fact),
        values: { subject: fact.subject.name, found: fact.written ?? '', given: contrary.written ?? '' },
        range,
        related: [{ message: 'summary', range: summary }],
      });
    }
    for (const { range, other } of conflicts(letter))
      report({
        message: 'within',
        values: { found: inOneLine(letter.text, range), given: inOneLine(letter.text, other) },
        range,
        related: [{ message: 'also', range: other }],
      });
  },
};

function messageOf({
  attribute,
  subject,
  polarity,
}: Fact): 'does' | 'not' | 'found' | 'absent' | 'opposite' | 'stopped' {
  if (attribute === 'stopped') return 'stopped';
  if (subject.kind === 'state') return 'opposite';
  const kind = topicById(subject.id)?.kind;
  if (kind === 'habit' || kind === 'sign') return polarity === 1 ? 'does' : 'not';
  return polarity === 1 ? 'found' : 'absent';
}
