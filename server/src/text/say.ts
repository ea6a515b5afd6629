/**
 * Puts what the interface says into the reader's language. `english` is the sentence as the translations know it; `{0}`, `{1}` … in it stand
 * for the values.
 */
export type Say = (english: string, ...values: readonly (string | number)[]) => string;

/** Says it in English. */
export const inEnglish: Say = (english, ...values) => filled(english, values);

/** Says it in the language of a bundle of translations, by the English sentence; what is not in there, in English. */
export function sayIn(words: Readonly<Record<string, unknown>>): Say {
  const known = new Map(Object.entries(words));
  return (english, ...values) => {
    const other = known.get(english);
    return filled(typeof other === 'string' ? other : english, values);
  };
}

function filled(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, number: string) => String(values[Number(number)] ?? place));
}
