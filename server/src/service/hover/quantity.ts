import type { Issue } from '../../letter/letter.ts';
import type { Mention, MentionRole } from '../../letter/mentions.ts';
import type { Request, RequestRole } from '../../letter/requests.ts';
import { agree, bounds, explain, totalFits } from '../../reading/quantities/compare.ts';
import { computed, type Quantity, total } from '../../reading/quantities/quantity.ts';
import { compareIssue } from '../comparison.ts';
import type { HoverBlock } from './block.ts';

const requestRoles: Readonly<Record<RequestRole, string>> = {
  requested: 'Requested',
  original: 'The original request',
  authorized: 'Authorized by utilization review',
  remaining: 'What remains in dispute',
};

const mentionRoles: Readonly<Record<MentionRole, string>> = {
  requested: 'Read as the request',
  earlier: 'Read as another or an earlier request',
  authorized: 'Read as what was authorized',
  received: 'Read as what was received before',
  limit: 'Read as the limit of a guideline',
  other: 'Read as a quantity that is neither requested nor a limit',
};

/** Tells how a title's quantity was read and which limits it is compared with. */
export function explainRequest(issue: Issue | undefined, { role }: Request, quantity: Quantity): HoverBlock {
  const limits = issue && role !== 'authorized' ? compareIssue(issue).limits : [];
  return {
    heading: `${requestRoles[role]}: ${describe(quantity)}`,
    lines: [
      ...reading(quantity),
      ...limits.map((limit) => `Compared with the limit of ${describe(limit.quantity)} that the rationale quotes.`),
    ],
  };
}

/** Tells how a quantity of the prose was read and whether it goes with the title's. */
export function explainQuantityMention(issue: Issue | undefined, { role, quantity }: Mention): HoverBlock {
  const lines = reading(quantity);
  const asked = issue && (role === 'requested' || role === 'limit') ? compareIssue(issue).request?.quantity : undefined;
  if (asked && total(asked)) {
    if (role === 'limit') lines.push(`Compared with the ${describe(asked)} that the title requests.`);
    else
      lines.push(
        agree(asked, quantity)
          ? `Agrees with the title: ${describe(asked)}.`
          : `Does not agree with the title: ${describe(asked)}.`,
      );
  }
  return { heading: `${mentionRoles[role]}: ${describe(quantity)}`, lines };
}

function describe(quantity: Quantity): string {
  return explain(quantity) || 'no number of visits';
}

function reading(quantity: Quantity): string[] {
  const lines: string[] = [];
  const product = computed(quantity);
  if (product && !totalFits(quantity))
    lines.push(`How often and how long give ${bounds(product)}, which is not what is stated.`);
  const conflict = quantity.stated?.total.conflict;
  if (conflict) lines.push(`Word and figure differ: ${String(conflict.word)} and ${String(conflict.figure)}.`);
  if (quantity.bound !== 'exact') lines.push(`Meant as a bound: ${quantity.bound}.`);
  return lines;
}
