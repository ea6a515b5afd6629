import type { Reporter, ReportStyle } from './reporter.ts';

/** The formats of findings by name; each is loaded only where it is written. */
const reporters = {
  text: async () => (await import('./text.ts')).textReporter,
  json: async () => (await import('./json.ts')).jsonReporter,
  jsonl: async () => (await import('./jsonl.ts')).jsonLinesReporter,
  sarif: async () => (await import('./sarif.ts')).sarifReporter,
  github: async () => (await import('./github.ts')).githubReporter,
  junit: async () => (await import('./junit.ts')).junitReporter,
} satisfies Record<string, () => Promise<(style: ReportStyle) => Reporter>>;

/** The name of a format. */
export type ReportFormat = keyof typeof reporters;

/** The names of all formats. */
export const reportFormats = Object.keys(reporters) as ReportFormat[];

/** The reporter of a format. */
export async function makeReporter(format: ReportFormat, style: ReportStyle): Promise<Reporter> {
  return (await reporters[format]())(style);
}
