import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../kit/rules.ts';

/** A file of the repository: its path from the root with `/`, and its text. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** The files that `npm run generate` writes wholly. */
const generated = new Set(['server/src/rules/index.ts', 'server/src/rules/pages.ts']);

/** The hand-written program files under these folders whose names end so. */
export function sourceFiles(
  folders: readonly string[],
  endings: readonly string[] = ['.ts', '.mjs', '.cjs'],
): SourceFile[] {
  return folders
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name.split(path.sep).join('/')}`),
    )
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && !generated.has(file))
    .sort()
    .map((file) => ({ file, text: fs.readFileSync(path.join(ROOT, file), 'utf8') }));
}
