import {
  CompletionRequest,
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  type Range,
} from 'vscode-languageserver/node';
import { NEW_LETTER, type NewLetterParams, type NewText, UNFILLED } from '../../server/src/lsp/contract.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { type Editor } from './pair.ts';
import { parseSnippet } from './snippets.ts';

/** How many entries of a list a person looks down to; what stands lower counts as not found. */
const LOOKS_AT = 12;

/** Someone who writes a letter in an editor on a real server, and how many keys that takes: every character typed, every Tab, Enter, arrow and command is one. */
export class Typist {
  readonly #editor: Editor;
  readonly #uri: string;
  #version = 1;
  #start = 0;
  #end = 0;
  text = '';
  keys = 0;
  /** Of these, the characters that were typed. */
  characters = 0;

  constructor(editor: Editor, uri: string) {
    this.#editor = editor;
    this.#uri = uri;
  }

  /** Begins a letter with the command New Letter; what is known of it is typed. */
  async begin(params: NewLetterParams): Promise<void> {
    await this.#editor.open(this.#uri, '');
    const made = await this.#editor.connection.sendRequest<NewText>(NEW_LETTER, params);
    // The command, the form, and each request with its Enter; the reviewer's credentials stand in the settings.
    this.keys += 2;
    this.#count(params.requests ?? '');
    await this.#replace(parseSnippet(made.snippet).text);
    this.#end = this.#start = 0;
  }

  /** Goes to the next place to fill in and selects it. Throws where it is another than expected. */
  async next(expected: string): Promise<void> {
    const range = await this.#editor.connection.sendRequest<Range | null>(UNFILLED, {
      uri: this.#uri,
      range: this.#range(),
      forward: true,
    });
    this.keys++;
    if (!range) throw new Error(`nothing is left to fill in, but “${expected}” was expected`);
    const lines = new LineIndex(this.text);
    this.#start = lines.offsetAt(range.start);
    this.#end = lines.offsetAt(range.end);
    const found = this.text.slice(this.#start, this.#end);
    if (!found.startsWith(`[${expected}`)) throw new Error(`“${found}” is to be filled in, not “${expected}”`);
  }

  /** Types at the cursor, over what is selected. */
  async type(text: string): Promise<void> {
    this.#count(text);
    await this.#replace(text);
  }

  /** Asks for completions of what has been typed, or of nothing, and takes the one whose label begins so. Its places are filled in order. */
  async accept(label: string, typed = '', fill: readonly string[] = []): Promise<void> {
    // Over what is selected is typed; a completion that is asked for replaces the whole place.
    if (typed === '') this.keys++;
    else await this.type(typed);
    const lines = new LineIndex(this.text);
    const list = await this.#editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: this.#uri },
      position: lines.positionAt(this.#end),
      context: {
        triggerKind:
          typed === '' ? CompletionTriggerKind.Invoked : CompletionTriggerKind.TriggerForIncompleteCompletions,
      },
    });
    const items = (list as CompletionList).items.slice(0, LOOKS_AT);
    const place = items.findIndex((item) => item.label.startsWith(label) || item.detail?.startsWith(label));
    if (place < 0) throw new Error(`“${label}” is not among ${items.map((item) => item.label).join(' | ')}`);
    this.keys += place + 1;
    await this.#insert(items[place]!, fill);
  }

  /** Selects a text in the letter, as with a search. */
  select(text: string): void {
    this.#start = this.text.indexOf(text);
    if (this.#start < 0) throw new Error(`“${text}” is not in the letter`);
    this.#end = this.#start + text.length;
    this.keys += 4;
  }

  async #insert(item: CompletionItem, fill: readonly string[]): Promise<void> {
    const edit = item.textEdit;
    if (!edit || !('range' in edit)) throw new Error(`“${item.label}” has no edit`);
    const lines = new LineIndex(this.text);
    this.#start = lines.offsetAt(edit.range.start);
    this.#end = lines.offsetAt(edit.range.end);
    const { text, stops } =
      item.insertTextFormat === 2 ? parseSnippet(edit.newText) : { text: edit.newText, stops: [] };
    if (fill.length !== stops.length) throw new Error(`“${item.label}” has ${String(stops.length)} places: ${text}`);
    let filled = '';
    let done = 0;
    stops.forEach((stop, i) => {
      filled += text.slice(done, stop.start) + fill[i]!;
      this.#count(fill[i]!);
      this.keys++;
      done = stop.end;
    });
    await this.#replace(filled + text.slice(done));
  }

  #count(typed: string): void {
    this.keys += typed.length;
    this.characters += typed.length;
  }

  async #replace(newText: string): Promise<void> {
    const range = this.#range();
    this.text = this.text.slice(0, this.#start) + newText + this.text.slice(this.#end);
    this.#start = this.#end = this.#start + newText.length;
    await this.#editor.change(this.#uri, ++this.#version, newText, range);
  }

  #range(): Range {
    const lines = new LineIndex(this.text);
    return { start: lines.positionAt(this.#start), end: lines.positionAt(this.#end) };
  }
}
