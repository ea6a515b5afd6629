import type { IssueNode, LetterTree, SectionNode } from '../syntax/tree.ts';
import { overlaps } from '../text/range.ts';
import { tokenAt, type Tokens } from '../text/tokens.ts';
import { tokensAlone } from '../text/tokens-alone.ts';
import { type Distance, Mover } from './moved.ts';

/**
 * What a letter's tree has in one part of it: what lies wholly inside, its places counted from the part's beginning, and what holds for the
 * letter as a whole. With the text it is all that the reading of a part rests on.
 */
export interface PartOutline extends Pick<
  LetterTree,
  'layout' | 'form' | 'isLetter' | 'headerRange' | 'sections' | 'issues'
> {
  /** The clinical summary, if this is its part. */
  readonly summary: SectionNode | undefined;
  /** The number of the part's first issue, from 1. */
  readonly number: number;
}

/** A part of a letter before it is read. */
export interface UnreadPart {
  readonly text: string;
  readonly outline: PartOutline;
  /** Where the part begins in the letter. */
  readonly at: Distance;
  /** The part's tokens by themselves, as tokens of `text`, which is the part's. */
  readonly tokensOf: (text: string) => Tokens;
}

/** The tokens of a part, and the issue that it is. */
interface Cut {
  readonly first: number;
  readonly end: number;
  readonly issue: IssueNode | undefined;
}

/**
 * Parts a letter: the clinical summary, each issue, and whatever stands before, between and behind them are parts, which together are the
 * whole text. A letter whose issues are no passages of their own, as in the forms of 2013, is one part.
 */
export function partsOf(tree: LetterTree): UnreadPart[] {
  const { tokens, text, sections } = tree;
  const summary = sections.find(({ section }) => section.role === 'summary');
  const cuts = cutsOf(tree, summary);
  if (!cuts) {
    const { layout, form, isLetter, headerRange, issues } = tree;
    const outline = { layout, form, isLetter, headerRange, sections, issues, summary, number: 1 };
    return [{ text, outline, at: { tokens: 0, offset: 0 }, tokensOf: () => tokens }];
  }
  let number = 0;
  return cuts.map((cut, index) => {
    const start = index === 0 ? 0 : tokens.starts[cut.first]!;
    const end = index === cuts.length - 1 ? text.length : tokens.starts[cut.end]!;
    if (cut.issue) number++;
    return {
      text: text.slice(start, end),
      outline: outlineOf(tree, cut, { start, end }, summary, number),
      at: { tokens: cut.first, offset: start },
      tokensOf: (alone) => tokensAlone(tokens, cut.first, cut.end, alone, start),
    };
  });
}

/** Where a letter is cut; undefined where its summary and issues do not stand one behind the other. */
function cutsOf({ tokens, issues, form }: LetterTree, summary: SectionNode | undefined): Cut[] | undefined {
  if (form.issues.style !== 'decided-title') return undefined;
  const passages: Cut[] = issues.map((issue) => ({
    first: tokenAt(tokens, issue.range.start),
    end: tokenAt(tokens, issue.range.end),
    issue,
  }));
  if (summary) {
    const cut = { first: tokenAt(tokens, summary.range.start), end: summary.span.end, issue: undefined };
    const behind = passages.findIndex(({ first }) => first >= cut.first);
    passages.splice(behind < 0 ? passages.length : behind, 0, cut);
  }
  const cuts: Cut[] = [];
  let first = 0;
  for (const passage of passages) {
    if (passage.first < first || passage.end <= passage.first) return undefined;
    if (passage.first > first) cuts.push({ first, end: passage.first, issue: undefined });
    cuts.push(passage);
    first = passage.end;
  }
  if (first < tokens.count || cuts.length === 0) cuts.push({ first, end: tokens.count, issue: undefined });
  return cuts;
}

function outlineOf(
  { layout, form, isLetter, headerRange, sections }: LetterTree,
  cut: Cut,
  range: { readonly start: number; readonly end: number },
  summary: SectionNode | undefined,
  number: number,
): PartOutline {
  const mover = new Mover({ tokens: -cut.first, offset: -range.start });
  const inside = sections.filter((node) => node.range.start >= range.start && node.span.end <= cut.end);
  return {
    layout,
    form,
    isLetter,
    headerRange: headerRange && overlaps(headerRange, range) ? mover.move(headerRange) : undefined,
    sections: mover.move(inside),
    issues: cut.issue ? [mover.move(cut.issue)] : [],
    summary: summary && inside.includes(summary) ? mover.move(summary) : undefined,
    number,
  };
}
