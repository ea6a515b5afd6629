import { spawn, type SpawnOptions } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { built } from './dist.ts';

/** What a call of the program gave. */
export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for a test of the command line, with the built program. */
export class Desk {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
  readonly bundle: string;

  private constructor(bundle: string) {
    this.bundle = bundle;
  }

  /** Makes the folder; builds the program if it is older than its sources. */
  static async make(): Promise<Desk> {
    return new Desk(await built('cli.js'));
  }

  /** Writes a file into the folder and gives its path. */
  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return file;
  }

  /** Reads a file of the folder. */
  read(name: string): string {
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Calls the program in the folder, with `input` as its standard input. */
  run(args: readonly string[], input: string | Uint8Array = '', options: SpawnOptions = {}): Promise<CliResult> {
    return new Promise((done, fail) => {
      const child = spawn(process.execPath, [this.bundle, ...args], { cwd: this.folder, ...options, stdio: 'pipe' });
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.on('error', fail);
      child.on('close', (status) => done({ status, stdout, stderr }));
      // The program may end before it has read all.
      child.stdin.on('error', () => undefined).end(input);
    });
  }

  /** Calls the program as `run` does, but writes each piece of input only when something has come back for the one before it. */
  talk(args: readonly string[], pieces: readonly string[]): Promise<CliResult> {
    return new Promise((done, fail) => {
      const child = spawn(process.execPath, [this.bundle, ...args], { cwd: this.folder, stdio: 'pipe' });
      const left = [...pieces];
      const next = (): void => void (left.length > 0 ? child.stdin.write(left.shift()!) : child.stdin.end());
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
        if (text.endsWith('\n')) next();
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.on('error', fail);
      child.on('close', (status) => done({ status, stdout, stderr }));
      next();
    });
  }

  /** Takes the folder away. */
  remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
