/** Returns the day of this run, as figures are recorded with it: “2026-11-29”. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Says above a table when its figures were measured, or until when; throws for what is no day. */
export function measuredOn(day: string, words = 'Measured on'): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`“${day}” is no day on which something was measured.`);
  return `${words} ${day}.`;
}
