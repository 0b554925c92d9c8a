// What is written is kept, whatever the network and other people do: the keeper alone, against a server of three lines.
import { expect } from '@open-wc/testing';
import type { CarerClient } from '@think-carer/sdk';
import { Keeper, keeperFor, type KeeperHost } from './chair.keeper.ts';

class Place {
  value = 'a';
  version = 1;
  lose: 'nothing' | 'request' | 'answer' | 'sign-in' = 'nothing';
  saves = 0;
  get etag(): string { return `"${this.version}"`; }
  write(value: string): void { [this.value, this.version] = [value, this.version + 1]; }
}
function meet(): { place: Place; keeper: Keeper<string>; host: KeeperHost<string>; failures: unknown[] } {
  const place = new Place(), failures: unknown[] = [];
  const host: KeeperHost<string> = {
    client: () => Promise.resolve({} as CarerClient), changed: () => {}, recovered: () => {}, failed: (error) => { failures.push(error); },
    load: () => Promise.resolve({ value: place.value, etag: place.etag }),
    save: async (_, value, etag) => {
      place.saves += 1;
      if (place.lose === 'request') throw Object.assign(new Error(), { kind: 'network' });
      if (place.lose === 'sign-in') throw Object.assign(new Error(), { kind: 'unauthenticated', code: 'token-expired' });
      if (etag !== place.etag) throw Object.assign(new Error(), { code: 'etag-stale' });
      place.write(value);
      if (place.lose === 'answer') throw Object.assign(new Error(), { kind: 'network' });
      return { value, etag: place.etag };
    },
  };
  return { place, keeper: new Keeper(host, { value: place.value, etag: place.etag }), host, failures };
}

describe('the keeper', () => {
  it('saves once, and what was typed meanwhile after it', async () => {
    const { place, keeper } = meet();
    keeper.change('b');
    const saving = keeper.save();
    keeper.change('c');
    expect(await saving).to.equal(true);
    expect([place.value, place.saves, keeper.keeping]).to.deep.equal(['c', 2, 'saved']);
    await keeper.save();
    expect(place.saves, 'nothing new is not sent').to.equal(2);
  });
  it('keeps what was typed while offline, and saves when the network is back', async () => {
    const { place, keeper, failures } = meet();
    place.lose = 'request';
    keeper.change('b');
    expect([await keeper.save(), keeper.keeping, keeper.value, failures.length]).to.deep.equal([false, 'offline', 'b', 1]);
    place.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    expect(await keeper.save()).to.equal(true);
    expect(place.value).to.equal('b');
  });
  it('knows its own save again when the answer was lost', async () => {
    const { place, keeper } = meet();
    place.lose = 'answer';
    keeper.change('b');
    await keeper.save();
    place.lose = 'nothing';
    keeper.change('b');
    expect(await keeper.save()).to.equal(true);
    expect([place.value, keeper.theirs]).to.deep.equal(['b', undefined]);
  });
  it('goes on where only the etag is old, and stops where somebody wrote here', async () => {
    const { place, keeper } = meet();
    place.version += 1;
    keeper.change('b');
    expect(await keeper.save()).to.equal(true);
    place.write('theirs');
    keeper.change('c');
    expect([await keeper.save(), keeper.keeping, keeper.theirs!.value, keeper.value]).to.deep.equal([false, 'conflict', 'theirs', 'c']);
    keeper.change('cc');
    expect(await keeper.save(), 'no save goes past it').to.equal(false);
    expect(await keeper.decide('theirs and cc')).to.equal(true);
    expect([place.value, keeper.keeping]).to.deep.equal(['theirs and cc', 'saved']);
    place.write('again');
    keeper.change('d');
    await keeper.save();
    await keeper.decide();
    expect([keeper.value, place.value, keeper.keeping]).to.deep.equal(['again', 'again', 'saved']);
  });
  it('says that the sign-in has ended, and saves after it', async () => {
    const { place, keeper } = meet();
    place.lose = 'sign-in';
    keeper.change('b');
    expect([await keeper.save(), keeper.keeping]).to.deep.equal([false, 'expired']);
    place.lose = 'nothing';
    expect(await keeper.save()).to.equal(true);
  });
  it('is found again where it could not save, and sends nothing once it is forgotten', async () => {
    const { place, host } = meet(), kept = new Map<string, unknown>(), read = { value: 'a', etag: '"1"' }, one = keeperFor(kept, 'x', host, read);
    place.lose = 'request';
    one.change('b');
    await one.save();
    expect(keeperFor(kept, 'x', host, read)).to.equal(one);
    kept.clear();
    place.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    expect([await one.save(), place.saves, place.value]).to.deep.equal([false, 1, 'a']);
    expect(keeperFor(kept, 'x', host, read)).to.not.equal(one);
  });
});
