import {
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readLetter } from '../../letter/read.ts';
import { prepareRename, renameAt } from '../../service/rename/rename.ts';
import type { Range } from '../../text/range.ts';
import { toLspEdit, toLspRange } from '../convert.ts';
import type { CheckedLetter } from '../documents.ts';
import type { FeatureClient } from '../feature-client.ts';

/** What can be renamed at a position; where nothing can, an error whose message says why: editors show it. */
export function answerPrepareRename(
  document: TextDocument,
  { letter }: CheckedLetter,
  position: Position,
): PrepareRenameResult | null {
  if (!letter) return null;
  const found = prepareRename(letter, document.offsetAt(position));
  if ('refused' in found) throw refusal(found.refused);
  return { range: toLspRange(document, found.range), placeholder: found.placeholder };
}

/**
 * The edits of a renaming, or an error whose message says why it cannot be done.
 * @param tell shows the writer what depends on the old name and was left as it is
 */
export function answerRename(
  document: TextDocument,
  { letter, configuration }: CheckedLetter,
  position: Position,
  newName: string,
  client: FeatureClient,
  tell: (message: string) => void,
): WorkspaceEdit | null {
  if (!letter) return null;
  const reread = (text: string): typeof letter => readLetter(text, configuration.knowledge, configuration.form);
  const found = renameAt(letter, document.offsetAt(position), newName, reread);
  if ('refused' in found) throw refusal(found.refused);
  const { uri, version } = document;
  if (found.left?.length) tell(leftMessage(document, found.left));
  const edits = found.edits.map((edit) => toLspEdit(document, edit));
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

/** “Left as they are: “12” (line 40). Change them by hand …” Renaming changes no line end, so the lines are those of the renamed letter too. */
function leftMessage(document: TextDocument, left: readonly Range[]): string {
  const places = left.map(
    ({ start, end }) =>
      `“${document.getText().slice(start, end)}” (line ${String(document.positionAt(start).line + 1)})`,
  );
  return `Renamed. Left as written, for you to check: ${places.join(', ')}.`;
}

/** The message may quote the letter: it goes to the editor that holds it, and into no log. */
function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
