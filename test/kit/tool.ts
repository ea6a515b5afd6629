import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './dist.ts';

/** What a function of a script under tools/ gives, called in a Node of its own; undefined where it gives nothing. */
export function callTool(script: string, name: string, ...args: readonly string[]): unknown {
  const { href } = pathToFileURL(path.join(ROOT, 'tools', script));
  const program = `import(${JSON.stringify(href)}).then((tool) => tool.${name}(...${JSON.stringify(args)})).then((answer) => console.log(JSON.stringify(answer) ?? ''))`;
  const printed = execFileSync(process.execPath, ['-e', program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // What is above it is the tool's word on what it does.
  const answer = printed.trimEnd().split('\n').at(-1);
  return answer ? (JSON.parse(answer) as unknown) : undefined;
}
