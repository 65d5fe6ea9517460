/** See `postgres-process.mjs`. */
export function findPostmaster(cluster: string): { pid: number; port: number; ready: boolean } | undefined;
export function stopPostmaster(pid: number, cluster: string): Promise<void>;
