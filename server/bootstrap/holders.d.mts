/** See `holders.mjs`. */
export function processName(pid?: number): string;
export function isAlive(name: string): boolean;
export function locked<Result>(path: string, work: () => Promise<Result>): Promise<Result>;
