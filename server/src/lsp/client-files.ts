import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { decode } from '../ports/decode.ts';
import { type FileSystem, UnreadableError } from '../ports/file-system.ts';
import { type FileContent, type FolderParams, LIST_FILES, READ_FILE, type FileParams } from './contract.ts';

/**
 * Files that the client reads for the server, by URI: in a browser, where a server has no disk, and those of file systems that only the
 * editor knows. For a client that does not answer such requests there are no files.
 */
export function clientFiles(connection: Connection): FileSystem {
  return {
    async readText(uri) {
      const params: FileParams = { uri };
      const content = await ask<FileContent>(connection, READ_FILE, params);
      if (!content) return undefined;
      if ('unreadable' in content) throw new UnreadableError(`cannot be read (${content.unreadable})`);
      return decode(Uint8Array.from(atob(content.base64), (byte) => byte.charCodeAt(0))).text;
    },

    async list(folder, endings, most) {
      const params: FolderParams = { folder, endings, most };
      return (await ask<string[]>(connection, LIST_FILES, params)) ?? [];
    },
  };
}

/** Files on this machine are read by the server itself, all others by the client. */
export function withClientFiles(local: FileSystem, connection: Connection): FileSystem {
  const remote = clientFiles(connection);
  const filesOf = (uri: string): FileSystem => (uri.startsWith('file:') ? local : remote);
  return {
    readText: (uri) => filesOf(uri).readText(uri),
    list: (folder, endings, most) => filesOf(folder).list(folder, endings, most),
  };
}

/** The client's answer; undefined if it has none, or knows no such request. */
async function ask<R>(connection: Connection, method: string, params: object): Promise<R | undefined> {
  try {
    return (await connection.sendRequest<R | null>(method, params)) ?? undefined;
  } catch (error) {
    if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) return undefined;
    throw error;
  }
}
