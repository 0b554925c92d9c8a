// Types of step.mjs, for the test of it.
export interface Counts { readonly passed: number; readonly failed: number; readonly skipped: number; readonly again?: number }
export declare const root: string;
export declare function nodeTest(name: string, patterns: readonly string[], options?: { readonly again?: 'test' | 'file' | undefined }): Promise<Counts>;
