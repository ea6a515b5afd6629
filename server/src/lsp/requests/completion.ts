import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toSnippet, toText } from '../../knowledge/phrases/render.ts';
import { completionsAt } from '../../service/completion/complete.ts';
import type { Completion, OfferKind } from '../../service/completion/offer.ts';
import { toLspRange } from '../convert.ts';
import type { CheckedLetter } from '../documents.ts';
import type { WritingClient } from '../writing-client.ts';

const kinds = {
  section: CompletionItemKind.Class,
  field: CompletionItemKind.Field,
  decision: CompletionItemKind.EnumMember,
  guideline: CompletionItemKind.Reference,
  // Not “Snippet”: those an editor may be told to leave out, since static ones would be offered in the middle of a sentence.
  text: CompletionItemKind.Text,
  term: CompletionItemKind.Value,
} as const satisfies Record<OfferKind, CompletionItemKind>;

/** What may be inserted at a position. Never the whole story: the editor is to ask again with each character, since the list depends on it. */
export function answerCompletion(
  document: TextDocument,
  { letter, configuration }: CheckedLetter,
  { position, context }: CompletionParams,
  client: WritingClient,
): CompletionList {
  if (!letter) return { isIncomplete: false, items: [] };
  const automatic = context !== undefined && context.triggerKind !== CompletionTriggerKind.Invoked;
  const offset = document.offsetAt(position);
  const found = completionsAt(letter, offset, { phrases: configuration.phrases, automatic });
  return { isIncomplete: true, items: found.map((completion, i) => toItem(document, completion, i, client)) };
}

function toItem(document: TextDocument, completion: Completion, order: number, client: WritingClient): CompletionItem {
  const { label, kind, detail, pieces, range, filterText } = completion;
  const text = toText(pieces);
  const withStops = client.snippets && pieces.some((piece) => typeof piece !== 'string');
  return {
    label,
    kind: kinds[kind],
    ...(detail === undefined ? {} : { detail }),
    ...(text === label ? {} : { documentation: { kind: MarkupKind.PlainText, value: text } }),
    filterText,
    sortText: String(order).padStart(3, '0'),
    insertTextFormat: withStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: toLspRange(document, range),
      newText: withLineEnds(document, withStops ? toSnippet(pieces, client) : text),
    },
  };
}

/** Text with the line ends that the document has. */
export function withLineEnds(document: TextDocument, text: string): string {
  const isDos = document.getText({ start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }).endsWith('\r\n');
  return isDos ? text.replaceAll('\n', '\r\n') : text;
}
