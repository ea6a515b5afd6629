import { type ClientCapabilities, FoldingRangeKind, MarkupKind } from 'vscode-languageserver';

/** What the editor can show, as far as the answers of features depend on it. */
export interface FeatureClient {
  readonly nestedSymbols: boolean;
  readonly markdownHover: boolean;
  /** Takes the range that a definition was asked from. */
  readonly definitionLinks: boolean;
  readonly foldsByKind: boolean;
  readonly linkTooltips: boolean;
  readonly preparesRename: boolean;
  readonly versionedEdits: boolean;
  /** Asks the server for the text of virtual documents. */
  readonly virtualDocuments: boolean;
  /** Shows a place in a document when told to. */
  readonly showsDocuments: boolean;
  readonly showsProgress: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesTokens: boolean;
}

/** Reads what an editor says of itself. */
export function readFeatureClient({ textDocument, workspace, window }: ClientCapabilities): FeatureClient {
  const kinds = textDocument?.foldingRange?.foldingRangeKind?.valueSet;
  return {
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    foldsByKind: kinds?.includes(FoldingRangeKind.Region) ?? true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport ?? false,
    preparesRename: textDocument?.rename?.prepareSupport ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    virtualDocuments: workspace?.textDocumentContent !== undefined,
    showsDocuments: window?.showDocument?.support ?? false,
    showsProgress: window?.workDoneProgress ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport ?? false,
  };
}
