import type { Letter } from '../letter/letter.ts';
import { type Range, trim } from '../text/range.ts';
import { gapsOf } from './gaps.ts';

/** A stretch of a letter that can be folded away: from its first line, which stays, to its end. */
export interface Fold {
  readonly kind: 'header' | 'section' | 'issue' | 'field' | 'gap';
  readonly range: Range;
}

/** How many line ends at least a gap has that can be folded, beyond those that part paragraphs: the space of a page break. */
const WIDE = 2;

/** What can be folded in a letter: header, sections, issues, their fields, and the gaps that page breaks leave. */
export function foldsOf(letter: Letter): Fold[] {
  const { source, text, tree } = letter;
  const folds: Fold[] = [];
  const add = (kind: Fold['kind'], range: Range | undefined): void => {
    const trimmed = range && trim(text, range);
    if (trimmed && /[\r\n]/.test(source.slice(trimmed.start, trimmed.end))) folds.push({ kind, range: trimmed });
  };
  add('header', tree.headerRange);
  for (const { range } of letter.sections) add('section', range);
  for (const { node } of letter.issues) {
    add('issue', node.range);
    for (const { range } of node.fields) add('field', range);
  }
  for (const range of gapsOf(letter.tokens, tree.layout.paragraphBreaks + WIDE)) folds.push({ kind: 'gap', range });
  return folds;
}
