/** Where files are read from. The caller's entry decides what a location is: a path on the command line, a URI in an editor. */
export interface FileSystem {
  /** The text of a file, undefined if there is none. Rejects with an `UnreadableError` when there is one that cannot be read as text. */
  readText(location: string): Promise<string | undefined>;
  /**
   * The files in a folder and the folders in it whose names end in one of `endings`, at most `most`, in no order. Hidden folders and those of
   * packages are passed over, and links are not followed. Empty if the folder cannot be read, and for a file system that cannot list.
   */
  list(folder: string, endings: readonly string[], most: number): Promise<string[]>;
}

/** Why something cannot be read as text: `message` is half a sentence that a path can come before, and holds nothing of the text. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
}
