/** Regular plurals of a noun and third persons of a verb. */
export function withS(word: string): string {
  if (/(?:[sxz]|[cs]h)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** The spellings that a regular ending may have: `treat` → `treated`, `stop` → `stopped`, `use` → `used`, `deny` → `denied`. */
export function withEnding(word: string, ending: 'ed' | 'ing'): string[] {
  if (word.endsWith('e') && !/(?:ee|oe|ye)$/.test(word)) return [word.slice(0, -1) + ending];
  if (word.endsWith('ee') && ending === 'ed') return [`${word}d`];
  if (/[^aeiou]y$/.test(word) && ending === 'ed') return [`${word.slice(0, -1)}ied`];
  return /[^aeiou][aeiou][bdgk-nprt]$/.test(word) ? [word + word.at(-1)! + ending, word + ending] : [word + ending];
}
