import type { Range } from '../../../text/range.ts';
import type { AcrossRule, OtherLetter } from '../../across.ts';
import { plainCaseNumber } from '../../worker.ts';

/** What is kept of a letter: its case number and day of injury, each with its place. */
interface Facts {
  readonly caseNumber: string;
  readonly written: string;
  readonly range: Range;
  readonly injury?: { readonly day: string; readonly written: string; readonly range: Range };
}

/** How many other letters a finding shows. */
const MOST_SHOWN = 3;

/** Finds letters with the case number of another letter. */
export const rule: AcrossRule<Facts> = {
  meta: {
    id: 'facts/case-number-twice',
    summary: 'Another letter has the same case number.',
    severity: 'warning',
    messages: {
      copy: '“{letter}” also has case number {caseNumber}. If it is an earlier version, make sure the right one is sent; otherwise correct the number.',
      differs:
        '“{letter}” also has case number {caseNumber}, but its date of injury is {other} and here it is {own}. These are different cases: correct the wrong number.',
      other: 'The same case number is here.',
      injury: 'The date of injury is {other} here.',
    },
  },
  collect({ header }) {
    const entry = header.get('caseNumber');
    const caseNumber = plainCaseNumber(entry?.value ?? '');
    // A number not yet filled in, as in a template, is no number of a case.
    if (!entry || !/\d{4}/.test(caseNumber)) return undefined;
    const injury = header.get('dateOfInjury');
    return {
      caseNumber,
      written: entry.value,
      range: entry.node.value,
      ...(injury?.date === undefined
        ? {}
        : { injury: { day: injury.date, written: injury.value, range: injury.node.value } }),
    };
  },
  keys: ({ caseNumber }) => [caseNumber],
  compare(facts, others, report) {
    const differing = others.filter((other) => otherInjury(facts, other));
    const [first] = differing.length > 0 ? differing : others;
    if (!first) return;
    const values = { letter: first.label, caseNumber: facts.written };
    const places = (message: string, letters: readonly OtherLetter<Facts>[]) =>
      letters.slice(0, MOST_SHOWN).map((other) => ({
        message,
        values: { other: other.facts.injury?.written ?? '' },
        range: message === 'injury' ? other.facts.injury!.range : other.facts.range,
        letter: other.name,
      }));
    if (differing.length === 0)
      report({
        message: 'copy',
        values,
        range: facts.range,
        related: places('other', others),
        knownBy: facts.caseNumber,
        // Drafts of one letter may well lie side by side.
        atMost: 'information',
      });
    else
      report({
        message: 'differs',
        values: { ...values, other: first.facts.injury!.written, own: facts.injury!.written },
        range: facts.range,
        related: [...places('other', differing.slice(0, 1)), ...places('injury', differing)],
        knownBy: `${facts.caseNumber} ${facts.injury!.day}`,
      });
  },
};

function otherInjury({ injury }: Facts, { facts }: OtherLetter<Facts>): boolean {
  return injury !== undefined && facts.injury !== undefined && injury.day !== facts.injury.day;
}
