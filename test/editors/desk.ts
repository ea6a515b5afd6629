import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { built, ROOT } from '../kit/dist.ts';
import { callTool } from '../kit/tool.ts';
import { MISSPELT } from '../protocol/letters.ts';

/** An editor: its program, the arguments that come first, and what it needs of the environment. */
export interface Editor {
  readonly program: string;
  readonly first: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** What a script run in an editor printed, and how the editor ended. */
export interface Ran {
  readonly status: number | null;
  readonly output: string;
}

/** The code block that comes after `<!-- test: NAME -->` on the page about other editors. */
export function snippetOf(name: string): string {
  const page = fs.readFileSync(path.join(ROOT, 'docs/other-editors.md'), 'utf8');
  const found = new RegExp(`<!-- test: ${name} -->\\s+\`\`\`\\w+\\n(.*?)\`\`\``, 's').exec(page);
  if (!found) throw new Error(`docs/other-editors.md has no snippet for ${name}.`);
  return found[1]!;
}

/** A folder with a letter, a home of its own, and the server as its npm package installs it, on the search path. */
export class EditorDesk {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
  readonly letter: string;

  private constructor() {
    this.letter = this.write('draft.imr', MISSPELT);
  }

  /** Builds the programs if they are older than their sources, packs them and installs the package. */
  static async make(): Promise<EditorDesk> {
    await Promise.all([built('server.js'), built('cli.js')]);
    const desk = new EditorDesk();
    const tarball = callTool('package/npm.mjs', 'packNpm', desk.folder) as string;
    const global = ['install', '--global', '--prefix', path.join(desk.folder, 'npm'), '--offline', '--no-audit'];
    execFileSync('npm', [...global, '--no-fund', '--ignore-scripts', '--loglevel=error', tarball], {
      env: { ...process.env, npm_config_cache: path.join(desk.folder, 'cache') },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return desk;
  }

  /** The folder that holds the installed programs. */
  get programs(): string {
    return path.join(this.folder, 'npm/bin');
  }

  /** Writes a file and gives its path. */
  write(name: string, text: string): string {
    const file = path.join(this.folder, name);
    fs.writeFileSync(file, text);
    return file;
  }

  /** Runs an editor in the folder, for a minute at most. */
  run({ program, first, env }: Editor, args: readonly string[]): Ran {
    const { status, stdout, stderr } = spawnSync(program, [...first, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        ...env,
        HOME: this.folder,
        XDG_CONFIG_HOME: this.folder,
        PATH: `${this.programs}${path.delimiter}${process.env['PATH'] ?? ''}`,
        LETTER: this.letter,
      },
    });
    return { status, output: `${stdout}\n${stderr}` };
  }

  /** Takes the folder away. */
  remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
