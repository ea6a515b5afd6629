import { type Connection, Range } from 'vscode-languageserver';

/** Shows a place of an open letter. Arguments that are none are left alone: a command can be called by anyone. */
export async function goTo(
  connection: Connection,
  isOpen: (uri: string) => boolean,
  given: readonly unknown[],
): Promise<null> {
  const [uri, selection] = given;
  if (typeof uri === 'string' && isOpen(uri) && Range.is(selection)) {
    await connection.window.showDocument({ uri, selection, takeFocus: true });
  }
  return null;
}
