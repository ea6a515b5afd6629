import type { FactAttribute } from '../../../letter/facts/fact.ts';
import { OF_SIDES } from '../../../letter/facts/figures/compare.ts';
import { ROUGHLY } from '../../../letter/facts/relief.ts';
import { disagreements, valueOf } from '../../disagreements.ts';
import { otherUse } from '../../other-use.ts';
import { inOneLine, overlaps } from '../../../text/range.ts';
import type { Rule } from '../../rule.ts';

/** Attributes that are quoted with the words about them. */
const quoted: ReadonlySet<FactAttribute> = new Set([
  'lasting',
  'fall',
  'figure',
  'change',
  'frequency',
  'supply',
  'sought',
]);

/** Finds scores, percentages, measurements and numbers of earlier visits in rationales that the summary gives otherwise. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/figure',
    summary:
      'A rationale gives a different score, percentage, measurement or number of earlier visits than the summary.',
    severity: 'warning',
    messages: {
      score: 'The {subject} is {found} here, but {given} in the summary. Correct one of them.',
      degrees: 'The {subject} is {found} here, but {given} in the summary. Correct one of them.',
      relief: 'The relief is {found} percent here, but {given} percent in the summary. Correct one of them.',
      visits: 'The rationale counts {found} earlier visits, but the summary counts {given}. Correct one of them.',
      dose: 'The rationale says {found} mg of {subject} a day, but the summary says {given} mg. Correct one of them.',
      lasting: 'The rationale says “{found}”, but the summary says “{given}”. Correct one of them.',
      figure: 'The rationale says “{found}”, but the summary says “{given}”. Correct one of them.',
      sides:
        'The rationale says that the sides differ by {found}, but the numbers in the summary say otherwise. Correct one of them.',
      frequency: 'The rationale says “{found}”, but the summary says “{given}”. Correct one of them.',
      change: 'The text says both “{found}” and “{given}”. Correct one of them.',
      fall: 'The rationale says “{found}”, but the summary says “{given}”. Correct one of them.',
      supply: 'The rationale says “{found}”, but the summary gives a different dose, “{given}”. Correct one of them.',
      sought: 'The request is for “{found}” here, but for “{given}” elsewhere. Correct one of them.',
      summary: 'The summary says {given}.',
      title: 'The title says {given}.',
    },
  },
  check(letter, report) {
    const told = [
      ...otherUse(letter),
      ...disagreements(
        letter,
        'score',
        'degrees',
        'relief',
        'visits',
        'dose',
        'lasting',
        'frequency',
        'fall',
        'figure',
        'change',
        'supply',
        'sought',
      ),
    ];
    for (const { fact, contrary, range, summary } of told) {
      // A score, a percentage or an angle that is read by its name is reported as such.
      if (
        fact.attribute === 'figure' &&
        told.some((one) => one.fact.attribute !== 'figure' && overlaps(one.range, range))
      )
        continue;
      const isRough = fact.attribute === 'relief' && (fact.written ?? contrary.written) === ROUGHLY;
      const asWritten = quoted.has(fact.attribute) || contrary.attribute === 'change' || isRough;
      const values = {
        subject: fact.subject.name,
        found: asWritten ? inOneLine(letter.text, range) : valueOf(fact),
        given: asWritten ? inOneLine(letter.text, summary) : valueOf(contrary),
      };
      report({
        message:
          fact.written === OF_SIDES
            ? 'sides'
            : contrary.attribute === 'change'
              ? 'change'
              : isRough
                ? 'figure'
                : fact.attribute,
        values,
        range,
        related: [{ message: contrary.passage === 'title' ? 'title' : 'summary', values, range: summary }],
        ...(asWritten || fact.attribute === 'dose' ? { atMost: 'information' as const } : {}),
      });
    }
  },
};
