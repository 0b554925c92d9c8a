// A node:test reporter that yields nothing but the counts, and the files in which something broke, as one JSON line, for the runner to add up.
export default async function* counts(source) {
  const broken = new Set();
  for await (const event of source) {
    if (event.type === 'test:fail' && event.data.file) broken.add(event.data.file);
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { passed, failed, cancelled, skipped, todo } = event.data.counts;
    yield JSON.stringify({ passed, failed: failed + cancelled, skipped: skipped + todo, broken: [...broken] }) + '\n';
  }
}
