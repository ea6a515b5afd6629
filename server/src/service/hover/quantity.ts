import type { Issue } from '../../letter/letter.ts';
import type { MentionRole } from '../../letter/mention-roles.ts';
import type { Mention } from '../../letter/mentions.ts';
import type { Request, RequestRole } from '../../letter/requests/request.ts';
import { agree, bounds, explain, totalFits } from '../../reading/quantities/compare.ts';
import { computed, type Quantity, total } from '../../reading/quantities/quantity.ts';
import { compareIssue } from '../comparison.ts';
import type { Say } from '../../text/say.ts';
import type { HoverBlock } from './block.ts';

function nameRequest(role: RequestRole, quantity: string, say: Say): string {
  switch (role) {
    case 'requested':
      return say('Requested: {0}', quantity);
    case 'original':
      return say('The original request: {0}', quantity);
    case 'authorized':
      return say('Authorized by utilization review: {0}', quantity);
    case 'remaining':
      return say('Remaining in dispute: {0}', quantity);
  }
}

function nameMention(role: MentionRole, quantity: string, say: Say): string {
  switch (role) {
    case 'requested':
      return say('Read as the request: {0}', quantity);
    case 'earlier':
      return say('Read as another or an earlier request: {0}', quantity);
    case 'authorized':
      return say('Read as what was authorized: {0}', quantity);
    case 'received':
      return say('Read as what was received before: {0}', quantity);
    case 'limit':
      return say('Read as the limit of a guideline: {0}', quantity);
    case 'other':
      return say('Read as a quantity that is neither requested nor a limit: {0}', quantity);
  }
}

/** Tells how a title's quantity was read and which limits it is compared with. */
export function explainRequest(issue: Issue | undefined, { role }: Request, quantity: Quantity, say: Say): HoverBlock {
  const limits = issue && role !== 'authorized' ? compareIssue(issue).limits : [];
  return {
    heading: nameRequest(role, describe(quantity, say), say),
    lines: [
      ...reading(quantity, say),
      ...limits.map((limit) =>
        say('Compared with the limit of {0} that the rationale quotes.', describe(limit.quantity, say)),
      ),
    ],
  };
}

/** Tells how a quantity of the prose was read and whether it goes with the title's. */
export function explainQuantityMention(issue: Issue | undefined, { role, quantity }: Mention, say: Say): HoverBlock {
  const lines = reading(quantity, say);
  const asked = issue && (role === 'requested' || role === 'limit') ? compareIssue(issue).request?.quantity : undefined;
  if (asked && total(asked)) {
    if (role === 'limit') lines.push(say('Compared with the {0} that the title requests.', describe(asked, say)));
    else
      lines.push(
        agree(asked, quantity)
          ? say('Agrees with the title: {0}.', describe(asked, say))
          : say('Does not agree with the title: {0}.', describe(asked, say)),
      );
  }
  return { heading: nameMention(role, describe(quantity, say), say), lines };
}

function describe(quantity: Quantity, say: Say): string {
  return explain(quantity, say) || say('no number of visits');
}

function reading(quantity: Quantity, say: Say): string[] {
  const lines: string[] = [];
  const product = computed(quantity);
  if (product && !totalFits(quantity))
    lines.push(say('Frequency times duration is {0}, which differs from the stated number.', bounds(product)));
  const conflict = quantity.stated?.total.conflict;
  if (conflict) lines.push(say('The word and the figure differ: {0} and {1}.', conflict.word, conflict.figure));
  if (quantity.bound !== 'exact') lines.push(say('Read as an upper limit: {0}.', quantity.bound));
  return lines;
}
