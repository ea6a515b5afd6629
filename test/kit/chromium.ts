import { type Browser, chromium } from 'playwright-core';

/** Starts a Chromium without a window: the machine's, or one that is fetched once. It asks the network for nothing. */
export async function launchChromium(): Promise<Browser> {
  const tool = new URL('../../tools/vscode/chromium.mjs', import.meta.url);
  const { ARGUMENTS, findChromium } = (await import(tool.href)) as {
    ARGUMENTS: string[];
    findChromium: () => Promise<{ executable: string; env: Record<string, string> }>;
  };
  const { executable, env } = await findChromium();
  const environment = { ...process.env, ...env } as Record<string, string>;
  return chromium.launch({ executablePath: executable, env: environment, args: ARGUMENTS });
}
