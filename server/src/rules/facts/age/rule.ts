import { relativeNouns } from '../../../knowledge/clauses/common-words.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import { YEAR } from '../../../letter/facts/figures/figure.ts';
import { factsWith } from '../../../letter/facts/read.ts';
import type { Letter } from '../../../letter/letter.ts';
import type { Range } from '../../../text/range.ts';
import { hasWord, isWordOf, WordSet } from '../../../text/word-set.ts';
import { headerDay } from '../../dates.ts';
import { perPart } from '../../per-part.ts';
import { saidIn } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds ages that are not those of the birth date that the letter gives, and ages that differ from one place to another. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/age',
    summary: "The worker's age does not match the birth date.",
    severity: 'warning',
    messages: {
      differs:
        'The worker is described as {age} years old, but was {years} by the birth date when the letter was decided. Correct one of them.',
      birth: 'The birth date is here.',
      other: 'The worker is {found} years old here, but {age} elsewhere. Correct one of them.',
      first: 'The letter says {age} here.',
    },
  },
  check(letter, report) {
    const occupation = saidIn(letter, ({ worker }) => worker.occupation).map(({ what }) => what);
    const ages = saidIn(letter, agesOf)
      .filter(({ what }) => what.of === undefined || occupation.includes(what.of))
      .map(({ what, part }) => ({ ...what, range: part.place(what.range) }));
    const first = ages.find(({ most, age }) => most === age);
    if (!first) return;
    for (const { age, most, written, range } of ages) {
      if (age <= first.age && first.age <= most) continue;
      const values = { found: written ?? age, age: first.age };
      report({
        message: 'other',
        values,
        range,
        related: [{ message: 'first', values, range: first.range }],
        // A birthday may lie between two reports.
        ...(Math.abs(age - first.age) === 1 ? { atMost: 'information' as const } : {}),
      });
    }
    const decided = headerDay(letter, 'decisionDate');
    const [birth] = saidIn(letter, ({ timeline }) =>
      timeline.filter(({ kind, date }) => kind === 'birth' && date.iso !== undefined),
    );
    if (decided === undefined) return;
    for (const { what, part } of birth ? [] : saidIn(letter, bornIn)) {
      const years = Number(decided.slice(0, 4)) - what.value![0];
      // The year alone leaves a year, and the description may be older than the decision.
      if (first.age <= years && first.age >= years - 2) continue;
      report({
        message: 'differs',
        values: { age: first.age, years },
        range: first.range,
        related: [{ message: 'birth', range: part.place(what.range) }],
        atMost: 'information',
      });
    }
    if (!birth) return;
    const born = birth.what.date.iso!;
    const years = Number(decided.slice(0, 4)) - Number(born.slice(0, 4)) - (decided.slice(5) < born.slice(5) ? 1 : 0);
    // The description may be some months older than the decision.
    if (first.age === years || first.age === years - 1) return;
    report({
      message: 'differs',
      values: { age: first.age, years },
      range: first.range,
      related: [{ message: 'birth', range: birth.part.place(birth.what.date.range) }],
    });
  },
};

/** The years in which a part has the worker born: “born in 1961”. */
const bornIn = perPart((part: Letter): Fact[] =>
  factsWith(part, 'figure').filter(
    ({ subject, first, passage, value }) =>
      subject.id === YEAR &&
      passage === 'summary' &&
      isWordOf(part.tokens, first - 2, born) &&
      !hasWord(part.tokens, { first: first - OWNER, end: first }, others) &&
      value![0] > EARLIEST,
  ),
);

/** No worker is older. */
const EARLIEST = 1900;
const born = new WordSet(['born']);
/** How far before “in 1961” the one who was born may be named, in tokens. */
const OWNER = 8;
const others = new WordSet([...relativeNouns, 'child', 'children']);

/** The ages that a part gives the worker. */
const agesOf = perPart((part: Letter): AgeOf[] =>
  factsWith(part, 'age').flatMap(({ value, written, about, range }) =>
    value ? [{ age: value[0], most: value[1], written, of: about?.[0], range }] : [],
  ),
);

/** An age, or the least and the most of it. */
interface AgeOf {
  readonly age: number;
  readonly most: number;
  readonly written: string | undefined;
  /** What the worker is called, where that may be another one. */
  readonly of: string | undefined;
  readonly range: Range;
}
