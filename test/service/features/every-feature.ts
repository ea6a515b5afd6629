import { checkLetter } from '../../../server/src/engine/check.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { readLetter } from '../../../server/src/letter/read.ts';
import { guidelineAt } from '../../../server/src/service/cited-guideline.ts';
import { foldsOf } from '../../../server/src/service/folding.ts';
import { formatEdits } from '../../../server/src/service/format/format.ts';
import { newLineEdits } from '../../../server/src/service/format/on-type.ts';
import { hoverAt } from '../../../server/src/service/hover.ts';
import { hintsIn } from '../../../server/src/service/inlay-hints.ts';
import { lensesOf } from '../../../server/src/service/issue-lens.ts';
import { symbolsOf } from '../../../server/src/service/letter-symbols.ts';
import { linksOf } from '../../../server/src/service/links.ts';
import { type OutlineNode, outlineOf } from '../../../server/src/service/outline.ts';
import { readingPage } from '../../../server/src/service/reading-page.ts';
import { referencesAt } from '../../../server/src/service/references.ts';
import { prepareRename, renameAt } from '../../../server/src/service/rename/rename.ts';
import { selectionsAt } from '../../../server/src/service/selection.ts';
import { semanticTokensOf } from '../../../server/src/service/semantic-tokens.ts';
import type { Range } from '../../../server/src/text/range.ts';

/** Every range that the features which need no place give for a letter, with the feature's name. */
export function rangesOfLetter(letter: Letter): [string, Range][] {
  const all = { start: 0, end: letter.text.length };
  const shown = { totals: true, limits: true, authorized: true };
  readingPage(letter, checkLetter(letter));
  return [
    ...outlineOf(letter).flatMap(rangesOfNode),
    ...named('folds', foldsOf(letter)),
    ...named('symbols', symbolsOf(letter)),
    ...named('lenses', lensesOf(letter)),
    ...named(
      'lens targets',
      lensesOf(letter).map(({ target }) => ({ range: target })),
    ),
    ...named('tokens', semanticTokensOf(letter)),
    ...named('links', linksOf(letter)),
    ...named('format', formatEdits(letter, readLetter)),
    ...named(
      'hints',
      hintsIn(letter, all, shown).map(({ offset }) => ({ range: { start: offset, end: offset } })),
    ),
  ];
}

/** Every range that the features at a place give. */
export function rangesAt(letter: Letter, offset: number): [string, Range][] {
  const ranges: [string, Range][] = selectionsAt(letter, offset).map((range) => ['selection', range]);
  const hover = hoverAt(letter, [], offset);
  if (hover) ranges.push(['hover', hover.range]);
  const references = referencesAt(letter, offset);
  for (const range of references?.places ?? []) ranges.push(['references', range]);
  const cited = guidelineAt(letter, offset);
  if (cited) ranges.push(['guideline', cited.origin]);
  const prepared = prepareRename(letter, offset);
  if (!('refused' in prepared)) {
    ranges.push(['rename', prepared.range]);
    for (const name of ['right', 'acupuncture', '3x5', '7']) {
      const renaming = renameAt(letter, offset, name, readLetter);
      if (!('refused' in renaming)) ranges.push(...named(`rename to ${name}`, renaming.edits));
    }
  }
  ranges.push(...named('on type', newLineEdits(letter, readLetter, offset)));
  return ranges;
}

function named(name: string, items: readonly { readonly range: Range }[]): [string, Range][] {
  return items.map(({ range }) => [name, range]);
}

function rangesOfNode({ range, selection, children }: OutlineNode): [string, Range][] {
  const own: [string, Range][] = [
    ['outline', range],
    ['outline selection', selection],
  ];
  if (selection.start < range.start || selection.end > range.end) throw new Error('a selection is not in its range');
  return [...own, ...children.flatMap(rangesOfNode)];
}
