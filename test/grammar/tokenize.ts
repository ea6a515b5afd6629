import fs from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const GRAMMAR = new URL('../../syntaxes/determination-letter.tmLanguage.json', import.meta.url);
const SCOPE = 'text.determination-letter';

/** A piece of a line and the most specific scope the grammar gives it, without the language's name; '' for plain text. */
export interface ScopedText {
  text: string;
  scope: string;
}

/** A function that splits a line by the grammar in syntaxes/, with the engine that VS Code itself uses. */
export async function loadTokenizer(): Promise<(line: string) => ScopedText[]> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(fs.readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () =>
      Promise.resolve(textmate.parseRawGrammar(fs.readFileSync(GRAMMAR, 'utf8'), 'determination-letter.json')),
  });
  const grammar = await registry.loadGrammar(SCOPE);
  if (!grammar) throw new Error('the grammar cannot be loaded');
  return (line) =>
    grammar.tokenizeLine(line, textmate.INITIAL).tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scope: (scopes.at(-1) ?? SCOPE).replace(/\.determination-letter$/, '').replace(/^text$/, ''),
    }));
}
