// node tools/run.mjs NAME [arguments]: bundles tools/NAME.ts and runs it with the arguments; what `npm run generate`, `new-rule`,
// `accuracy` and `bench` are made of. The program runs in the folder it was called from and may read DETERMINATION_LETTERS_ROOT.
import fs from 'node:fs';
import path from 'node:path';
import { NODE_OPTIONS } from './build.mjs';
import { install } from './install.mjs';
import { ROOT, SCRATCH } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

const [name, ...args] = process.argv.slice(2);
const entry = path.join(ROOT, 'tools', `${name}.ts`);
if (!name || !fs.existsSync(entry)) {
  const known = fs.readdirSync(path.join(ROOT, 'tools')).filter((file) => file.endsWith('.ts'));
  console.error(
    `There is no tools/${name ?? 'NAME'}.ts. There are: ${known.map((file) => path.basename(file, '.ts')).join(', ') || 'none'}`,
  );
  process.exit(2);
}
try {
  await install();
  const { build } = await import('esbuild');
  const outfile = path.join(SCRATCH, 'tools', `${name}.mjs`);
  // Development dependencies (prettier, esbuild …) are not made for bundling. What is bundled of CommonJS may still call require.
  const { devDependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const banner = {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  };
  const external = Object.keys(devDependencies);
  await build({ ...NODE_OPTIONS, format: 'esm', banner, external, sourcemap: 'inline', entryPoints: [entry], outfile });
  const env = { ...process.env, DETERMINATION_LETTERS_ROOT: ROOT };
  process.exitCode = await run(process.execPath, ['--enable-source-maps', outfile, ...args], {
    cwd: process.cwd(),
    env,
  });
} catch (error) {
  if (!error.errors) console.error(error.message);
  process.exitCode = 1;
}
