import type { DocumentLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Letter } from '../../letter/letter.ts';
import { linksOf } from '../../service/links.ts';
import { toLspRange } from '../convert.ts';
import type { FeatureClient } from '../feature-client.ts';

/** The links of a letter. */
export function answerDocumentLink(document: TextDocument, letter: Letter, client: FeatureClient): DocumentLink[] {
  return linksOf(letter).map(({ range, target, tooltip }) => ({
    range: toLspRange(document, range),
    target,
    ...(client.linkTooltips ? { tooltip } : {}),
  }));
}
