import { overlapTreatments } from '../../../knowledge/treatments/treatments.ts';
import { nameOf } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import type { Rule } from '../../rule.ts';

/** Words for a whole group of therapies, the requested one among them. */
const groups = new Set(['physical-modalities']);

/** Finds rationales that refer to the request as one for another therapy. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'decision/rationale-treatment',
    summary: 'The rationale names a different therapy as the request.',
    severity: 'warning',
    messages: {
      other:
        'The rationale of issue {number} refers to a request for {argued}, but the title requests {requested} and no issue requests {argued}. Discuss the therapy in dispute.',
      title: 'The title requests {requested}.',
    },
  },
  check(letter, report) {
    const arguing = letter.parts.flatMap((part) => argued(part.letter).map((argument) => ({ ...argument, part })));
    if (arguing.length === 0) return;
    const anywhere = [...new Set(letter.parts.flatMap((part) => requestedIds(part.letter)))];
    for (const { issue, requested, asked, part } of arguing) {
      for (const { treatment, range } of asked) {
        if (anywhere.some((id) => overlapTreatments(treatment.id, id))) continue;
        const values = { ...nameOf(issue), argued: treatment.name, requested };
        const related = [{ message: 'title', values, range: part.place(issue.titleRange) }];
        report({ message: 'other', values, range: part.place(range), related });
      }
    }
  },
};

/** The issues of a part with the therapy that the title requests and those that the rationale says are asked for. */
const argued = perPart(({ issues }) =>
  issues.flatMap((issue) => {
    const conclusion = issue.argument?.conclusion?.verdict.sentence;
    const asked = issue.askedTreatments.filter(
      ({ treatment, sentence }) => !groups.has(treatment.id) && sentence !== conclusion,
    );
    const requested = issue.requests.flatMap(({ treatments }) => treatments.filter(({ counted }) => counted))[0];
    return asked.length > 0 && requested ? [{ issue, asked, requested: requested.name }] : [];
  }),
);

const requestedIds = perPart(({ issues }) =>
  issues.flatMap(({ requests }) => requests.flatMap(({ treatments }) => treatments.map(({ id }) => id))),
);
