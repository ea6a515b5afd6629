/** Words by key, as package.nls.json holds them. */
export type Words = Readonly<Record<string, string>>;

/** The properties that VS Code shows to a writer. */
const SHOWN = new Set(['title', 'description', 'markdownDescription', 'displayName', 'userDescription']);

/** What holds no words for a writer: what agents read, and names. */
const LEFT = new Set(['inputSchema', 'languages', 'grammars', 'snippets', 'jsonValidation', 'configurationDefaults']);

/** Rules are described in English everywhere, as letters are written: of the setting for rules only the levels and categories are translated. */
const RULE = /^[a-z]+\/[a-z-]+$/;

/** The title of the settings is the name of the product. */
const PRODUCT = 'configuration.title';

/** What a name in a key goes without: VS Code takes no slash and no star. */
const UNNAMED = /^determinationLetters\.|^determination-letters_|\/\*$/;

/**
 * Moves the words that a writer sees out of what a manifest contributes: in their place stands `%key%`, and the key names the place. Words that were moved
 * before keep their key. Throws where such a key has no words.
 * @param known the words moved before
 */
export function withoutWords(
  manifest: Readonly<Record<string, unknown>>,
  known: Words,
): { manifest: Record<string, unknown>; words: Words } {
  const words: Record<string, string> = {};
  const move = (key: string, text: string): string => {
    const before = /^%(.+)%$/.exec(text)?.[1];
    const kept = before === undefined ? text : known[before];
    if (kept === undefined) throw new Error(`package.nls.json has no words for ${text}.`);
    words[before ?? key] = kept;
    return `%${before ?? key}%`;
  };
  const walk = (value: unknown, path: string, name: string): unknown => {
    if (LEFT.has(name)) return value;
    if (typeof value === 'string') return SHOWN.has(name) && path !== PRODUCT ? move(path, value) : value;
    if (Array.isArray(value))
      return value.map((item: unknown, index) => walk(item, joined(path, nameOf(item, index)), ''));
    if (typeof value !== 'object' || value === null) return value;
    const part = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => {
        if (key === 'enumDescriptions') return [key, choices(part, move)];
        if (RULE.test(name) && SHOWN.has(key)) return [key, inner];
        return [key, walk(inner, key === 'properties' ? path : joined(path, key), key)];
      }),
    );
  };
  const contributes = walk(manifest['contributes'], '', 'contributes');
  return { manifest: { ...manifest, contributes: contributes }, words };
}

/** The values of a setting mean the same wherever they are offered. */
function choices(part: Record<string, unknown>, move: (key: string, text: string) => string): string[] {
  const { enum: values, enumDescriptions } = part as { enum: string[]; enumDescriptions: string[] };
  return enumDescriptions.map((text, index) => move(`choice.${values[index]! || 'detect'}`, text));
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name.replace(UNNAMED, '')}`;
}

function nameOf(item: unknown, index: number): string {
  const { command, id, name } = (item ?? {}) as Record<string, unknown>;
  const own = command ?? id ?? name;
  return typeof own === 'string' ? own : String(index);
}
