import { overlapTreatments } from '../../../knowledge/treatments/treatments.ts';
import { nameOf } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import type { Rule } from '../../rule.ts';

/** Words for a whole group of therapies, the requested one among them. */
const groups = new Set(['physical-modalities']);

/** Finds rationales that speak of the request as one for another therapy. */
export const rule: Rule = {
  meta: {
    id: 'decision/rationale-treatment',
    summary: 'The rationale calls another therapy the requested one.',
    severity: 'warning',
    messages: {
      other:
        'The rationale of issue {number} speaks of a request for {argued}, but its title requests {requested}, and no issue of this letter requests {argued}. Argue about the therapy in dispute.',
      title: 'The title requests {requested}.',
    },
  },
  check(letter, report) {
    const arguing = letter.parts.filter((part) => part.letter.issues.some((issue) => issue.askedTreatments.length > 0));
    if (arguing.length === 0) return;
    const anywhere = [...new Set(letter.parts.flatMap((part) => requestedIds(part.letter)))];
    for (const { issue, part } of arguing.flatMap((part) => part.letter.issues.map((issue) => ({ issue, part })))) {
      const requested = issue.requests.flatMap(({ treatments }) => treatments.filter(({ counted }) => counted));
      if (requested.length === 0) continue;
      for (const { treatment, sentence, range } of issue.askedTreatments) {
        if (groups.has(treatment.id) || sentence === issue.argument?.conclusion?.verdict.sentence) continue;
        if (anywhere.some((id) => overlapTreatments(treatment.id, id))) continue;
        const values = { ...nameOf(issue), argued: treatment.name, requested: requested[0]!.name };
        const related = [{ message: 'title', values, range: part.move(issue.titleRange) }];
        report({ message: 'other', values, range: part.move(range), related });
      }
    }
  },
};

const requestedIds = perPart(({ issues }) =>
  issues.flatMap(({ requests }) => requests.flatMap(({ treatments }) => treatments.map(({ id }) => id))),
);
