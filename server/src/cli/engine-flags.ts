import v8 from 'node:v8';

/**
 * By the version of V8, what lets a function run about five times as often or more before it is optimised. A call over some hundred letters runs hundreds of
 * functions often enough to be optimised by default, and not often enough for that to pay: it took a third of the whole time. In long runs
 * the same functions are optimised a little later. Later versions have a cheaper optimiser between, and need nothing.
 */
const patience: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=600000',
  12: '--invocation-count-for-turbofan=30000',
};

const flag = patience[process.versions.v8.split('.', 1)[0]!];
if (flag !== undefined) v8.setFlagsFromString(flag);
