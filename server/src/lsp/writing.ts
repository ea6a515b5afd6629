import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { FeatureHost } from './features.ts';
import { answerCompletion } from './requests/completion.ts';
import type { WritingClient } from './writing-client.ts';

/** Answers what an editor asks while a letter is being written: completions, and the text of our commands. */
export function listenToWriting(
  { connection, documents, letters, configurations, guard }: FeatureHost,
  client: WritingClient,
): void {
  connection.onCompletion(
    guard('completion', async (params, token) => {
      const { uri } = params.textDocument;
      await configurations.settle(uri);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const document = documents.get(uri);
      return document ? answerCompletion(document, letters.check(document), params, client) : null;
    }),
  );
}
