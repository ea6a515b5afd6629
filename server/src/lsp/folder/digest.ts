const PRIME_ONE = 0x9e3779b1;
const PRIME_OTHER = 0x5f356495;

/** A short name for a text or a plain value: the same for equal ones, for different ones as good as always another. Says nothing of what it was made from. */
export function digest(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  let one = 0x811c9dc5;
  let other = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, PRIME_ONE);
    other = Math.imul(other ^ (code + 1), PRIME_OTHER);
    one ^= one >>> 15;
    other ^= other >>> 13;
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
}
