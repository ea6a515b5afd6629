// npm run speed [-- --record]: fails when reading, checking or an edit takes half as long again as was recorded in test/speed.json, as ratios
// of one run over our own letters. --record writes the ratios as they are now.
import { findSlower, recordSpeed } from './bench/gate.ts';
import { makePrograms } from './bench/programs.ts';
import { readOwnSamples } from './bench/samples.ts';

const { typed, texts } = readOwnSamples();
const programs = await makePrograms();
if (process.argv.includes('--record')) {
  await recordSpeed(programs, typed, texts);
  console.log('written: test/speed.json');
} else {
  const slower = await findSlower(programs, typed, texts);
  for (const line of slower) console.log(`slower by half: ${line}`);
  if (slower.length > 0) process.exitCode = 1;
  else console.log('Nothing takes half as long again as was recorded.');
}
