// The floor that the language server is measured against: a server that keeps the open texts, as any must, and says of each version only
// that there is nothing to say. What it costs is the protocol library, the pipes and the client.
//   --diagnostics N   N equal diagnostics for each version instead of none
import {
  createConnection,
  type Diagnostic,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const at = process.argv.indexOf('--diagnostics');
const shown = at < 0 ? 0 : Number(process.argv[at + 1]);

function diagnostics(): Diagnostic[] {
  return Array.from({ length: shown }, (_, line) => ({
    range: { start: { line, character: 2 }, end: { line, character: 18 } },
    severity: 2,
    code: 'counts/title-rationale',
    source: 'empty',
    message: `The title asks for ${line.toString()} visits and the rationale speaks of another number. Write the same number in both places.`,
  }));
}

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
let pulled = false;

connection.onInitialize(({ capabilities }) => {
  pulled = capabilities.textDocument?.diagnostic !== undefined;
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(pulled ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
    },
  };
});
documents.onDidChangeContent(({ document: { uri, version } }) => {
  if (!pulled) void connection.sendDiagnostics({ uri, version, diagnostics: diagnostics() });
});
connection.languages.diagnostics.on(() => ({ kind: 'full', items: diagnostics() }));
documents.listen(connection);
connection.listen();
