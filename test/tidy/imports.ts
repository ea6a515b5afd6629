import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { ROOT } from '../kit/rules.ts';

/** An import as it is in a file. */
export interface Import {
  /** The importing file, from the root of the repository. */
  readonly file: string;
  /** The imported file from the root, or for a package or a module of Node its name. */
  readonly target: string;
  readonly kind: 'own' | 'package' | 'node';
  readonly typesOnly: boolean;
  readonly circular: boolean;
}

/** Every import of the server and the client. */
export async function readImports(): Promise<Import[]> {
  const { output } = await cruise(['server/src', 'client/src'], {
    baseDir: ROOT,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
  });
  return (output as ICruiseResult).modules
    .filter(({ source }) => /^(?:server|client)\/src\//.test(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ module, resolved, coreModule, dependencyTypes, circular }) => {
        const own = /^(?:server|client)\/src\//.test(resolved);
        return {
          file: source,
          target: own ? resolved : packageName(module),
          kind: own ? ('own' as const) : coreModule ? ('node' as const) : ('package' as const),
          typesOnly: dependencyTypes.includes('type-only'),
          circular: circular && !dependencyTypes.includes('type-only'),
        };
      }),
    );
}

/** `vscode-languageserver/node` → `vscode-languageserver`. */
function packageName(module: string): string {
  const parts = module.replace(/^node:/, '').split('/');
  return module.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
}
