import { type MessageReader, StreamMessageReader } from 'vscode-languageserver/node';

/** No message is longer, in bytes: Node has no text longer than that. */
const LONGEST_MESSAGE = 2 ** 29;

/** The headers of a message are some dozens of bytes. */
const LONGEST_HEADERS = 2 ** 16;

/** What the library's reader keeps of the stream. */
interface Buffer {
  readonly numberOfBytes: number;
  tryReadHeaders(lowerCaseKeys?: boolean): Map<string, string> | undefined;
}

/**
 * Reads messages from a stream as the library does, and fails as it does with other wrong headers (`onError`) where the library would not
 * notice: at a length that is negative or longer than any message, for which it waits while memory fills, and at headers without an end,
 * which it looks through from the beginning with each piece that comes.
 */
export function strictReader(stream: NodeJS.ReadableStream): MessageReader {
  const reader = new StreamMessageReader(stream);
  // Headers are seen here and nowhere else. The tests of the protocol fail if the library no longer has it.
  const { buffer } = reader as unknown as { readonly buffer: Buffer };
  const read = buffer.tryReadHeaders.bind(buffer);
  buffer.tryReadHeaders = (lowerCaseKeys) => {
    const headers = read(lowerCaseKeys);
    if (!headers && buffer.numberOfBytes > LONGEST_HEADERS) throw new Error('headers without an end');
    const length = headers?.get('content-length');
    if (length !== undefined && !(/^\d+$/.test(length) && Number(length) <= LONGEST_MESSAGE))
      throw new Error('an invalid length');
    return headers;
  };
  return reader;
}
