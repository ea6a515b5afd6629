// npm run soak [-- --minutes 30] [--pace 20] [--json FILE]: someone types for so long at many letters, a key each `pace` milliseconds, into
// the server as it is built. Fails where answers become slower or the server's memory grows with time.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { ownLetters } from '../test/fuzz/seeds.ts';
import { makePrograms } from './bench/programs.ts';
import { round } from './bench/stats.ts';
import { isSteady, soak } from './soak/session.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    pace: { type: 'string', default: '20' },
    json: { type: 'string' },
  },
});
const { server } = await makePrograms();
const result = await soak(server, ownLetters, { minutes: Number(values.minutes), pace: Number(values.pace) });
const flat = isSteady(result);
const rounded = JSON.stringify(
  { ...result, flat },
  (_, value: unknown) => (typeof value === 'number' ? round(value) : value),
  2,
);
console.log(rounded);
if (values.json !== undefined) fs.writeFileSync(values.json, `${rounded}\n`);
if (!flat) process.exitCode = 1;
