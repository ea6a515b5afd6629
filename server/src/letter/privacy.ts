import type { Personal } from '../reading/privacy/personal.ts';
import { readPersonal } from '../reading/privacy/read.ts';
import type { LetterTree } from '../syntax/tree.ts';
import { overlaps, slice } from '../text/range.ts';

export type { Personal, PersonalKind } from '../reading/privacy/personal.ts';

/** Everything in a letter by which a person can be known, in order. A name in the statement, the credentials or the signature is the reviewer's. */
export function readPrivacy(tree: LetterTree): Personal[] {
  if (!tree.isLetter) return [];
  const { names, range: signature } = tree.signature;
  const own = tree.sections
    .filter(({ section: { role } }) => role === 'statement' || role === 'credentials')
    .map(({ range }) => range)
    .concat(signature ?? []);
  const signed = names.map((range): Personal => ({ kind: 'reviewer-name', range, text: slice(tree.text, range) }));
  const others = readPersonal(tree.tokens, 0, tree.tokens.count)
    .filter(({ range }) => !names.some((name) => overlaps(name, range)))
    .map((personal) =>
      personal.kind === 'provider-name' && own.some((range) => overlaps(range, personal.range))
        ? { ...personal, kind: 'reviewer-name' as const }
        : personal,
    );
  return [...others, ...signed].sort((a, b) => a.range.start - b.range.start);
}
