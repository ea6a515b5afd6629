import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { registry } from '../../tools/generate/registry.ts';
import { ruleFolders } from '../../tools/lib/rule-folders.ts';
import { refusal } from '../../tools/new-rule/refusal.ts';
import { skeleton } from '../../tools/new-rule/skeleton.ts';
import { readRulePage } from '../kit/rule-page.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'new-rule-'));
const folder = path.join(root, 'server/src/rules/counts/too-many-visits');
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

describe('a new rule', () => {
  it('is refused under a bad name', () => {
    expect(refusal(root, 'counts', undefined)).toContain('npm run new-rule');
    expect(refusal(root, 'count', 'too-many-visits')).toContain('There is no category “count”');
    for (const name of ['TooMany', '2-many', 'too_many', 'too--many', '../too-many', ''])
      expect(refusal(root, 'counts', name), name).toContain('is not a rule name');
  });

  it('is refused where it is there already', () => {
    expect(refusal(root, 'counts', 'too-many-visits')).toBeUndefined();
    fs.mkdirSync(folder, { recursive: true });
    expect(refusal(root, 'counts', 'too-many-visits')).toContain('already exists');
  });

  it('has the parts that a rule must have, and enters the registry', () => {
    fs.mkdirSync(folder, { recursive: true });
    const files = skeleton('counts', 'too-many-visits');
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
    expect(files['rule.ts']).toContain("id: 'counts/too-many-visits'");
    const page = readRulePage(files['rule.md']!);
    expect(page.title).toBe('counts/too-many-visits');
    expect([page.avoid.length, page.prefer.length]).toEqual([1, 1]);
    expect(registry(ruleFolders(root))).toContain(
      "import { rule as countsTooManyVisits } from './counts/too-many-visits/rule.ts';",
    );
  });
});
