import ts from 'typescript';
import { expect, it } from 'vitest';
import { sourceFiles, type SourceFile } from './sources.ts';

/** The exported declarations of a file that have no doc comment, as `file name`. */
function undocumented({ file, text }: SourceFile): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter((statement) => isExported(statement) && !isDocumented(statement))
    .map((statement) => `${file} ${nameOf(statement)}`);
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function isDocumented(statement: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(statement).some((comment) => ts.isJSDoc(comment) && comment.comment !== undefined);
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]?.name.getText() ?? '';
  return (statement as ts.DeclarationStatement).name?.getText() ?? '';
}

it('sees an export without a doc comment', () => {
  const text = '// said so\nexport const a = 1;\n/** b */\nexport function b() {}\n/** */\nexport interface C {}';
  expect(undocumented({ file: 'x.ts', text })).toEqual(['x.ts a', 'x.ts C']);
});

it('every exported name has a doc comment', () => {
  const files = sourceFiles(['server/src', 'client/src', 'test', 'tools'], ['.ts']);
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap(undocumented)).toEqual([]);
});
