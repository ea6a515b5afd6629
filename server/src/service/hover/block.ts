/** One paragraph of a hover: plain text throughout, to be escaped by whoever prints it. */
export interface HoverBlock {
  readonly heading: string;
  readonly lines: readonly string[];
  /** A page that says more: of a rule, by its id, or of a guideline, by its id. */
  readonly link?: { readonly label: string; readonly rule?: string; readonly guideline?: string };
}
