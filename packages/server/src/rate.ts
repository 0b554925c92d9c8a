// How often one caller may call: a bucket of tokens for each caller and operation, in this process.

/** Answers 0 where the call may go ahead, otherwise the seconds to wait. */
export type RateGate = (bucket: string, perMinute: number) => number;

/**
 * Token buckets, each holding a minute's worth. At most `capacity` callers are remembered; the longest unseen is
 * forgotten first, which only ever gives it a full bucket back.
 */
export function createRateGate(monotonicMs: () => number = () => performance.now(), capacity = 50_000): RateGate {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (bucket, perMinute) => {
    const now = monotonicMs(), known = buckets.get(bucket), perMs = perMinute / 60_000;
    const tokens = known ? Math.min(perMinute, known.tokens + (now - known.at) * perMs) : perMinute;
    buckets.delete(bucket);
    if (buckets.size >= capacity) buckets.delete(buckets.keys().next().value!);
    buckets.set(bucket, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perMs / 1000);
  };
}
