/** A text as Markdown shows it literally: no character of it makes a link, an image, a list, a table or HTML. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]()#+!|<>~&-]/g, '\\$&')
      // A bare address would become a link.
      .replace(/:\/\//g, ':\\/\\/')
      .replace(/^(\s*\d+)\./gm, '$1\\.')
  );
}
