import { once } from 'node:events';
import fs from 'node:fs';

/** Writes an archive in JSON Lines form: this many letters, each an object with its `name` and `text`. */
export async function writeArchive(file: string, letters: number, letterAt: (i: number) => string): Promise<void> {
  const stream = fs.createWriteStream(file);
  for (let i = 0; i < letters; i++) {
    const line = `${JSON.stringify({ name: `${String(i)}.imr`, text: letterAt(i) })}\n`;
    if (!stream.write(line)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
}
