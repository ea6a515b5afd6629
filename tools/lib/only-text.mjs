// esbuild plugins for what reads other files: of their libraries only what text needs goes into the bundle.
import fs from 'node:fs';
import path from 'node:path';
import { stub } from './no-transports.mjs';
import { ROOT } from './paths.mjs';

/**
 * Modules of the library that draw, edit, fill in or unpack pictures, by their names within its two files. They make up half of it, and
 * nothing that is asked of it here runs them.
 */
const LEFT_OUT = [
  // Forms that are programs of their own (XFA): the library is told not to read them, and with them go the fonts that only they name.
  /^\.\/src\/core\/xfa\//,
  /^\.\/src\/core\/(?:xfa_fonts|(?:calibri|helvetica|myriadpro|segoeui)_factors|liberationsans_widths)\.js$/,
  // Writing.
  /^\.\/src\/core\/(?:writer|editor\/\w+)\.js$/,
  /^\.\/src\/display\/editor\//,
  // Pictures, which are other programs put into this one.
  /^\.\/external\/(?:jbig2|openjpeg|qcms)\//,
  // Drawing.
  /^\.\/src\/display\/(?:annotation_layer|canvas|canvas_dependency_tracker|draw_layer|pattern_helper|text_layer|text_layer_images|touch_manager|svg_factory|webgpu|xfa_layer|xfa_text)\.js$/,
  // Fetching: the bytes are at hand.
  /^\.\/src\/display\/(?:network|network_utils|fetch_stream|node_stream|content_disposition)\.js$/,
];

/** What is asked of a module that is left out all the same, and is answered with nothing. */
const ASKED = {
  XFAFactory: ['getRichTextAsHtml'],
  TextLayer: ['cleanup'],
};

const BROTLI = './external/brotli/decode.js';

/** The fewest modules that each of the two files must have of these; with fewer the library is another one than it was. */
const FEWEST = 20;

/**
 * Leaves these modules out, and what loads programs by a name that is only known when they run.
 * @param native whether what unpacks Brotli, half of it a dictionary, is Node's own
 */
export function onlyTextOfPdf(native) {
  return {
    name: 'only-text-of-pdf',
    setup(bundler) {
      bundler.onLoad({ filter: /pdfjs-dist.legacy.build.pdf(?:\.worker)?\.mjs$/ }, ({ path: file }) => {
        const modules = withoutLoading(file).split(/^(?=;\/\/ \.\/)/m);
        const left = modules.filter((text) => LEFT_OUT.some((one) => one.test(nameOf(text))));
        if (left.length < FEWEST) return { errors: [{ text: `${file} has other modules than it had.` }] };
        const kept = modules.map((text) => {
          if (left.includes(text)) return withoutCode(text);
          return native && nameOf(text) === BROTLI ? NATIVE_BROTLI : text;
        });
        return { contents: kept.join(''), loader: 'js' };
      });
    },
  };
}

/**
 * Reads the package of a Word file, which is ours by then, with the small library that wrote it; leaves out what writes XML and the names of
 * characters that only HTML has.
 */
export const onlyTextOfWord = {
  name: 'only-text-of-word',
  setup(bundler) {
    bundler.onResolve({ filter: /^jszip$/ }, () => ({ path: path.join(ROOT, 'tools/lib/small-zip.mjs') }));
    bundler.onResolve({ filter: /^xmlbuilder$/ }, ({ path: name }) => ({ path: name, namespace: 'unused' }));
    bundler.onLoad({ filter: /./, namespace: 'unused' }, ({ path: name }) => ({ contents: stub(name), loader: 'js' }));
    bundler.onLoad({ filter: /@xmldom.xmldom.lib.entities\.js$/ }, ({ path: file }) => ({
      contents: fs
        .readFileSync(file, 'utf8')
        .replace(/(?<=exports\.HTML_ENTITIES = freeze\(\{)[\s\S]*?(?=\n\}\);)/, ''),
      loader: 'js',
    }));
  },
};

/** A program of a library that loads none by a name that is only known when it runs: a worker, and what unpacks pictures. */
function withoutLoading(file) {
  return fs
    .readFileSync(file, 'utf8')
    .replace(/\bimport\((?=\s)/g, '(() => Promise.reject(new Error("nothing is loaded")))(');
}

const NATIVE_BROTLI = `;// ${BROTLI}
import { brotliDecompressSync } from 'node:zlib';
const BrotliDecode = (bytes) => brotliDecompressSync(bytes);
`;

/** The name of a module, in the comment at its head; the library's own start has none. */
function nameOf(text) {
  return /^;\/\/ (\S+)/.exec(text)?.[1] ?? '';
}

/** The names that a module gives the others, each of something that fails where it is used, and what makes old programs newer. */
function withoutCode(text) {
  const newer = text.match(/^var \w+ = __webpack_require__\(\d+\);$/gm) ?? [];
  const names = [...text.matchAll(/^(?:async )?(?:class|function\*?|const|let|var) (\w+)/gm)].map(([, name]) => name);
  const stubs = names
    .filter((name) => !newer.some((line) => line.startsWith(`var ${name} `)))
    .map((name) => {
      const asked = (ASKED[name] ?? []).map((method) => `static ${method}() { return null; }`).join(' ');
      return `class ${name} { constructor() { throw new Error('“${name}” is left out'); } ${asked} }`;
    });
  return [`;// ${nameOf(text)}`, ...newer, ...stubs, ''].join('\n');
}
