import type { Letter } from '../letter/letter.ts';
import { overlaps, type Range } from '../text/range.ts';

/** The kinds of words that are coloured by what they mean, in the order of the legend. Their names in editors stand in package.json. */
export const semanticKinds = [
  'letterHeading',
  'letterLabel',
  'letterUpheld',
  'letterOverturned',
  'letterTreatment',
  'letterQuantity',
  'letterCitation',
  'letterConclusion',
  'letterComment',
] as const;

/** One of the kinds. */
export type SemanticKind = (typeof semanticKinds)[number];

/** A stretch on one line that has a kind. */
export interface SemanticToken {
  readonly range: Range;
  readonly kind: SemanticKind;
}

/** The coloured stretches of a letter in order, none reaching over a line end and no two overlapping; within `range` where one is given. */
export function semanticTokensOf(letter: Letter, range?: Range): SemanticToken[] {
  const found: SemanticToken[] = [];
  const add = (kind: SemanticKind, place: Range | undefined): void => {
    if (place && place.end > place.start && (!range || overlaps(place, range))) found.push({ range: place, kind });
  };
  for (const { heading } of letter.sections) add('letterHeading', heading.range);
  for (const { label } of letter.tree.header) add('letterLabel', label.range);
  add('letterLabel', letter.tree.credentials?.licensure?.label.range);
  add('letterLabel', letter.tree.credentials?.specialty?.label.range);
  for (const { quantity } of letter.summary.mentions) add('letterQuantity', quantity.range);
  for (const issue of letter.issues) {
    for (const { label } of issue.node.fields) add('letterLabel', label.range);
    const upholds = issue.decision?.upholds;
    if (upholds !== undefined) add(upholds ? 'letterUpheld' : 'letterOverturned', issue.decision?.range);
    for (const { quantity, drug } of issue.requests) add('letterQuantity', quantity?.range ?? drug?.range);
    for (const { quantity } of issue.mentions) add('letterQuantity', quantity.range);
    for (const field of [issue.claimsAdministratorCitations, issue.reviewerCitations])
      for (const citation of field?.citations ?? []) add('letterCitation', citation.range);
    for (const mention of issue.guidelineMentions) add('letterCitation', mention.range);
    add('letterConclusion', issue.argument?.conclusion?.verdict.range);
  }
  for (const term of letter.terms)
    if (term.kind === 'treatment' || term.kind === 'drug') add('letterTreatment', term.range);
  const tokens = withoutComments(letter, onSingleLines(letter.source, withoutOverlaps(found)));
  return range ? tokens.filter((token) => overlaps(token.range, range)) : tokens;
}

/** The tokens with those of the comments among them, which cut the others in two. */
function withoutComments({ source, comments }: Letter, tokens: SemanticToken[]): SemanticToken[] {
  if (comments.length === 0) return tokens;
  const all = onSingleLines(
    source,
    comments.map(({ range }) => ({ range, kind: 'letterComment' })),
  );
  let next = 0;
  for (const { range, kind } of tokens) {
    while ((comments[next]?.range.end ?? Infinity) <= range.start) next++;
    let { start } = range;
    for (let i = next; i < comments.length && comments[i]!.range.start < range.end; i++) {
      if (comments[i]!.range.start > start) all.push({ range: { start, end: comments[i]!.range.start }, kind });
      start = comments[i]!.range.end;
    }
    if (start < range.end) all.push({ range: { start, end: range.end }, kind });
  }
  return all.sort((a, b) => a.range.start - b.range.start);
}

/** Of two that overlap the one that begins first is kept, of two that begin together the longer: a quantity holds its treatment's name. */
function withoutOverlaps(tokens: SemanticToken[]): SemanticToken[] {
  tokens.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  let end = 0;
  return tokens.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}

/** Parts at line ends; spaces next to them belong to no part. */
function onSingleLines(text: string, tokens: readonly SemanticToken[]): SemanticToken[] {
  return tokens.flatMap(({ range, kind }) => {
    const parts: SemanticToken[] = [];
    let start = range.start;
    for (const line of text.slice(range.start, range.end).split(/\r\n|\r|\n/)) {
      const from = start + line.length - line.trimStart().length;
      const end = start + line.trimEnd().length;
      if (end > from) parts.push({ range: { start: from, end }, kind });
      start += line.length;
      start += text.startsWith('\r\n', start) ? 2 : 1;
    }
    return parts;
  });
}
