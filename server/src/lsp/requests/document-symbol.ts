import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Letter } from '../../letter/letter.ts';
import { type OutlineNode, outlineOf } from '../../service/outline.ts';
import { toLspRange } from '../convert.ts';
import type { FeatureClient } from '../feature-client.ts';

const kinds: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  header: SymbolKind.Namespace,
  section: SymbolKind.Module,
  issue: SymbolKind.Class,
  field: SymbolKind.Field,
};

/** The outline of a letter; flat for editors that do not nest. */
export function answerDocumentSymbol(
  document: TextDocument,
  letter: Letter,
  client: FeatureClient,
): DocumentSymbol[] | SymbolInformation[] {
  const nodes = outlineOf(letter);
  return client.nestedSymbols
    ? nodes.map((node) => nested(document, node))
    : nodes.flatMap((node) => flat(document, node));
}

function nested(
  document: TextDocument,
  { kind, name, detail, range, selection, children }: OutlineNode,
): DocumentSymbol {
  return {
    name,
    detail,
    kind: kinds[kind],
    range: toLspRange(document, range),
    selectionRange: toLspRange(document, selection),
    children: children.map((child) => nested(document, child)),
  };
}

function flat(document: TextDocument, node: OutlineNode, containerName?: string): SymbolInformation[] {
  const { kind, name, range, children } = node;
  const location = { uri: document.uri, range: toLspRange(document, range) };
  const own = { name, kind: kinds[kind], location, ...(containerName === undefined ? {} : { containerName }) };
  return [own, ...children.flatMap((child) => flat(document, child, name))];
}
