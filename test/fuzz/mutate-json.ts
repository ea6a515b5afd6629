import { AWKWARD } from './dictionary.ts';
import { mutate } from './mutate.ts';
import type { Random } from './random.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What is put where something else is expected. */
const STRANGE: readonly Json[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1e308,
    0.5,
    '',
    ' ',
    [],
    {},
    [[]],
    [null],
    { a: [] },
    '__proto__',
    'constructor',
    'toString',
  ],
  ...['2015-02-30', '(', '[a-z', '.*', '{a:request}', '{request|', '${1:x}', 'javascript:alert(1)', 'x'.repeat(3000)],
  ...AWKWARD,
];

/** JSON with values exchanged, dropped, doubled or made strange; now and then its text is changed instead, so that it may be no JSON. */
export function mutateJson(input: string, random: Random, other: string): string {
  if (random.chance(0.2)) return mutate(input, random, other);
  const value = parse(input);
  if (value === undefined) return mutate(input, random, other);
  const changed = { value };
  for (let times = 1 + random.small(5); times > 0; times--) change(changed, random, parse(other) ?? null);
  return JSON.stringify(changed.value, null, random.pick([0, 2]));
}

function change(root: { value: Json }, random: Random, other: Json): void {
  const places: [Record<string, Json>, string][] = [];
  collect(root, places);
  const [holder, key] = random.pick(places);
  const lent: [Record<string, Json>, string][] = [];
  collect({ value: other }, lent);
  const value = holder[key]!;
  const kind = random.below(7);
  if (kind === 0) holder[key] = structuredClone(random.pick(STRANGE));
  else if (kind === 1 && holder !== (root as unknown)) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  } else if (kind === 2 && Array.isArray(value)) value.push(...structuredClone(value));
  else if (kind === 3 && typeof value === 'string') holder[key] = mutate(value, random, value);
  else if (kind === 4 && typeof value === 'number') holder[key] = value + random.pick([-1, 1, 0.5, 1e9, -1e9]);
  else if (kind === 5 && typeof value === 'object' && value !== null && !Array.isArray(value))
    value[random.pick(['id', 'names', 'extra', '__proto__x', ''])] = structuredClone(random.pick(STRANGE));
  else {
    const [from, name] = random.pick(lent);
    holder[key] = structuredClone(from[name]!);
  }
}

/** Every value in a value, as who holds it and by what name; keys that are not the object's own are left out. */
function collect(holder: Record<string, Json>, places: [Record<string, Json>, string][]): void {
  for (const [key, value] of Object.entries(holder)) {
    places.push([holder, key]);
    if (typeof value === 'object' && value !== null) collect(value as Record<string, Json>, places);
  }
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
