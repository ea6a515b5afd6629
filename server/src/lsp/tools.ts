import { checkAnswer, readAnswer } from '../service/tools/answer.ts';
import { TOOL, type ToolParams } from './contract.ts';
import type { FeatureHost } from './features.ts';

/** Answers the tools that agents in the editor call: on the text that is handed over, with the configuration of the place it belongs to. */
export function listenToTools({ connection, configurations, letters, display, guard }: FeatureHost): void {
  connection.onRequest(
    TOOL,
    guard('tool', async ({ tool, uri, text }: ToolParams): Promise<object> => {
      await configurations.opened(uri);
      if (tool === 'check_letter') return checkAnswer(text, letters.findingsOf(uri, text), display.rulePages);
      const letter = letters.read(uri, text);
      return letter ? readAnswer(uri, letter) : { error: 'The text is too long to be a letter.' };
    }),
  );
}
