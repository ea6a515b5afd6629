import type { Frame } from '../../../letter/letter.ts';
import { cutOf } from '../../../text/comments.ts';
import type { TextEdit } from '../../../text/edit.ts';
import type { Range } from '../../../text/range.ts';
import type { JudgedRule, JudgedSuppression, Rule } from '../../rule.ts';

/** Finds comments that suppress what is not found. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/unused-suppression',
    summary: 'A comment suppresses a finding that does not occur.',
    severity: 'information',
    unnecessary: true,
    messages: {
      unused:
        'Nothing here matches “{pattern}”: the finding is resolved or on another line. Remove the suppression, so that it does not hide a later finding.',
      removeComment: 'Remove the comment',
      removeRule: 'Remove “{pattern}” from the comment',
    },
  },
  check: () => undefined,
  checkSuppressions(letter, judged, report) {
    for (const { suppression, rules } of judged) {
      const whole = rules.every(({ state }) => state === 'unused');
      rules.forEach(({ rule: { pattern, range }, state }, index) => {
        if (state !== 'unused') return;
        const fix = whole
          ? { title: 'removeComment', safe: false, edits: removeWhole(letter, judged, { suppression, rules }) }
          : { title: 'removeRule', values: { pattern }, safe: false, edits: [removeOne(rules, index)] };
        report({ message: 'unused', values: { pattern }, range, fixes: [fix] });
      });
    }
  },
};

/** Takes the comment out, and with a `start` the `end` that ends nothing else. */
function removeWhole(
  letter: Frame,
  judged: readonly JudgedSuppression[],
  { suppression, rules }: JudgedSuppression,
): TextEdit[] {
  const ends = suppression.keyword === 'start' ? rules.flatMap(({ rule: { scope } }) => scope?.end ?? []) : [];
  const others = judged.filter((other) => other.suppression !== suppression).flatMap((other) => other.rules);
  const alone = ends.filter((end) => !others.some(({ rule: { scope } }) => scope?.end === end));
  return letter.comments
    .filter(({ range }) => range.start === suppression.comment.start || alone.includes(range.start))
    .map((comment) => ({ range: cutOf(letter.source, comment), newText: '' }));
}

/** Takes a rule out of the list with the comma next to it. */
function removeOne(rules: readonly JudgedRule[], index: number): TextEdit {
  const at = (i: number): Range => rules[i]!.rule.range;
  const range =
    index > 0
      ? { start: at(index - 1).end, end: at(index).end }
      : { start: at(0).start, end: rules.length > 1 ? at(1).start : at(0).end };
  return { range, newText: '' };
}
