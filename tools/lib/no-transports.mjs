/**
 * esbuild plugin that leaves Node's modules for connections and for starting programs out of a bundle. The protocol library can talk over
 * sockets and pipes, and can look for packages with npm, and so asks for these modules when it is loaded; we talk over standard input and
 * output and over Node's own channel, which need none of it. What would use them after all fails and says why.
 * @param modules the names to leave out, without `node:`
 */
export function withoutTransports(...modules) {
  return {
    name: 'without-transports',
    setup(bundler) {
      const filter = new RegExp(`^(?:node:)?(?:${modules.join('|')})$`);
      bundler.onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }));
      bundler.onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({ contents: stub(path), loader: 'js' }));
    },
  };
}

/** A module that fails where it is used. */
export function stub(name) {
  const message = `This program is built without “${name.replace('node:', '')}”: it opens no connection and starts no program.`;
  return `module.exports = new Proxy({}, {
    get(_, key) {
      return () => { throw new Error(${JSON.stringify(message)} + ' (' + String(key) + ')'); };
    },
  });`;
}
