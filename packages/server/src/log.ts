// Structured log lines: route templates, codes and ids; never bodies, addresses with ids in them, or values.

export type LogLine = { readonly event: string } & Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Log = (line: LogLine) => void;

/** One JSON object a line, on standard error, so that standard output keeps what the command says. */
export const jsonLog: Log = (line) => { process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`); };
export const noLog: Log = () => {};

/** What may be told of an unexpected error: its kind, its code and where it happened; its message may hold values. */
export function traceOf(error: unknown): { kind: string; code?: string; where?: string } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const where = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 4).map((line) => line.trim()).join(' < ');
  return { kind: error.name, ...(code && { code }), ...(where && { where }) };
}
