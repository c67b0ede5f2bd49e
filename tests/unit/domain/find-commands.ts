import ts from 'typescript';
import type { SourceFile } from '#tests/support/source-files.ts';

/** The names of all exported functions that are told as their third parameter who acts, sorted. */
export function findCommands(files: readonly SourceFile[]): readonly string[] {
  const found = files.flatMap(({ path, text }) => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    return source.statements.flatMap((statement) =>
      functionsIn(statement)
        .filter(({ parameters }) => parameters[2]?.type?.getText(source) === 'CommandContext')
        .map(({ name }) => name.getText(source)),
    );
  });
  return found.sort();
}

interface NamedFunction {
  readonly name: ts.Node;
  readonly parameters: readonly ts.ParameterDeclaration[];
}

/** What a statement exports of functions, whether declared or kept in a constant. */
function functionsIn(statement: ts.Statement): readonly NamedFunction[] {
  if (ts.isFunctionDeclaration(statement)) {
    const { name, parameters } = statement;
    return isExported(statement) && name !== undefined ? [{ name, parameters }] : [];
  }
  if (!ts.isVariableStatement(statement) || !isExported(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
      ? [{ name, parameters: [...initializer.parameters] }]
      : [],
  );
}

function isExported({ modifiers }: ts.FunctionDeclaration | ts.VariableStatement): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}
