// Loaded before a program of ours (node --require): writes each connection, each program that is started and each change of a file into the
// file that DETERMINATION_LETTERS_WATCH names, as lines of what was called and with what. Connections and programs fail besides.
const fs = require('node:fs');

// Opened before anything is watched; what is written to it later goes past the watch.
const report = fs.openSync(process.env.DETERMINATION_LETTERS_WATCH, 'a');
const tell = (what, argument) =>
  fs.writeSync(
    report,
    `${what} ${String(argument).slice(0, 200)}
`,
  );

/** Puts a teller before a function; `fails`: instead of it. */
function watch(holder, names, label, fails) {
  for (const name of names) {
    const original = holder[name];
    if (typeof original !== 'function') continue;
    holder[name] = function (...args) {
      tell(`${label}.${name}`, args[0]);
      if (fails) throw new Error(`${label}.${name} is forbidden here`);
      return Reflect.apply(original, this, args);
    };
  }
}

const everything = (module) => Object.keys(module).filter((name) => typeof module[name] === 'function');

watch(require('node:net').Socket.prototype, ['connect'], 'net.Socket', true);
watch(require('node:net').Server.prototype, ['listen'], 'net.Server', true);
watch(require('node:net'), ['connect', 'createConnection', 'createServer'], 'net', true);
watch(require('node:tls'), ['connect', 'createServer'], 'tls', true);
watch(require('node:dgram'), ['createSocket'], 'dgram', true);
watch(require('node:http'), ['request', 'get', 'createServer'], 'http', true);
watch(require('node:https'), ['request', 'get', 'createServer'], 'https', true);
watch(require('node:http2'), ['connect', 'createServer'], 'http2', true);
watch(require('node:dns'), everything(require('node:dns')), 'dns', true);
watch(require('node:dns').promises, everything(require('node:dns').promises), 'dns.promises', true);
watch(require('node:child_process'), everything(require('node:child_process')), 'child_process', true);
watch(globalThis, ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'], 'globalThis', true);

const CHANGES = [
  ...[
    'writeFile',
    'appendFile',
    'mkdir',
    'mkdtemp',
    'rename',
    'unlink',
    'rm',
    'rmdir',
    'copyFile',
    'cp',
    'symlink',
    'link',
  ],
  ...['chmod', 'chown', 'truncate', 'ftruncate', 'utimes', 'lutimes', 'createWriteStream'],
];
watch(fs, [...CHANGES, ...CHANGES.map((name) => `${name}Sync`)], 'fs');
watch(fs.promises, CHANGES, 'fs.promises');
for (const [holder, label] of [
  [fs, 'fs'],
  [fs.promises, 'fs.promises'],
]) {
  for (const name of ['open', 'openSync']) {
    const original = holder[name];
    if (typeof original !== 'function') continue;
    holder[name] = function (file, flags, ...rest) {
      if (typeof flags === 'string' ? !/^rs?$/.test(flags) : typeof flags === 'number' && (flags & 3) !== 0)
        tell(`${label}.${name}`, file);
      return Reflect.apply(original, this, [file, flags, ...rest]);
    };
  }
}
