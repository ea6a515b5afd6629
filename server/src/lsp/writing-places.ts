import { TextDocuments } from 'vscode-languageserver';
import { type TextDocumentContentChangeEvent, TextDocument } from 'vscode-languageserver-textdocument';
import { commonEnds } from '../text/common-ends.ts';

/** How an open letter is being written. */
export interface WritingState {
  /** The offset where the last edit ended; undefined since the letter was opened with text, saved or asked to be checked. */
  readonly place: number | undefined;
  /** Whether the writer wants to see no findings until the letter is saved. */
  readonly snoozed: boolean;
}

const AT_REST: WritingState = { place: undefined, snoozed: false };

/** Where each open letter is being written, known from its edits alone, so that every editor has it. */
export class WritingPlaces {
  readonly #states = new Map<string, WritingState>();

  /** The state of a letter. */
  of(uri: string): WritingState {
    return this.#states.get(uri) ?? AT_REST;
  }

  /** Makes the store of open documents; it reports each edit here. */
  makeDocuments(): TextDocuments<TextDocument> {
    return new TextDocuments({
      create: (uri, language, version, text) => {
        // An empty letter is about to be written.
        this.#set(uri, { ...AT_REST, place: text.trim() === '' ? 0 : undefined });
        return TextDocument.create(uri, language, version, text);
      },
      update: (document, changes, version) => {
        const before = document.getText();
        const updated = TextDocument.update(document, changes, version);
        const state = this.of(document.uri);
        this.#set(document.uri, { ...state, place: endOfLast(updated, before, changes) ?? state.place });
        return updated;
      },
    });
  }

  /** A letter was saved, or a check of it was asked for: everything is reported. Returns whether anything could be held back before. */
  release(uri: string): boolean {
    const { place, snoozed } = this.of(uri);
    return this.#states.delete(uri) && (place !== undefined || snoozed);
  }

  /** Nothing is shown of a letter until it is saved. */
  snooze(uri: string): void {
    this.#set(uri, { ...this.of(uri), snoozed: true });
  }

  #set(uri: string, state: WritingState): void {
    this.#states.set(uri, state);
  }
}

/** Where the last of some changes ended, which were made one after the other. */
function endOfLast(
  document: TextDocument,
  before: string,
  changes: readonly TextDocumentContentChangeEvent[],
): number | undefined {
  const last = changes.at(-1);
  if (!last) return undefined;
  if ('range' in last) return document.offsetAt(last.range.start) + last.text.length;
  const text = document.getText();
  return text.length - commonEnds(before, text).tail;
}
