// The types of what tests use of lock.mjs.
export function hold(path: string, onWait?: (pid: number) => void): Promise<() => void>;
