import type { IssueNode, LetterTree, SectionNode } from '../syntax/tree.ts';
import { contains, overlaps } from '../text/range.ts';
import { tokenAt, type Tokens } from '../text/tokens.ts';
import { joinTokens } from '../text/copy-tokens.ts';
import { outlineFrom, type PartOutline } from './outline.ts';
import { type Distance, START } from './place.ts';

/** A part of a letter before it is read. */
export interface UnreadPart {
  readonly text: string;
  readonly outline: PartOutline;
  /** Where the part begins in the letter. */
  readonly at: Distance;
  /** The part's tokens by themselves, as tokens of `text`, which is the part's. */
  readonly tokensOf: (text: string) => Tokens;
}

/** The outline of a letter that is one part. */
export function wholeOutline({
  layout,
  form,
  isLetter,
  headerRange,
  sections,
  signature,
  issues,
}: LetterTree): PartOutline {
  const summary = sections.find(({ section }) => section.role === 'summary');
  return { layout, form, isLetter, headerRange, sections, signature, issues, summary, number: 1 };
}

/** The tokens of a part, and the issue that it is. */
interface Cut {
  readonly first: number;
  readonly end: number;
  readonly issue: IssueNode | undefined;
}

/**
 * Parts a letter: what comes before the first issue is a part, and each issue with whatever comes after it up to the next; together they
 * are the whole text. A letter whose issues are no passages of their own, as in the forms of 2013, is one part. How a letter is separated depends on
 * its text alone, never on what was read before. To read each issue by itself makes the first reading a third longer, and each later one half as
 * long.
 */
export function partsOf(tree: LetterTree): UnreadPart[] {
  const { tokens, text } = tree;
  const outline = wholeOutline(tree);
  const { summary } = outline;
  const cuts = cutsOf(tree, summary);
  if (!cuts) return [{ text, outline, at: START, tokensOf: () => tokens }];
  let number = 0;
  return cuts.map((cut, index) => {
    const start = index === 0 ? 0 : tokens.starts[cut.first]!;
    const end = index === cuts.length - 1 ? text.length : tokens.starts[cut.end]!;
    if (cut.issue) number++;
    const at = { tokens: cut.first, offset: start };
    return {
      text: text.slice(start, end),
      outline: outlineFrom(outlineOf(tree, cut, { start, end }, summary, number), at),
      at,
      tokensOf: (alone) => tokensOfPart(alone, tokens, cut, start),
    };
  });
}

/** Where a letter is cut; undefined if its issues are not one after the other, or the summary reaches into one. */
function cutsOf({ tokens, issues, form }: LetterTree, summary: SectionNode | undefined): Cut[] | undefined {
  if (form.issues.style !== 'decided-title') return undefined;
  const cuts: Cut[] = [];
  let first = 0;
  let issue: IssueNode | undefined;
  for (const next of issues) {
    const end = tokenAt(tokens, next.range.start);
    if (end < first || (issue && end === first)) return undefined;
    if (end > first) cuts.push({ first, end, issue });
    first = end;
    issue = next;
  }
  cuts.push({ first, end: tokens.count, issue });
  const split = summary && cuts.some(({ end }) => summary.range.start < tokens.starts[end]! && end < summary.span.end);
  return split ? undefined : cuts;
}

function tokensOfPart(text: string, tokens: Tokens, { first, end }: Cut, start: number): Tokens {
  const own = joinTokens(text, [{ tokens, first, end, by: -start }]);
  // The line ends before a part belong to the part before it.
  if (first > 0 && own.count > 0) own.breaks[0] = 0;
  return own;
}

/** The outline of a part, at its place in the letter. */
function outlineOf(
  { layout, form, isLetter, headerRange, sections, signature }: LetterTree,
  cut: Cut,
  range: { readonly start: number; readonly end: number },
  summary: SectionNode | undefined,
  number: number,
): PartOutline {
  const inside = sections.filter((node) => node.range.start >= range.start && node.span.end <= cut.end);
  return {
    layout,
    form,
    isLetter,
    headerRange: headerRange && overlaps(headerRange, range) ? headerRange : undefined,
    sections: inside,
    signature: {
      range: signature.range && contains(range, signature.range) ? signature.range : undefined,
      names: signature.names.filter((name) => contains(range, name)),
    },
    issues: cut.issue ? [cut.issue] : [],
    summary: summary && inside.includes(summary) ? summary : undefined,
    number,
  };
}
