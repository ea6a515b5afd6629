import type { Letter } from '../../../letter/letter.ts';
import { bounds, totalFits } from '../../../reading/quantities/compare.ts';
import type { TotalPart } from '../../../reading/quantities/parts.ts';
import { computed, type Quantity, sorted } from '../../../reading/quantities/quantity.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { cover, type Range } from '../../../text/range.ts';
import { reportOf, wrongCalculations } from '../../calculations.ts';
import { rangeOf } from '../../../text/tokens.ts';
import type { Rule } from '../../rule.ts';

/** Finds stated totals that are not how often × how long. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'counts/total-mismatch',
    summary: 'The stated total is not frequency times duration.',
    severity: 'error',
    messages: {
      mismatch: '“{text}” states {stated} visits, but {working}. Correct the total, the frequency or the duration.',
      hours:
        'The stated total is {stated} hours, but {working} is {due}. Correct the total, or the hours, days or weeks.',
      restated: '“{text}” states {stated} visits and then {again}. Correct one of them.',
      regimen: 'Frequency and duration are here.',
      working: 'The hours, the days and the weeks are here.',
      correct: 'Change the total to {due}',
    },
  },
  check(letter, report) {
    for (const hours of wrongCalculations(letter, 'hours')) report(reportOf(letter, hours, 'hours'));
    for (const quantity of quantitiesOf(letter)) {
      const { stated, restated, bound } = quantity;
      if (!stated) continue;
      const text = letter.text.slice(quantity.range.start, quantity.range.end);
      const given = sorted(stated.total);
      if (restated && bounds(sorted(restated.total)) !== bounds(given)) {
        report({
          message: 'restated',
          values: { text, stated: bounds(given), again: bounds(sorted(restated.total)) },
          range: rangeOf(letter.tokens, restated.first, restated.end),
        });
      }
      // “Up to 12 visits, 3 a week for 6 weeks” bounds the product; it does not state it.
      if (bound !== 'exact' || totalFits(quantity) || countsTablets(letter, stated)) continue;
      const product = computed(quantity)!;
      const values = {
        text,
        stated: bounds(given),
        working: `${working(quantity)} = ${bounds(product)}`,
        due: bounds(product),
      };
      const related = quantity.frequency
        ? [
            {
              message: 'regimen',
              range: regimenRange(letter, quantity.frequency, quantity.duration),
            },
          ]
        : [];
      report({
        message: 'mismatch',
        values,
        range: rangeOf(letter.tokens, stated.first, stated.end),
        related,
        fixes: [{ title: 'correct', values, safe: false, edits: [correction(letter, stated.total, bounds(product))] }],
      });
    }
  },
};

/** Whether a number is one of tablets, calculated of their dose and days. */
function countsTablets({ calculations }: Letter, { total: number }: TotalPart): boolean {
  return calculations.some(({ kind, stated }) => kind === 'supply' && stated.first === number.first);
}

function working({ frequency, duration }: Quantity): string {
  if (!frequency || !duration) return '';
  const length = duration.kind === 'pair' ? duration.weeks : duration.length;
  const unit = { 1: 'days', 7: 'weeks', 30: 'months', 365: 'years' }[duration.unitDays] ?? 'weeks';
  return `${bounds(sorted(frequency.times))} × ${bounds(sorted(length))} ${unit}`;
}

type Span = Pick<Quantity, 'first' | 'end'>;

/** Frequency and duration, whichever comes first. */
function regimenRange(letter: Letter, frequency: Span, duration: Span | undefined): Range {
  const range = rangeOf(letter.tokens, frequency.first, frequency.end);
  return duration ? cover(range, rangeOf(letter.tokens, duration.first, duration.end)) : range;
}

function correction({ tokens }: Letter, total: Span, newText: string): TextEdit {
  return {
    range: rangeOf(tokens, total.first, total.end),
    newText: newText.replace('–', '-'),
  };
}

/** Every quantity of a letter: those of each issue's title and rationale, then the summary's. */
function quantitiesOf({ issues, summary }: Letter): Quantity[] {
  const quantities: Quantity[] = [];
  for (const { requests, mentions } of issues) {
    for (const { quantity } of requests) if (quantity) quantities.push(quantity);
    for (const { quantity } of mentions) quantities.push(quantity);
  }
  for (const { quantity } of summary.mentions) quantities.push(quantity);
  return quantities;
}
