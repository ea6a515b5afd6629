import type { SuppressionSlip } from '../../../letter/suppressions.ts';
import type { ReportedFix, Rule } from '../../rule.ts';

/** Which message mentions a slip. */
const messages: Readonly<Record<SuppressionSlip['kind'], string>> = {
  keyword: 'keyword',
  'no-rules': 'noRules',
  'no-end': 'noEnd',
  'no-start': 'noStart',
  'no-line': 'noLine',
};

/** Finds comments that are to suppress findings and cannot. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/wrong-suppression',
    summary: 'A suppression comment is malformed.',
    severity: 'warning',
    messages: {
      unknown:
        'There is no rule “{pattern}”, so nothing is suppressed.{hint} Use the rule name shown with the finding.',
      keyword:
        '“{written}” is not known, so this comment suppresses nothing.{hint} Write ignore-next-line, ignore-start, ignore-end or ignore-letter.',
      noRules: '“{written}” names no rule, so nothing is suppressed. Add the rules to suppress.',
      noEnd: '“{written}” has no matching end, so nothing is suppressed. Add <!-- ignore-end --> after the passage.',
      noStart: '“{written}” has no matching start. Add ignore-start before it, or remove it.',
      noLine: 'No line follows this comment, so “{written}” suppresses nothing. Move it above the line.',
      replace: 'Change to “{near}”',
    },
  },
  check: () => undefined,
  checkSuppressions(letter, judged, report) {
    const meant = (near: string | undefined): string => (near === undefined ? '' : ` Did you mean “${near}”?`);
    const fixes = (near: string | undefined, range: SuppressionSlip['range']): ReportedFix[] =>
      near === undefined
        ? []
        : [{ title: 'replace', values: { near }, safe: false, edits: [{ range, newText: near }] }];
    for (const { kind, range, written, near } of letter.suppressions.slips)
      report({ message: messages[kind], values: { written, hint: meant(near) }, range, fixes: fixes(near, range) });
    for (const { rules } of judged)
      for (const { rule: named, state, near } of rules)
        if (state === 'unknown')
          report({
            message: 'unknown',
            values: { pattern: named.pattern, hint: meant(near) },
            range: named.range,
            fixes: fixes(near, named.range),
          });
  },
};
