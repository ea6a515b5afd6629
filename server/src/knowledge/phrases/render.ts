import { articleFor, byNumber, capitalized } from './agreement.ts';
import { DEFAULTS, SLOT, slotOf, SLOTS, type SlotValues } from './slots.ts';

/** A rendered phrase: text as it stands, and places that the writer fills, some from a list of choices. */
export type Piece = string | { readonly placeholder: string; readonly choices?: readonly string[] };

/** A phrase with its slots filled. What stands for a slot is text whatever it holds; only the phrase's own brackets are placeholders. */
export function render(text: string, values: SlotValues): Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: Piece): void => {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else if (piece !== '') pieces.push(piece);
  };
  const addText = (plain: string): void => {
    let done = 0;
    for (const match of plain.matchAll(/\[([^[\]]+)\]/g)) {
      add(plain.slice(done, match.index));
      add({ placeholder: match[1]! });
      done = match.index + match[0].length;
    }
    add(plain.slice(done));
  };
  let done = 0;
  for (const match of text.matchAll(SLOT)) {
    addText(text.slice(done, match.index));
    done = match.index + match[0].length;
    const [, article, name = '', one, many] = match;
    const slot = slotOf(name);
    if (!slot) {
      add(match[0]);
      continue;
    }
    const value = values[slot] ?? DEFAULTS[slot];
    if (one !== undefined && many !== undefined) add(byNumber(value, one, many));
    else if (value === undefined) {
      const placeholder = SLOTS[slot];
      if (placeholder !== '') add({ placeholder });
    } else {
      const full = article ? `${articleFor(value)} ${value}` : value;
      add(article === 'A' || /^[A-Z]/.test(name) ? capitalized(full) : full);
    }
  }
  addText(text.slice(done));
  return pieces;
}

/** The phrase as text, placeholders in square brackets. */
export function toText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.placeholder}]`)).join('');
}

/** What an editor's snippets can hold. */
export interface SnippetOptions {
  /** Whether a tab stop may offer choices; without them it is a plain placeholder. */
  readonly choices?: boolean;
}

/** The phrase as a snippet of the language server protocol: placeholders are tab stops counted from 1. Nothing in the text can be taken for one. */
export function toSnippet(pieces: readonly Piece[], { choices = true }: SnippetOptions = {}): string {
  let stop = 1;
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escapeSnippet(piece);
      return tabStop(choices ? piece : { placeholder: piece.placeholder }, stop++);
    })
    .join('');
}

/** With choices the placeholder is the first of them, so that nothing is chosen without being asked. */
function tabStop({ placeholder, choices }: Exclude<Piece, string>, stop: number): string {
  if (!choices) return `\${${String(stop)}:[${escapeSnippet(placeholder)}]}`;
  const listed = [`[${placeholder}]`, ...choices].map((choice) => choice.replace(/[\\$},|]/g, '\\$&'));
  return `\${${String(stop)}|${listed.join(',')}|}`;
}

/** Text in which no character means anything to a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
