import type { Personal } from '../reading/privacy/personal.ts';
import { readPersonal } from '../reading/privacy/read.ts';
import type { LetterTree } from '../syntax/tree.ts';
import { overlaps } from '../text/range.ts';

export type { Personal, PersonalKind } from '../reading/privacy/personal.ts';

/** Everything in a letter by which a person can be known. A name in the statement or credentials is the reviewer's. */
export function readPrivacy(tree: LetterTree): Personal[] {
  if (!tree.isLetter) return [];
  const own = tree.sections
    .filter(({ section: { role } }) => role === 'statement' || role === 'credentials')
    .map(({ range }) => range);
  return readPersonal(tree.tokens, 0, tree.tokens.count).map((personal) =>
    personal.kind === 'provider-name' && own.some((range) => overlaps(range, personal.range))
      ? { ...personal, kind: 'reviewer-name' as const }
      : personal,
  );
}
