/** See `embedded-postgres.mjs`. */
export function startDatabase(
  dataDirectory: string,
  options?: { fsync?: boolean; supervised?: boolean; report?: (line: string) => void },
): Promise<{ url: string; pid: number; stop(): Promise<void> }>;
