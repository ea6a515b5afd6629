const unseen = /\u00ad[ \t]*(?:\r?\n[ \t]*)?|[\u200b-\u200f\u2060\ufeff]/g;
/** “non-⏎certified”: the hyphen is the word's, or was put at the line end; with it the word can be read. */
const brokenAtHyphen = /(?<=[\p{L}\d]-)[ \t]*\r?\n\s*(?=[\p{L}\d])/gu;
const ligatures = /[\ufb00-\ufb06]/g;

/** A stretch of a letter as one line of plain words: soft hyphens and what has no width removed, letters set as one (`ﬁ`) apart, white space folded. */
export function plainLine(text: string): string {
  return text
    .replace(unseen, '')
    .replace(brokenAtHyphen, '')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();
}
