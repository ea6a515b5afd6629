import * as vscode from 'vscode';
import type { LetterTool, TOOL, ToolParams } from '../../server/src/lsp/contract.ts';
import type { Ask } from './ask.ts';
import type { RulePage } from './rule-pages.ts';

const method: typeof TOOL = 'determinationLetters/tool';

interface LetterInput {
  readonly text?: string;
  readonly path?: string;
}

/**
 * Offers agents in VS Code the tools that package.json contributes. They are answered by the server that checks while one writes; a letter named by
 * its path is read through VS Code, from a folder that is open.
 */
export function registerTools(ask: Ask, rulePage: RulePage): vscode.Disposable {
  const forLetter = (tool: ToolParams['tool']) =>
    register<LetterInput>(tool, async (input) => {
      const params: ToolParams = { tool, ...(await find(input)) };
      const answer = await ask<object>(method, params);
      if (!answer) throw new Error('The language server gave no answer.');
      return JSON.stringify(answer);
    });
  return vscode.Disposable.from(
    forLetter('check_letter'),
    forLetter('read_letter'),
    register<{ readonly rule: string }>('explain_rule', async ({ rule }) => {
      if (!/^[a-z]+\/[a-z-]+$/.test(rule)) throw new Error(`“${rule}” is no id of a rule.`);
      const page = await rulePage(rule);
      if (page === undefined) throw new Error(`There is no rule “${rule}”.`);
      return page;
    }),
  );
}

function register<Input>(name: LetterTool['name'], answer: (input: Input) => Promise<string>): vscode.Disposable {
  return vscode.lm.registerTool<Input>(`determination-letters_${name}`, {
    invoke: async ({ input }) =>
      new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(await answer(input))]),
  });
}

/** The letter's text, and its path if it is a file: its folder's configuration counts. */
async function find({ text, path }: LetterInput): Promise<{ uri: string; text: string }> {
  if (text !== undefined && path === undefined) return { uri: 'untitled:draft.imr', text };
  if (path === undefined || text !== undefined) {
    throw new Error('Give either the text of the letter or the path of its file.');
  }
  for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
    const uri = path.startsWith('/') ? folder.with({ path }) : vscode.Uri.joinPath(folder, path);
    if (!uri.path.startsWith(`${folder.path}/`)) continue;
    const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
    if (document) return { uri: uri.toString(), text: document.getText() };
  }
  throw new Error(`${path} is no text file of a folder that is open.`);
}
