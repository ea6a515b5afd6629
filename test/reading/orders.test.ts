import { describe, expect, it } from 'vitest';
import type { AboutOf } from '../../server/src/reading/about.ts';
import { orderIn } from '../../server/src/reading/orders.ts';
import { lex } from '../../server/src/text/lexer.ts';

/** What a note orders of a brace: true if to grant it. */
function ordered(text: string): boolean | undefined {
  const tokens = lex(text, true);
  const aboutOf: AboutOf = ({ subject: { first, end } }) =>
    /brace/i.test(text.slice(tokens.starts[first], tokens.ends[end - 1])) ? 'request' : 'unnamed';
  return orderIn(tokens, { first: 0, end: tokens.count }, aboutOf)?.necessary;
}

describe('the word that ends a note', () => {
  it.each([
    'Approve.',
    'Certify 6.',
    'Ankle gives way, first brace: approve.',
    'Post-op, no stiffness noted - authorize.',
    'Short course, low risk; OK.',
    'Brace ok.',
    'Ankle unstable, brace fine.',
    'First one, low cost: yes.',
    'No reason to refuse it - certify.',
    'Gait better with it; brace OK to continue.',
    'Ankle gives way, so approve the brace.',
    'Two weeks of gain - continue.',
  ])('grants: %s', (text) => expect(ordered(text)).toBe(true));

  it.each([
    'Deny.',
    'Ankle stable, second brace: deny.',
    'Nothing new on film - uphold.',
    'Third one in a year - no.',
    'Exceeds the criteria: not OK.',
    'Gait normal, brace not ok.',
    'Criteria unmet; non-certify.',
    'No reason given for a second brace - deny.',
    'Gait normal: non-certify all 12.',
  ])('refuses: %s', (text) => expect(ordered(text)).toBe(false));

  it.each([
    'Necessary, no.',
    'Utilization review: deny.',
    'The surgeon wrote: approve.',
    'Surgery ok.',
    'The films are fine.',
    'The films were read as OK.',
    'Reflexes: yes',
    'He had 6.',
  ])('orders nothing: %s', (text) => expect(ordered(text)).toBeUndefined());
});
