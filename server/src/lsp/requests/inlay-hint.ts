import type { InlayHint, Range as LspRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { hintsIn } from '../../service/inlay-hints.ts';
import type { Say } from '../../text/say.ts';
import type { CheckedLetter } from '../documents.ts';

/** The hints of a range, as far as the settings want them. */
export function answerInlayHint(
  document: TextDocument,
  { letter, configuration }: CheckedLetter,
  range: LspRange,
  say: Say,
): InlayHint[] {
  if (!letter) return [];
  const wanted = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return hintsIn(letter, wanted, configuration.display.inlayHints, say).map(({ offset, label, tooltip }) => ({
    position: document.positionAt(offset),
    label,
    tooltip,
    paddingLeft: true,
  }));
}
