import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Letter } from '../../letter/letter.ts';
import { referencesAt } from '../../service/references.ts';
import { toLspRange } from '../convert.ts';

/** All places of what is at a position. */
export function answerReferences(
  document: TextDocument,
  letter: Letter,
  position: Position,
  withDefinition: boolean,
): Location[] {
  const found = referencesAt(letter, document.offsetAt(position));
  return (found?.places ?? [])
    .filter((range) => withDefinition || range !== found?.definition)
    .map((range) => ({ uri: document.uri, range: toLspRange(document, range) }));
}

/** The same places, to be marked in the text; the one that lays the thing down as written to. */
export function answerHighlight(document: TextDocument, letter: Letter, position: Position): DocumentHighlight[] {
  const found = referencesAt(letter, document.offsetAt(position));
  return (found?.places ?? []).map((range) => ({
    range: toLspRange(document, range),
    kind: range === found?.definition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
