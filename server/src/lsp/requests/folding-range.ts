import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Letter } from '../../letter/letter.ts';
import { foldsOf } from '../../service/folding.ts';
import { toLspRange } from '../convert.ts';
import type { FeatureClient } from '../feature-client.ts';

/** The folds of a letter, by whole lines: the first line of each stays. Of two that begin on one line the longer is kept. */
export function answerFoldingRange(document: TextDocument, letter: Letter, client: FeatureClient): FoldingRange[] {
  const byLine = new Map<number, FoldingRange>();
  for (const { kind, range } of foldsOf(letter)) {
    const { start, end } = toLspRange(document, range);
    // A gap has no first line of its own: it folds into the line above.
    const startLine = kind === 'gap' ? Math.max(0, start.line - 1) : start.line;
    const known = byLine.get(startLine);
    if (end.line <= startLine || (known && known.endLine >= end.line)) continue;
    const region = client.foldsByKind && (kind === 'header' || kind === 'section');
    byLine.set(startLine, { startLine, endLine: end.line, ...(region ? { kind: FoldingRangeKind.Region } : {}) });
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}
