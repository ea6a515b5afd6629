import type { Position, Range as LspRange, TextEdit as LspEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readLetter } from '../../letter/read.ts';
import { formatEdits, formatLetter, type Reread } from '../../service/format/format.ts';
import { newLineEdits } from '../../service/format/on-type.ts';
import { toLspEdit } from '../convert.ts';
import type { CheckedLetter } from '../documents.ts';

/** The edits that bring a letter into the clean layout. */
export function answerFormatting(document: TextDocument, checked: CheckedLetter): LspEdit[] {
  const { letter } = checked;
  if (!letter) return [];
  return formatLetter(letter, rereader(checked)).edits.map((edit) => toLspEdit(document, edit));
}

/** Those of a range. */
export function answerRangeFormatting(document: TextDocument, checked: CheckedLetter, range: LspRange): LspEdit[] {
  if (!checked.letter) return [];
  const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return formatEdits(checked.letter, rereader(checked), within).map((edit) => toLspEdit(document, edit));
}

/** Those that a new line at a position asks for. */
export function answerOnTypeFormatting(document: TextDocument, checked: CheckedLetter, position: Position): LspEdit[] {
  if (!checked.letter) return [];
  return newLineEdits(checked.letter, rereader(checked), document.offsetAt(position)).map((edit) =>
    toLspEdit(document, edit),
  );
}

function rereader({ configuration }: CheckedLetter): Reread {
  return (text) => readLetter(text, configuration.knowledge, configuration.form);
}
