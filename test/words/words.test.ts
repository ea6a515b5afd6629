import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../kit/rules.ts';
import { saidByClient, saidByServer } from './said.ts';

type Words = Record<string, string>;
const read = (file: string): Words => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')) as Words;
const english = read('package.nls.json');
const spanish = read('package.nls.es.json');
const bundle = read('l10n/bundle.l10n.es.json');

/** What a translation must keep: values, code, links to commands. */
const kept = (text: string): string[] => (text.match(/\{\d\}|`[^`]+`|\(command:[^)]+\)/g) ?? []).sort();

describe('what the manifest says', () => {
  test('is all in Spanish too, with its code and links', () => {
    expect(Object.keys(spanish)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english)) {
      expect(spanish[key], key).not.toBe(text);
      expect(kept(spanish[key]!), key).toEqual(kept(text));
    }
  });

  test('has no word of English left in commands, settings and walkthrough in a made-up language', () => {
    const localize = (text: string): string => text.replace(/^%(.+)%$/, (_, key: string) => `⟦${english[key] ?? ''}⟧`);
    const manifest = read('package.json') as unknown as { contributes: Record<string, unknown> };
    const left: string[] = [];
    const visit = (value: unknown, name: string, place: string): void => {
      if (typeof value === 'string') {
        const shown = ['title', 'markdownDescription', 'displayName', 'userDescription'].includes(name);
        const description = name === 'description' && !/\/properties\/[a-z]+\/|inputSchema/.test(place);
        // The product's name, and what rules say, are in one language only.
        if ((shown || description) && !localize(value).startsWith('⟦') && value !== 'Determination Letters')
          left.push(`${place}: ${value}`);
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) visit(inner, key, `${place}/${key}`);
      }
    };
    for (const [part, value] of Object.entries(manifest.contributes))
      if (!['snippets', 'configurationDefaults'].includes(part)) visit(value, part, part);
    expect(left).toEqual([]);
  });
});

describe('what client and server say', () => {
  const [client, server] = [saidByClient(), saidByServer()];
  const translated = new Set([...client.translated, ...server.translated]);

  test('goes through translation', () => {
    expect(client.translated.size).toBeGreaterThan(20);
    expect(server.translated.size).toBeGreaterThan(50);
    expect([...client.bare, ...server.bare]).toEqual([]);
  });

  test('is all in Spanish too, and nothing is translated that is not said', () => {
    expect(Object.keys(bundle).sort()).toEqual([...translated].sort());
    for (const [text, other] of Object.entries(bundle)) {
      expect(other, text).not.toBe(text);
      expect(kept(other), text).toEqual(kept(text));
    }
  });
});
