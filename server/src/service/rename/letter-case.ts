/** A text in the case of another: all capitals, each word or the first with a capital, else as given. Capitals of the text's own (`MRI`) stay. */
export function inCaseOf(written: string, text: string): string {
  const letters = written.replace(/\P{L}/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return text.toUpperCase();
  if (!startsCapital(written)) return text;
  const words = written.split(/\s+/).filter((word) => /^\p{L}{3,}/u.test(word));
  if (words.length > 1 && words.every(startsCapital))
    return text.replace(/(^|[\s/-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  return text === '' ? text : text[0]!.toUpperCase() + text.slice(1);
}

function startsCapital(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return first !== '' && first !== first.toLowerCase();
}
