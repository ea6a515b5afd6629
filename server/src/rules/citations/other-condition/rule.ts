import { LIMIT_CONDITIONS } from '../../../knowledge/guidelines/conditions.ts';
import type { Issue, Letter, PartedLetter } from '../../../letter/letter.ts';
import type { QuotedLimit } from '../../../letter/quoted-limits.ts';
import { toldConditions } from '../../../letter/told-conditions.ts';
import { guidelineFields } from '../../citations.ts';
import { isInSummary, nameOf, saidIn, summaryPart } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import type { Rule } from '../../rule.ts';

/** Finds quoted limits for a condition that the letter mentions nowhere else. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'citations/other-condition',
    summary: 'The quoted limit is for a condition that the letter does not mention.',
    severity: 'information',
    waits: 'later',
    messages: {
      found:
        "Issue {number}, “{title}”, quotes a limit for {condition}, which the letter mentions nowhere else. Quote the limit for this worker's condition, or say why this one applies.",
      told: 'The letter mentions this condition.',
    },
  },
  check(letter, report) {
    const summary = summaryPart(letter);
    if (!summary) return;
    for (const { what, part } of saidIn(letter, confined)) {
      const { issue, quoted, condition } = what;
      if (isTold(letter, condition)) continue;
      const own = told(summary.letter).find(({ isNamed, at }) => isNamed && isInSummary(summary, at));
      report({
        message: 'found',
        values: {
          ...nameOf(issue),
          condition: LIMIT_CONDITIONS.find(({ id }) => id === condition)?.name ?? condition,
        },
        range: part.place(quoted.mention.quantity.range),
        related: own ? [{ message: 'told', range: summary.place(own.range) }] : [],
      });
    }
  },
};

const told = perPart(toldConditions);

/** Conditions that are not anyone's who has pain. */
const narrow: ReadonlySet<string> = new Set(
  LIMIT_CONDITIONS.filter(({ general, operation }) => !general && !operation).map(({ id }) => id),
);

/** An issue whose quoted limits are all for a condition, and the first of them. */
interface Confined {
  readonly issue: Issue;
  readonly quoted: QuotedLimit;
  readonly condition: string;
}

const confined = perPart((part) => guidelineFields(part).flatMap(({ own, issue }) => (own ? confinedIn(issue) : [])));

function confinedIn(issue: Issue): Confined[] {
  const limits = issue.quotedLimits.filter(({ visits, perWeek }) => visits ?? perWeek);
  const [quoted] = limits;
  const condition = quoted?.condition;
  const isConfined = limits.every((one) => one.condition !== undefined && narrow.has(one.condition) && !one.aside);
  return quoted && condition !== undefined && isConfined ? [{ issue, quoted, condition }] : [];
}

/** Whether a letter mentions a condition, or a sign of it, in any sentence but those that quote a limit for it. */
function isTold({ parts }: PartedLetter, condition: string): boolean {
  return parts.some(({ letter }) => {
    const quoting = quotingIn(letter, condition);
    return told(letter).some(({ id, sentence }) => id === condition && !quoting.has(sentence));
  });
}

function quotingIn({ issues }: Letter, condition: string): ReadonlySet<unknown> {
  const limits = issues.flatMap(({ quotedLimits }) => quotedLimits);
  return new Set(limits.filter((one) => one.condition === condition).map(({ mention }) => mention.sentence));
}
