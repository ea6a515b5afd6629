/** Loads every test; the words suite and test must be there. */
export async function loadTests(): Promise<void> {
  await import('./language.test.ts');
  await import('./findings.test.ts');
  await import('./settings.test.ts');
  await import('./commands.test.ts');
  await import('./features.test.ts');
  await import('./writing.test.ts');
  await import('./folder.test.ts');
  await import('./tools.test.ts');
  await import('./suppressions.test.ts');
  await import('./virtual.test.ts');
  await import('./pages.test.ts');
}
