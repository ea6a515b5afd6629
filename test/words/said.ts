import ts from 'typescript';
import { sourceFiles } from '../tidy/sources.ts';

/** What the client says: `translated` are the messages handed to VS Code for translation, `bare` the texts that look like words and are not. */
export interface Said {
  readonly translated: ReadonlySet<string>;
  readonly bare: readonly string[];
}

/** Texts that no writer reads: what agents are reported, what is in the log, names. */
const NOT_SHOWN = [
  /^Determination Letters$/,
  /^the language server did not start/i,
  /^it (?:did not answer|ended)/,
  /longer than/,
  /^unknown error$/,
];

/** Two words, or a word with a capital: what a person would read. */
const WORDS = /[a-z]{2} [a-z]{2}|^[A-Z][a-z]+(?: |$)/;

/** Reads the sources of the client. */
export function saidByClient(): Said {
  const translated = new Set<string>();
  const bare: string[] = [];
  for (const { file, text } of sourceFiles(['client/src'])) {
    // The words by which letters begin; the code of a page.
    if (file.endsWith('/letter-opening.ts') || file.endsWith('/reading-frame.ts')) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isNewExpression(node) || ts.isTypeNode(node)) {
        // Modules have names; errors are for agents and the log; types are no values.
        if (!ts.isNewExpression(node) || !node.expression.getText().endsWith('Error')) ts.forEachChild(node, visit);
        return;
      }
      if (ts.isCallExpression(node) && /\bl10n\.t$/.test(node.expression.getText())) {
        const [message, ...values] = node.arguments;
        if (message && ts.isStringLiteralLike(message)) translated.add(message.text);
        else bare.push(`${file}: ${node.getText()}`);
        values.forEach(visit);
        return;
      }
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
        if (WORDS.test(node.text) && !NOT_SHOWN.some((pattern) => pattern.test(node.text)))
          bare.push(`${file}: ${node.text}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { translated, bare };
}

/** What the server says next to findings, each by its English sentence; `bare` are the calls whose sentence a translator could not find. */
export function saidByServer(): Said {
  const translated = new Set<string>();
  const bare: string[] = [];
  for (const { file, text } of sourceFiles(['server/src/service', 'server/src/reading'])) {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'say') {
        const [message] = node.arguments;
        if (message && ts.isStringLiteralLike(message)) translated.add(message.text);
        else bare.push(`${file}: ${node.getText()}`);
      }
      // Whatever is said in a hover, a lens or a hint goes through `say`.
      else if (
        SHOWN.test(file) &&
        (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) &&
        WORDS.test(node.text) &&
        !isSaid(node)
      )
        bare.push(`${file}: ${node.text}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { translated, bare };
}

/** What makes hovers, lenses and hints. */
const SHOWN = /\/(?:hover\/.*|hover\.ts|inlay-hints\.ts|issue-lens\.ts|service\/limits\.ts)$/;

function isSaid(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isImportDeclaration(at)) return true;
    if (ts.isCallExpression(at) && at.expression.getText() === 'say') return true;
  }
  return false;
}
