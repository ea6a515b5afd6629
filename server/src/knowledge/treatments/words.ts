/**
 * The words of a text, as written: runs of letters and digits. Punctuation parts words and is dropped, so `x-ray` and `x ray`
 * are the same two words and `PT/OT` is `PT`, `OT`.
 */
export function wordsOf(text: string): string[] {
  return text.match(/[a-z0-9]+/gi) ?? [];
}

/** The words of a text in lower case, one space between them: two spellings of one form have the same key. */
export function keyOf(text: string): string {
  return wordsOf(text).join(' ').toLowerCase();
}
