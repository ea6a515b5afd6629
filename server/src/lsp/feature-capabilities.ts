import type { ServerCapabilities } from 'vscode-languageserver';
import { semanticKinds } from '../service/semantic-tokens.ts';
import { CHECK_FOLDER, GO_TO, SNOOZE } from './contract.ts';
import type { FeatureClient } from './feature-client.ts';
import { SCHEMES } from './virtual-documents.ts';

function featureCapabilities(client: FeatureClient): ServerCapabilities {
  return {
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    inlayHintProvider: true,
    ...(client.showsDocuments ? { codeLensProvider: { resolveProvider: false } } : {}),
    executeCommandProvider: { commands: [...(client.showsDocuments ? [GO_TO] : []), CHECK_FOLDER, SNOOZE] },
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

/** The capabilities for findings and fixes, with those to show everything else of letters; virtual documents for editors that ask for them. */
export function withFeatures(base: ServerCapabilities, client: FeatureClient): ServerCapabilities {
  const own = featureCapabilities(client);
  const commands = [...(base.executeCommandProvider?.commands ?? []), ...(own.executeCommandProvider?.commands ?? [])];
  return {
    ...base,
    ...own,
    ...(commands.length > 0 ? { executeCommandProvider: { commands } } : {}),
    workspace: {
      ...base.workspace,
      ...(client.virtualDocuments ? { textDocumentContent: { schemes: [...SCHEMES] } } : {}),
    },
  };
}
