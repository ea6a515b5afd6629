import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that do not say whether the treatment is medically necessary. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/missing-conclusion',
    summary: 'The rationale does not say whether the treatment is medically necessary.',
    severity: 'error',
    waits: 'later',
    messages: {
      missing:
        'The rationale of issue {number}, “{title}”, has no conclusion. End it by saying whether the request is medically necessary, as the law requires.',
      unclear:
        'The rationale of issue {number}, “{title}”, does not clearly say whether the request is medically necessary. End it by saying so, as the law requires.',
      append: 'Add “The request {verdict}.”',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const { argument, rationale, decision } = issue;
      if (
        !argument ||
        !rationale ||
        argument.conclusion ||
        issue.partialGrant ||
        argument.undecided ||
        rationale.value.end === rationale.value.start
      )
        continue;
      // A placeholder is a rationale still to be written.
      if (/^\[[^\]]*\]$/.test(letter.text.slice(rationale.value.start, rationale.value.end))) continue;
      // A fixed advisory may be after the conclusion: what follows it concludes nothing.
      const advisory = argument.advisory[0];
      const at = advisory ? letter.tokens.starts[advisory.first]! : rationale.value.end;
      const verdict = decision?.upholds === false ? 'is medically necessary' : 'is not medically necessary';
      const stop = advisory || /[.!?][)\]"”'’*_]*$/.test(letter.text.slice(0, at)) ? '' : '.';
      const fixes =
        decision?.upholds === undefined
          ? []
          : [
              {
                title: 'append',
                values: { verdict },
                safe: false,
                edits: [
                  {
                    range: { start: at, end: at },
                    newText: advisory ? `The request ${verdict}. ` : `${stop} The request ${verdict}.`,
                  },
                ],
              },
            ];
      const unclear = argument.unclear;
      report({
        message: unclear ? 'unclear' : 'missing',
        values: nameOf(issue),
        range: rationale.label.range,
        fixes,
        ...(unclear && { atMost: 'information' }),
      });
    }
  },
};
