// A time of day as people type it: "9:30am", "9.30", "14:00", "2pm", "noon". Never a guess, so what could mean two times is none.

/** As `14:00`; undefined where no one time is meant. */
export function clockOf(typed: string): string | undefined {
  const [, h = '', m = '0', half = ''] = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|yb|yp)?$/i.exec(typed.trim().replace(/^midday|^noon|^hanner dydd/i, '12pm')) ?? [];
  const isLate = /^(pm|yp)$/i.test(half), hour = half === '' ? Number(h) : (Number(h) % 12) + (isLate ? 12 : 0);
  if (h === '' || hour > 23 || Number(m) > 59 || (half !== '' && (Number(h) < 1 || Number(h) > 12)) || (half === '' && !/[:.]/.test(typed))) return undefined;
  return `${String(hour).padStart(2, '0')}:${m.padStart(2, '0')}`;
}
