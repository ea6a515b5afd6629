import type { CodeLens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lensesOf } from '../../service/issue-lens.ts';
import type { Say } from '../../text/say.ts';
import { GO_TO, type GoToArguments } from '../contract.ts';
import { toLspRange } from '../convert.ts';
import type { CheckedLetter } from '../documents.ts';

/** The facts above each issue; each leads to its place. None if the settings do not want them. */
export function answerCodeLens(document: TextDocument, { letter, configuration }: CheckedLetter, say: Say): CodeLens[] {
  if (!letter || !configuration.display.codeLens) return [];
  return lensesOf(letter, say).map(({ range, title, target }) => {
    const goTo: GoToArguments = [document.uri, toLspRange(document, target)];
    return { range: toLspRange(document, range), command: { title, command: GO_TO, arguments: [...goTo] } };
  });
}
