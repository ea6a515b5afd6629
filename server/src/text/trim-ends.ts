/** A text without what is at its end and matches, taken off piece by piece; `ending` must match at the end alone (`$`). */
export function withoutEnding(text: string, ending: RegExp): string {
  for (let rest = text; ;) {
    const match = ending.exec(rest);
    if (!match || match[0] === '') return rest;
    rest = rest.slice(0, match.index);
  }
}
