import { guidelineFields } from '../../citations.ts';
import { issuesOfParts, nameOf } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import type { Rule } from '../../rule.ts';

/** Finds issues of which the reviewer's field names no evidence. */
export const rule: Rule = {
  meta: {
    id: 'citations/no-evidence',
    summary: 'The reviewer cites no evidence.',
    severity: 'warning',
    waits: 'later',
    messages: {
      none: 'The reviewer cites no medical evidence for issue {number}, “{title}”. Only a service that falls with a refused one may go without: name the guideline that decides this issue.',
      outside:
        'The reviewer says that issue {number}, “{title}”, is decided by recommendations outside of the MTUS, but names none. Add “Decision based on Non-MTUS Citation” and the source.',
      empty:
        'The citation of issue {number}, “{title}”, breaks off before it names a document. Name the document and its section.',
    },
  },
  check(letter, report) {
    const refused = issuesOfParts(letter).find(({ issue }) => issue.decision?.upholds === true)?.issue;
    for (const part of letter.parts) {
      for (const { cites, issue, node } of withoutCitation(part.letter)) {
        const values = nameOf(issue);
        const sentence = part.move(cites.sentence ?? node.value);
        // An issue can fall with another: it is refused, as an earlier one is.
        const follows = refused !== undefined && refused.number < issue.number && issue.decision?.upholds !== false;
        if (cites.outside) report({ message: 'outside', values, range: sentence });
        else if (cites.cited) report({ message: 'empty', values, range: part.move(node.value) });
        else if (!follows) report({ message: 'none', values, range: sentence });
      }
    }
  },
};

const withoutCitation = perPart((part) =>
  guidelineFields(part).filter(({ own, cites }) => own && cites.citations.length === 0),
);
