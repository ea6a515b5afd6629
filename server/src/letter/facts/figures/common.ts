/** Stems of words that much is said with. */
const common: ReadonlySet<string> = new Set(
  'pain treat thera work injur surge opera medic symp sympt visit good least mor less last late long need used use taken tak relie trial cours first since cares care docum compl reque histo worke month'.split(
    ' ',
  ),
);

/** Tells whether much is said with a word of a stem. */
export function isCommon(stem: string): boolean {
  return common.has(stem);
}
