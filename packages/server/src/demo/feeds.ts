// placeholder
export const demoFeedStandIns = (_origin: string): Record<string, string> => ({});
