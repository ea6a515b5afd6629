import type { Issue, Letter } from '../../../letter/letter.ts';
import { guidelineFields } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds issues of which the reviewer's field names no evidence. */
export const rule: Rule = {
  meta: {
    id: 'citations/no-evidence',
    summary: 'The reviewer cites no evidence.',
    severity: 'warning',
    messages: {
      none: 'The reviewer cites no medical evidence for issue {number}, “{title}”. Only a service that falls with a refused one may go without: name the guideline that decides this issue.',
      outside:
        'The reviewer says that issue {number}, “{title}”, is decided by recommendations outside of the MTUS, but names none. Add “Decision based on Non-MTUS Citation” and the source.',
      empty:
        'The citation of issue {number}, “{title}”, breaks off before it names a document. Name the document and its section.',
    },
  },
  check(letter, report) {
    for (const { own, cites, issue, node } of guidelineFields(letter)) {
      if (!own || cites.citations.length > 0) continue;
      const values = nameOf(issue);
      if (cites.outside) report({ message: 'outside', values, range: cites.sentence ?? node.value });
      else if (cites.cited) report({ message: 'empty', values, range: node.value });
      else if (!followsRefusal(letter, issue)) report({ message: 'none', values, range: cites.sentence ?? node.value });
    }
  },
};

/** Whether an issue can fall with another: it is refused, as an earlier one is. */
function followsRefusal(letter: Letter, issue: Issue): boolean {
  if (issue.decision?.upholds === false) return false;
  return letter.issues.some((other) => other.number < issue.number && other.decision?.upholds === true);
}
