/** A text as Markdown shows it literally: nothing in it makes a link, an image, emphasis, a heading, a list, a table or HTML. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<~&|]/g, '\\$&')
      // At the start of a line these make headings, lists and quotations.
      .replace(/^([ \t]*)([#+>=-])/gm, '$1\\$2')
      .replace(/^([ \t]*\d{1,9})([.)])/gm, '$1\\$2')
      // A bare address would become a link.
      .replace(/:\/\//g, ':\\/\\/')
      .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
      .replace(/@/g, '\\@')
  );
}
