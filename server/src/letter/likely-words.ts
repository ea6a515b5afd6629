/** Makes what puts those words first that a text has: they are the likeliest to be meant there. */
export function usedFirst(text: string): (words: readonly string[]) => readonly string[] {
  let all: Set<string> | undefined;
  return (words) => {
    if (words.length < 2) return words;
    all ??= new Set(text.toLowerCase().split(/[^a-z'-]+/));
    const used = words.filter((word) => all!.has(word.toLowerCase().replace(/['’]s?$/, '')));
    return [...used, ...words.filter((word) => !used.includes(word))];
  };
}
