const unseen = /\u00ad[ \t]*(?:\r?\n[ \t]*)?|[\u200b-\u200f\u2060\ufeff]/g;
const ligatures = /[\ufb00-\ufb06]/g;

/** A stretch of a letter as one line of plain words: soft hyphens and what has no width taken out, letters set as one (`ﬁ`) apart, white space folded. */
export function plainLine(text: string): string {
  return text
    .replace(unseen, '')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();
}
