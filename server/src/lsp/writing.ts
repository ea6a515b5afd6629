import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toSnippet, toText } from '../knowledge/phrases/render.ts';
import type { Letter } from '../letter/letter.ts';
import { addIssue, placeholderFrom, rationalesAt } from '../service/writing/insertions.ts';
import { newLetter } from '../service/writing/new-letter.ts';
import { copiedRequests, requestLines, titlesFor } from '../service/writing/understand.ts';
import { stripComments } from '../text/comments.ts';
import type { ResolvedConfiguration } from './configurations.ts';
import {
  ADD_ISSUE,
  type AddIssueParams,
  type CopiedText,
  type FormChoice,
  FALSE_ALARM,
  FORMS,
  NEW_LETTER,
  type NewLetterParams,
  type NewText,
  type PlacedText,
  PLAIN_TEXT,
  type PlainTextParams,
  type PositionParams,
  type RationaleChoice,
  RATIONALES,
  REQUESTS_IN,
  UNFILLED,
  type UnfilledParams,
} from './contract.ts';
import { toLspRange } from './convert.ts';
import { falseAlarmReport, findingAt } from '../service/false-alarm.ts';
import type { FeatureHost } from './features.ts';
import { openedLetter } from './opened.ts';
import { answerCompletion } from './requests/completion.ts';
import type { WritingClient } from './writing-client.ts';

/** Answers what an editor asks while a letter is being written: completions, and the text of our commands. */
export function listenToWriting(host: FeatureHost, client: WritingClient): void {
  const { connection, letters, configurations, guard } = host;
  let begun = 0;
  connection.onCompletion(
    guard('completion', async (params, token) => {
      const opened = await openedLetter(host, params.textDocument.uri, token);
      return opened ? answerCompletion(opened.document, opened.checked, params, client) : null;
    }),
  );

  /** Wraps what is answered from an open letter; null for one that is not open or too long to be read. */
  const onLetter = <P extends { readonly uri: string }, R>(
    name: string,
    answer: (document: TextDocument, letter: Letter, params: P, configuration: ResolvedConfiguration) => R | null,
  ) =>
    guard(name, async (params: P, token: CancellationToken): Promise<R | null> => {
      const opened = await openedLetter(host, params.uri, token);
      const letter = opened?.checked.letter;
      return letter ? answer(opened.document, letter, params, opened.checked.configuration) : null;
    });

  /** The configuration that an unsaved letter would have. */
  const forNewLetter = async (): Promise<ResolvedConfiguration> => {
    const uri = `untitled:new-letter-${String(++begun)}`;
    await configurations.opened(uri);
    const configuration = configurations.current(uri);
    configurations.closed(uri);
    return configuration;
  };
  connection.onRequest(
    FORMS,
    guard('forms', async (): Promise<FormChoice[]> =>
      formsOf(await forNewLetter()).map(({ id, name }) => ({ id, name })),
    ),
  );
  connection.onRequest(
    NEW_LETTER,
    guard('newLetter', async (params: NewLetterParams) => answerNewLetter(await forNewLetter(), params, client)),
  );
  connection.onRequest(
    REQUESTS_IN,
    guard('requestsIn', async ({ text }: CopiedText): Promise<string[]> => {
      const configuration = await forNewLetter();
      const [form] = formsOf(configuration);
      return form ? copiedRequests(form, text, configuration.knowledge) : [];
    }),
  );
  connection.onRequest(
    ADD_ISSUE,
    onLetter('addIssue', (document, letter, { request }: AddIssueParams, { knowledge }): PlacedText | null => {
      const [title] = request === undefined ? [] : titlesFor(letter.form, requestLines(request), knowledge);
      const placed = addIssue(letter, title);
      return placed
        ? { range: toLspRange(document, placed.range), snippet: `${toSnippet(placed.pieces, client)}$0` }
        : null;
    }),
  );
  connection.onRequest(
    RATIONALES,
    onLetter('rationales', (document, letter, { range }: PositionParams, { phrases }): RationaleChoice[] | null => {
      const found = rationalesAt(letter, document.offsetAt(range.start), phrases);
      if (!found) return null;
      const place = toLspRange(document, found.range);
      const gap = found.spaced ? ' ' : '';
      return found.rationales.map(({ phrase, detail, pieces }) => ({
        label: phrase.title,
        detail,
        text: toText(pieces),
        range: place,
        snippet: `${gap}${toSnippet(pieces, client)}$0`,
      }));
    }),
  );
  connection.onRequest(
    PLAIN_TEXT,
    onLetter('plainText', (_document, { source, comments }, _params: PlainTextParams) =>
      stripComments(source, comments),
    ),
  );
  connection.onRequest(
    FALSE_ALARM,
    onLetter('falseAlarm', (document, letter, { uri, range }: PositionParams): string | null => {
      const found = findingAt(letters.findingsOf(uri, document.getText()), letter, document.offsetAt(range.start));
      return found ? falseAlarmReport(letter, found) : null;
    }),
  );
  connection.onRequest(
    UNFILLED,
    onLetter('unfilled', (document, letter, { range, forward }: UnfilledParams) => {
      const from = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const found = placeholderFrom(letter, from, forward);
      return found ? toLspRange(document, found) : null;
    }),
  );
}

function formsOf({ knowledge, form }: ResolvedConfiguration) {
  const forms = knowledge.forms.forms.map((ready) => ready.form);
  return [...forms].sort((a, b) => Number(b.id === form) - Number(a.id === form));
}

function answerNewLetter(
  configuration: ResolvedConfiguration,
  params: NewLetterParams,
  client: WritingClient,
): NewText | null {
  const forms = formsOf(configuration);
  const form = params.form === undefined ? forms[0] : forms.find(({ id }) => id === params.form);
  if (!form) return null;
  const requests = titlesFor(form, requestLines(params.requests ?? ''), configuration.knowledge);
  const given = (value: string | undefined): string | undefined => (value?.trim() === '' ? undefined : value?.trim());
  const pieces = newLetter(form, {
    licensure: given(params.licensure),
    specialty: given(params.specialty),
    requests,
  });
  return { snippet: `${toSnippet(pieces, client)}$0` };
}
