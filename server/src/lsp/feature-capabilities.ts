import type { ServerCapabilities } from 'vscode-languageserver';
import { semanticKinds } from '../service/semantic-tokens.ts';
import { GO_TO } from './contract.ts';
import type { FeatureClient } from './feature-client.ts';
import { SCHEMES } from './virtual-documents.ts';

/** What the server can show of letters, beside findings and fixes. */
export function featureCapabilities(client: FeatureClient): ServerCapabilities {
  return {
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    inlayHintProvider: true,
    ...(client.showsDocuments
      ? { codeLensProvider: { resolveProvider: false }, executeCommandProvider: { commands: [GO_TO] } }
      : {}),
    semanticTokensProvider: {
      legend: { tokenTypes: [...semanticKinds], tokenModifiers: [] },
      full: { delta: true },
      range: true,
    },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  };
}

/** The part of the capabilities about virtual documents, for editors that ask for them. */
export function virtualDocumentCapabilities(
  client: FeatureClient,
): Pick<NonNullable<ServerCapabilities['workspace']>, 'textDocumentContent'> {
  return client.virtualDocuments ? { textDocumentContent: { schemes: [...SCHEMES] } } : {};
}
