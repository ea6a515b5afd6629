import { Message, type MessageReader } from 'vscode-languageserver';

/** What is done about what comes in and is no message. */
export interface Complaints {
  /** Something came that is no message of the protocol; the next ones can be read. */
  readonly strange: () => void;
  /** Message boundaries are lost; nothing further can be read. */
  readonly broken: () => void;
}

/** A reader that lets messages of the protocol through and nothing else: the library would write all else into the log, whole, and so a letter with it. */
export function waryReader(reader: MessageReader, { strange, broken }: Complaints): MessageReader {
  reader.onError((error) => {
    // The text of a message was no JSON; its headers were right.
    if (error instanceof SyntaxError) strange();
    else broken();
  });
  return {
    onError: (...listening) => reader.onError(...listening),
    onClose: (...listening) => reader.onClose(...listening),
    onPartialMessage: (...listening) => reader.onPartialMessage(...listening),
    listen: (callback) =>
      reader.listen((message) => {
        if (!isMessage(message)) return strange();
        try {
          callback(message);
        } catch {
          // The library takes some messages whose parameters are not the protocol's for granted.
          strange();
        }
      }),
    dispose: () => {
      reader.dispose();
    },
  };
}

function isMessage(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Message & { readonly id?: unknown };
  if (Message.isRequest(message) || Message.isNotification(message)) return true;
  // The library writes what an answer to nothing holds into the log as well.
  return Message.isResponse(message) && message.id !== null;
}
