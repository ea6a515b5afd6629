/**
 * Where the page of a rule is. The pages come with the program, so the link works without any network.
 * @param pages URL of the folder with the pages, ending in a slash
 */
export function ruleUrl(pages: string, rule: string): string {
  return `${pages}${rule}.md`;
}
