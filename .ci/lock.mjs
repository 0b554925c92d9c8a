// One at a time: a file that says which process works here. Whoever comes second waits; what a dead process left behind is taken over.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The holder touches its file this often. A process that cannot be seen may live in another container, so it is given some of these before it counts as dead. */
const beat = 1000, doubted = 5 * beat, dead = 60 * beat;
const isTaken = (error) => error.code === 'EEXIST';
const isGone = (error) => error.code === 'ENOENT';

function create(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
/** Who holds it, or null where nobody does; `isStale` where the holder is dead. */
function holder(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8')), age = Date.now() - statSync(path).mtimeMs;
    return { pid, isStale: age > dead || (age > doubted && !(pid > 0 && isAlive(pid))) };
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}
/** Takes a dead process's file away. Only one process may at a time, or it would take the file of the next. */
function clearStale(path) {
  const broom = `${path}.stale`;
  if (!create(broom)) {
    if (holder(broom)?.isStale) rmSync(broom, { force: true });
    return;
  }
  if (holder(path)?.isStale) rmSync(path, { force: true });
  rmSync(broom, { force: true });
}

/** Resolves once this process alone holds `path`, with the way to let go of it, which the end of the process does too. `onWait` is told once whom it waits for. */
export async function hold(path, onWait = () => {}) {
  mkdirSync(dirname(path), { recursive: true });
  for (let told = false; !create(path);) {
    const other = holder(path);
    if (other?.isStale) clearStale(path);
    else if (other) {
      if (!told) onWait(other.pid);
      told = true;
      await new Promise((done) => setTimeout(done, beat / 4));
    }
  }
  const beating = setInterval(() => { try { utimesSync(path, new Date(), new Date()); } catch { /* somebody has cleared the checkout: there is nothing to hold any more */ } }, beat);
  beating.unref();
  let isHeld = true;
  const release = () => {
    if (!isHeld) return;
    isHeld = false;
    clearInterval(beating);
    if (holder(path)?.pid === process.pid) rmSync(path, { force: true });
  };
  process.once('exit', release);
  return release;
}
