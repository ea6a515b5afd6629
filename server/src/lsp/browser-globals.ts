// What the server uses of Node's globals and a browser does not have. Imported before everything else.

/** What takes a task to its next turn; a channel, since timers of a worker wait at least four milliseconds when they follow each other. */
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.addEventListener('message', () => waiting.shift()?.());
port1.start();

const after = (task: () => void): void => {
  waiting.push(task);
  port2.postMessage(undefined);
};

Object.assign(globalThis, { setImmediate: after });
