import { type CancellationToken, LSPErrorCodes, ResponseError, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configurations } from './configurations.ts';
import type { CheckedLetter, CheckedLetters } from './documents.ts';

/** Where requests find the letters that they name. */
export interface OpenLetters {
  readonly documents: TextDocuments<TextDocument>;
  readonly letters: CheckedLetters;
  readonly configurations: Configurations;
}

/** An open letter as it stands when a request is answered. */
export interface Opened {
  readonly document: TextDocument;
  readonly checked: CheckedLetter;
}

/**
 * Finds the text that a request names, as soon as its configuration is known; undefined if it is not open then. Rejects with the protocol's
 * answer where the request was canceled in the meantime.
 */
export async function openedText(
  { documents, configurations }: OpenLetters,
  uri: string,
  token: CancellationToken,
): Promise<TextDocument | undefined> {
  await configurations.settle(uri);
  stopIfCancelled(token);
  return documents.get(uri);
}

/** Finds the letter that a request names, read with its configuration; as `openedText`. */
export async function openedLetter(
  host: OpenLetters,
  uri: string,
  token: CancellationToken,
): Promise<Opened | undefined> {
  const document = await openedText(host, uri, token);
  return document && { document, checked: host.letters.check(document) };
}

/** Throws the protocol's answer to a request that was canceled. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'canceled');
}
