import fs from 'node:fs';

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

function stub(name) {
  const message = `This program is built without “${name.replace('node:', '')}”: it opens no connection and starts no program.`;
  return `module.exports = new Proxy({}, {
    get(_, key) {
      return () => { throw new Error(${JSON.stringify(message)} + ' (' + String(key) + ')'); };
    },
  });`;
}

/**
 * esbuild plugin that leaves out of the libraries for documents what loads programs by a name that is only known when they run: a worker, and
 * what unpacks pictures. Text needs neither.
 */
export const withoutLoading = {
  name: 'without-loading',
  setup(bundler) {
    bundler.onLoad({ filter: /(?:pdfjs-dist.legacy.build.pdf(?:\.worker)?\.mjs|setImmediate\.js)$/ }, ({ path }) => ({
      contents: fs
        .readFileSync(path, 'utf8')
        .replace(/\bimport\((?=\s)/g, '(() => Promise.reject(new Error("nothing is loaded")))(')
        .replaceAll('global.importScripts', 'false'),
      loader: 'js',
    }));
  },
};
