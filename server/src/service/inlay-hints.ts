import type { Issue, Letter } from '../letter/letter.ts';
import { bounds } from '../reading/quantities/compare.ts';
import { computed, type Quantity, sorted } from '../reading/quantities/quantity.ts';
import { overlaps, type Range } from '../text/range.ts';
import { authorizedOf } from './comparison.ts';
import { countVisits } from './issue-summary.ts';
import { abbreviateLimit, describeLimit, limitsFor } from './limits.ts';
import { inEnglish, type Say } from '../text/say.ts';

/** Which hints are wanted. */
export interface HintKinds {
  /** The number of visits after how often and how long: `= 12 visits`. */
  readonly totals: boolean;
  /** What a cited section allows: `limit 9–10 / 8 weeks`. */
  readonly limits: boolean;
  /** What utilization review has authorized of a request: `−6 authorized`. */
  readonly authorized: boolean;
}

/** A few words shown at an offset that the letter itself does not say. */
export interface Hint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** How many limits are shown at one citation: more would hide the text. */
const MOST_LIMITS = 2;

/** The hints in a range of a letter. */
export function hintsIn(letter: Letter, range: Range, kinds: HintKinds, say = inEnglish): Hint[] {
  const hints: Hint[] = [];
  if (kinds.totals && letter.summary.section && overlaps(letter.summary.section.range, range))
    for (const { quantity } of letter.summary.mentions) hints.push(...totalHint(letter, quantity, say));
  for (const issue of letter.issues) {
    if (!overlaps(issue.node.range, range)) continue;
    if (kinds.totals) {
      for (const { quantity } of issue.requests) if (quantity) hints.push(...totalHint(letter, quantity, say));
      for (const { quantity } of issue.mentions) hints.push(...totalHint(letter, quantity, say));
    }
    if (kinds.limits) hints.push(...limitHints(issue, say));
    if (kinds.authorized) hints.push(...authorizedHint(issue, say));
  }
  return hints.filter(({ offset }) => range.start <= offset && offset <= range.end).sort((a, b) => a.offset - b.offset);
}

/** Only where the text does not state what it comes to. */
function totalHint({ text }: Letter, quantity: Quantity, say: Say): Hint[] {
  const product = computed(quantity);
  if (!product) return [];
  const stated = quantity.stated && sorted(quantity.stated.total);
  if (stated && stated[0] === product[0] && stated[1] === product[1]) return [];
  const label = `= ${countVisits(product, say)}`;
  // After the bracket of “3x4 (10 sessions)”, which is no part of the quantity.
  const { start, end } = quantity.range;
  const bracketed = text[end] === ')' && text.slice(start, end).includes('(');
  return [{ offset: bracketed ? end + 1 : end, label, tooltip: say('Frequency times duration.') }];
}

function limitHints(issue: Issue, say: Say): Hint[] {
  return [issue.claimsAdministratorCitations, issue.reviewerCitations].flatMap((field) =>
    (field?.citations ?? []).flatMap((citation) => {
      const limits = limitsFor(citation, issue);
      if (limits.length === 0) return [];
      const short = [...new Set(limits.map((limit) => abbreviateLimit(limit, say)))];
      const label = say(
        'limit {0}',
        `${short.slice(0, MOST_LIMITS).join(', ')}${short.length > MOST_LIMITS ? ' …' : ''}`,
      );
      const tooltip = limits.map((limit) => `${describeLimit(limit, say)}: ${limit.applies}`).join('\n');
      return [{ offset: citation.range.end, label, tooltip }];
    }),
  );
}

function authorizedHint(issue: Issue, say: Say): Hint[] {
  const authorized = authorizedOf(issue);
  const original = issue.requests.find(({ role }) => role === 'original');
  if (!authorized || !original?.quantity) return [];
  const label = say('−{0} authorized', bounds(authorized.visits));
  return [
    {
      offset: original.quantity.range.end,
      label,
      tooltip: say('What utilization review authorized is not in dispute.'),
    },
  ];
}
