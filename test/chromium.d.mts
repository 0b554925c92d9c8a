// Types of chromium.mjs, for the TypeScript that uses it.
import type { Browser } from 'playwright-core';
export declare const flags: string[];
export declare function findChromium(): string | null;
export declare function needChromium(): string;
export declare function launchChromium(extra?: readonly string[]): Promise<Browser>;
