/** How many letters of a stem are compared: “extended” and “extension” are one. */
const STEM = 5;

/** Cuts a word down to what its forms have in common. */
export function stem(word: string): string {
  let base = word.replace(/(?:ing|ed|es|s)$/, '');
  if (base.length < 3) base = word;
  if (base.length > 3 && base.endsWith(base.at(-2)!)) base = base.slice(0, -1);
  return base.replace(/e$/, '').slice(0, STEM);
}
