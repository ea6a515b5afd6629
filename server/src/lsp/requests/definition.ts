import type { Location, LocationLink, Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Letter } from '../../letter/letter.ts';
import { guidelineAt } from '../../service/cited-guideline.ts';
import { guidelinePage } from '../../service/guideline-page.ts';
import { referencesAt } from '../../service/references.ts';
import { toLspRange } from '../convert.ts';
import type { FeatureClient } from '../feature-client.ts';
import { guidelineUri } from '../virtual-documents.ts';

/** From a citation to its guideline's page; from a restatement to the title, from a conclusion to the decision, from a date to the header. */
export function answerDefinition(
  document: TextDocument,
  letter: Letter,
  position: Position,
  client: FeatureClient,
): Location[] | LocationLink[] {
  const offset = document.offsetAt(position);
  const cited = client.virtualDocuments ? guidelineAt(letter, offset) : undefined;
  if (cited) {
    const { guideline, section } = cited;
    const line = section ? (guidelinePage(guideline).lines.get(section.id) ?? 0) : 0;
    const range = { start: { line, character: 0 }, end: { line, character: 0 } };
    return [
      link(client, toLspRange(document, cited.origin), guidelineUri(guideline.id, document.uri), range),
    ] as LocationLink[];
  }
  const found = referencesAt(letter, offset);
  if (!found?.definition) return [];
  return [
    link(client, toLspRange(document, found.origin), document.uri, toLspRange(document, found.definition)),
  ] as LocationLink[];
}

function link(client: FeatureClient, origin: Range, uri: string, range: Range): Location | LocationLink {
  if (!client.definitionLinks) return { uri, range };
  return { originSelectionRange: origin, targetUri: uri, targetRange: range, targetSelectionRange: range };
}
