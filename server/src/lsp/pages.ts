import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Letter } from '../letter/letter.ts';
import { readLetter } from '../letter/read.ts';
import { cleanText } from '../service/page/clean.ts';
import { pageHtml } from '../service/page/html.ts';
import { type LetterPage, makePage } from '../service/page/page.ts';
import { checkLetter } from '../engine/check.ts';
import type { ResolvedConfiguration } from './configurations.ts';
import {
  CLEAN_TEXT,
  type CleanedLetter,
  type CleanTextParams,
  PAGE,
  type PageParams,
  PREVIEW,
  type PreviewedLetter,
  type PreviewParams,
} from './contract.ts';
import type { FeatureHost } from './features.ts';
import { openedText } from './opened.ts';

/** Answers what an editor asks to show a letter as a page, to write it in Word, and to clean a text that was pasted. */
export function listenToPages(host: FeatureHost): void {
  const { connection, configurations, guard } = host;
  const onText = <P extends { readonly uri: string }, R>(
    name: string,
    answer: (
      document: TextDocument,
      read: (text: string) => Letter,
      configuration: ResolvedConfiguration,
      params: P,
    ) => R,
  ) =>
    guard(name, async (params: P, token: CancellationToken): Promise<R | null> => {
      const document = await openedText(host, params.uri, token);
      if (!document) return null;
      const configuration = configurations.current(params.uri);
      return answer(document, readerOf(configuration), configuration, params);
    });
  const pageOf = (
    document: TextDocument,
    read: (text: string) => Letter,
    { levels, options }: ResolvedConfiguration,
    comments: boolean,
  ): LetterPage =>
    makePage(document.getText(), read, comments ? (letter) => checkLetter(letter, { levels, options }) : undefined);

  connection.onRequest(
    PAGE,
    onText('page', (document, read, configuration, { comments }: PageParams) =>
      pageOf(document, read, configuration, comments),
    ),
  );
  connection.onRequest(
    PREVIEW,
    onText('preview', (document, read, configuration, { frame }: PreviewParams): PreviewedLetter => {
      const page = pageOf(document, read, configuration, true);
      const places = page.blocks.map((block) => {
        const [first] = block.kind === 'header' ? block.rows.flat() : block.pieces;
        return written(page.text.slice(0, first?.range.start ?? 0));
      });
      return { html: pageHtml(page, frame), places };
    }),
  );
  connection.onRequest(
    CLEAN_TEXT,
    guard('cleanText', async ({ uri, text }: CleanTextParams): Promise<CleanedLetter> => {
      await configurations.settle(uri);
      return cleanText(text, readerOf(configurations.current(uri)));
    }),
  );
}

/** How many characters of a text are no white space: by these places of a page are told from those of the text that it was made of. */
function written(text: string): number {
  return text.replace(/\s+/g, '').length;
}

function readerOf({ knowledge, form }: ResolvedConfiguration): (text: string) => Letter {
  return (text) => readLetter(text, knowledge, form);
}
