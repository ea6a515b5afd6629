import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../kit/rules.ts';

/** A desk of its own for a program: a folder of letters, a home and a folder for temporary files, all watched. */
export class Desk {
  readonly folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-')));
  readonly letters = path.join(this.folder, 'letters');
  readonly #report = path.join(this.folder, 'watch.txt');

  constructor() {
    for (const name of ['letters', 'home', 'tmp']) fs.mkdirSync(path.join(this.folder, name));
    fs.writeFileSync(this.#report, '');
  }

  /** Writes a file among the letters and gives its path. */
  write(name: string, text: string): string {
    const file = path.join(this.letters, name);
    fs.writeFileSync(file, text);
    return file;
  }

  /** The environment of a program at this desk. */
  get env(): NodeJS.ProcessEnv {
    const home = path.join(this.folder, 'home');
    const tmp = path.join(this.folder, 'tmp');
    const places = {
      HOME: home,
      USERPROFILE: home,
      XDG_CACHE_HOME: path.join(home, '.cache'),
      TMPDIR: tmp,
      TEMP: tmp,
      TMP: tmp,
    };
    return { ...process.env, ...places, DETERMINATION_LETTERS_WATCH: this.#report };
  }

  /** What Node is started with: the watch, and no text is run as program. */
  get node(): string[] {
    return ['--require', path.join(ROOT, 'test/privacy/watch.cjs'), '--disallow-code-generation-from-strings'];
  }

  /** What was called of what is watched. */
  get called(): string[] {
    return fs.readFileSync(this.#report, 'utf8').split('\n').filter(Boolean);
  }

  /** Every file and folder of the desk with its content and time, in one text. */
  get state(): string {
    return fs
      .readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name !== 'watch.txt')
      .sort()
      .map((name) => {
        const full = path.join(this.folder, name);
        const { mtimeMs } = fs.statSync(full);
        const content = fs.statSync(full).isFile()
          ? createHash('sha256').update(fs.readFileSync(full)).digest('hex')
          : '';
        return `${name} ${mtimeMs.toString()} ${content}`;
      })
      .join('\n');
  }

  /** Runs a program at the desk to its end. */
  run(
    program: string,
    args: readonly string[],
    input = '',
  ): Promise<{ code: number | null; stdout: string; stderr: string }> {
    const child = spawn(process.execPath, [...this.node, program, ...args], { cwd: this.letters, env: this.env });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
    child.stdin.on('error', () => undefined).end(input);
    return new Promise((done) => child.once('close', (code) => done({ code, ...said })));
  }

  /** Clears the desk away. */
  clear(): void {
    fs.rmSync(this.folder, { recursive: true });
  }
}
