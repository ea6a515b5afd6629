import type { Position, SelectionRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Letter } from '../../letter/letter.ts';
import { selectionsAt } from '../../service/selection.ts';
import { toLspRange } from '../convert.ts';

/** What the selection at each position grows to. */
export function answerSelectionRange(
  document: TextDocument,
  letter: Letter,
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map((position) => {
    const offset = document.offsetAt(position);
    const ranges = selectionsAt(letter, offset).map((range) => toLspRange(document, range));
    const selection = ranges.reduceRight<SelectionRange | undefined>(
      (parent, range) => (parent ? { range, parent } : { range }),
      undefined,
    );
    return selection ?? { range: toLspRange(document, { start: offset, end: offset }) };
  });
}
