import { type Configuration, type Level, levels } from './configuration.ts';
import { allShown, type DisplaySettings, readDisplay } from './display.ts';

/** Settings as an editor keeps them, made safe: what is not a setting of ours is left out. */
export type Settings = Pick<Configuration, 'form' | 'rules' | 'words'> & { readonly display: DisplaySettings };

/** No settings. */
export const noSettings: Settings = { form: undefined, rules: {}, words: [], display: allShown };

/**
 * Reads what an editor sends for `determinationLetters`. Never fails: the editor shows by itself what it does not accept, so wrong values are left out.
 * A plain check by hand, since this runs at every start and the schema library would slow it down.
 */
export function readSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return noSettings;
  const { form, rules, words } = value as { form?: unknown; rules?: unknown; words?: unknown };
  const named = typeof form === 'string' && form.trim() !== '' ? form.trim() : undefined;
  const kept: [string, Level][] =
    typeof rules === 'object' && rules !== null
      ? Object.entries(rules).filter((entry): entry is [string, Level] => levels.includes(entry[1] as Level))
      : [];
  return { form: named, rules: Object.fromEntries(kept), words: textsOf(words), display: readDisplay(value) };
}

/** The words of a list, in small letters. */
function textsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((word: unknown) => (typeof word === 'string' && word.trim() ? [word.trim().toLowerCase()] : []));
}
