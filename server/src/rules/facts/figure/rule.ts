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
      score: 'The {subject} is {found} here, but {given} in the summary. Correct the one that is wrong.',
      degrees: 'The {subject} is {found} here, but {given} in the summary. Correct the one that is wrong.',
      relief: 'The relief is {found} percent here, but {given} percent in the summary. Correct the one that is wrong.',
      visits: 'The rationale counts {found} earlier visits, the summary {given}. Correct the one that is wrong.',
      dose: 'The rationale has {found} mg of {subject} a day, the summary {given} mg. Correct the one that is wrong.',
      lasting: 'The rationale says “{found}”, the summary “{given}”. Correct the one that is wrong.',
      figure: 'The rationale says “{found}”, the summary “{given}”. Correct the one that is wrong.',
      sides:
        'The rationale says that the sides differ by {found}, but by the numbers of the summary they do not. Correct the one that is wrong.',
      frequency: 'The rationale says “{found}”, the summary “{given}”. Correct the one that is wrong.',
      change: 'The text says “{found}”, but also “{given}”. Correct the one that is wrong.',
      fall: 'The rationale says “{found}”, the summary “{given}”. Correct the one that is wrong.',
      supply:
        'The rationale says “{found}”, but the summary has another dose: “{given}”. Correct the one that is wrong.',
      sought: 'The text says “{found}” of the request, but also “{given}”. Correct the one that is wrong.',
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
