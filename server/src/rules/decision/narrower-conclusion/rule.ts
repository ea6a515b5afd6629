import { decidedRequests } from '../../../letter/requests/decided.ts';
import { overlapRegions } from '../../../knowledge/regions/regions.ts';
import type { Issue } from '../../../letter/letter.ts';
import type { Mention } from '../../../letter/mentions.ts';
import { agree, explain } from '../../../reading/quantities/compare.ts';
import { type Quantity, total } from '../../../reading/quantities/quantity.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds conclusions that name less than the title: without the side, one of the body parts, or one of several quantities. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/narrower-conclusion',
    summary: 'The conclusion covers less than the title.',
    severity: 'information',
    waits: 'later',
    messages: {
      side: 'The conclusion of issue {number} names the {region} without a side; the title says {side}. Add the side.',
      region:
        'The conclusion of issue {number} does not name the {region}, which the title also requests. Name every body part, so that nothing is left undecided.',
      quantity:
        'The conclusion of issue {number} names only {concluded}, but {left} are also in dispute. Name every quantity, so that nothing is left undecided.',
      title: 'The title is here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      // What it decides of a part is not all that it decides.
      if (issue.partialGrant) continue;
      const one = oneOfSeveral(issue);
      if (one) {
        const values = { ...nameOf(issue), concluded: explain(one.mention.quantity), left: explain(one.left) };
        const related = [{ message: 'title', range: one.left.range }];
        report({ message: 'quantity', values, range: one.mention.quantity.range, related });
      }
      const sites = issue.subject?.sites ?? [];
      const request = issue.requests.length === 1 ? issue.requests[0]! : undefined;
      if (sites.length === 0 || !request) continue;
      const related = [{ message: 'title', range: issue.titleRange }];
      const bare = sites.find(
        ({ region, side }) => side === undefined && region.sided && request.regions.includes(region),
      );
      if (request.side && bare && !namesSide(issue)) {
        report({
          message: 'side',
          values: { ...nameOf(issue), region: bare.region.name, side: request.side },
          range: bare.range,
          related,
        });
      }
      const left = request.regions.find((asked) => !sites.some(({ region }) => overlapRegions(region.id, asked.id)));
      if (left && sites.some(({ region }) => request.regions.includes(region))) {
        report({ message: 'region', values: { ...nameOf(issue), region: left.name }, range: sites[0]!.range, related });
      }
    }
  },
};

function namesSide({ subject }: Issue): boolean {
  return subject?.sites.some(({ side }) => side !== undefined) ?? false;
}

/** The only quantity that the conclusion names, where the title leaves several in dispute, and one that it does not name. */
function oneOfSeveral(issue: Issue): { mention: Mention; left: Quantity } | undefined {
  const judged = new Set(issue.argument?.verdicts.map(({ sentence }) => sentence));
  const named = issue.mentions.filter(({ sentence, role }) => judged.has(sentence) && role === 'requested');
  const disputed = decidedRequests(issue).flatMap(({ quantity }) => (quantity && total(quantity) ? [quantity] : []));
  const mention = named[0];
  if (named.length !== 1 || !mention || disputed.length < 2 || !total(mention.quantity)) return undefined;
  const left = disputed.find((quantity) => !agree(quantity, mention.quantity));
  return left && disputed.some((quantity) => agree(quantity, mention.quantity)) ? { mention, left } : undefined;
}
