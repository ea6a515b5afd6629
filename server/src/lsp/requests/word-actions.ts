import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../engine/finding.ts';
import type { Letter } from '../../letter/letter.ts';
import { ignoreWord, wordOfFinding } from '../../service/actions/words.ts';
import type { TeamWords } from '../configuration-files.ts';
import { ADD_WORD, type AddWordArguments } from '../contract.ts';
import { type Display, toDiagnostic, toLspEdit } from '../convert.ts';

/** What can be done with words in an editor. */
export interface WordHost {
  readonly display: Display;
  /** Where the team's words are kept, if they can be added to. */
  readonly teamWords: TeamWords | undefined;
  /** Whether the client has the command that adds to the writer's own words. */
  readonly keepsWords: boolean;
}

/** What a writer may do with a word that is right though no list has it: keep it, for oneself or the team, or for this letter. */
export function wordActions(document: TextDocument, letter: Letter, finding: Finding, host: WordHost): CodeAction[] {
  const word = wordOfFinding(letter, finding);
  if (word === undefined) return [];
  const { display, teamWords, keepsWords } = host;
  const shared = { kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(document, finding, display)] };
  const given: AddWordArguments = [word];
  const title = `Add “${word}” to my words`;
  return [
    ...(keepsWords ? [{ ...shared, title, command: { title, command: ADD_WORD, arguments: [...given] } }] : []),
    ...(teamWords
      ? [
          {
            ...shared,
            title: `Add “${word}” to the team\u2019s words`,
            edit: { changes: { [teamWords.uri]: [teamEdit(teamWords, word)] } },
          },
        ]
      : []),
    {
      ...shared,
      title: `Ignore “${word}” in this letter`,
      edit: { changes: { [document.uri]: [toLspEdit(document, ignoreWord(letter, word))] } },
    },
  ];
}

/** The edit that adds a word to the list in the configuration file. */
function teamEdit({ place: { line, character, before, after } }: TeamWords, word: string): TextEdit {
  const at = { line, character };
  return { range: { start: at, end: at }, newText: before + JSON.stringify(word) + after };
}
