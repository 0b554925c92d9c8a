// What the generated tests need of the hub: a directory to speak of, and records that can be taken away each time.
import type { Example, Role, Route } from '@think-carer/contract';
import type { Noun, Situation } from '../situation.fixture.ts';
import type { TestApp } from '../testing.ts';

export const curatedCsv = 'name,phone,area,summary,checked on\nNorthbridge Sitting Service,01632 960101,Northbridge,Somebody stays with the person you look after,2026-09-15\nEastmere Respite,01632 960150,Eastmere,A week away for both of you,2026-09-15\n';
const ready = new WeakMap<TestApp, Promise<string>>();
let turn = 0;

/** Brings in a small directory, once for each app; answers the id of one of its services. */
export const smallDirectory = (test: TestApp): Promise<string> => {
  const known = ready.get(test) ?? (async () => {
    const administrator = await test.signIn('hub-administrator', { roles: ['administrator'] });
    const answer = await test.call('POST', '/v1/hub/files', administrator, { name: 'directory.csv', text: curatedCsv });
    if (!answer.body.isKept) throw new Error(JSON.stringify(answer.body));
    return (await test.call('GET', '/v1/hub/services?q=sitting', administrator)).body.items[0].id as string;
  })();
  ready.set(test, known);
  return known;
};

export const hub: Noun = {
  // The directory is everybody's; feeds and files are whose role it is.
  stranger: null,
  isOncePerPerson: true,
  otherwise: (body) => ('title' in body ? { ...body, title: 'Something else' } : 'text' in body ? { ...body, name: 'other.csv' } : { acceptFewer: true }),
  async situate(test: TestApp, route: Route, example: Example): Promise<Situation> {
    const service = await smallDirectory(test), roles: readonly Role[] = route.permission === 'public' ? [] : route.permission.anyOf, at = (turn += 1);
    const headers = await test.signIn(`hub-${at}`, { roles }), administrator = await test.signIn('hub-administrator', { roles: ['administrator'] });
    const feed = { title: `Feed ${at}`, url: `https://directory.example/${at}/services` };
    const made = async (path: string, body: unknown): Promise<string> => {
      const answer = await test.call('POST', path, administrator, body);
      if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
      return answer.body.id;
    };
    if (route.path.includes('/services/')) return { headers, id: service, body: example.body };
    if (route.path.includes('/feeds/')) {
      // A run of many turns would otherwise come to as many feeds as an employer may have.
      const { body: { items } } = await test.call('GET', '/v1/hub/feeds', administrator), [old] = items.length > 20 ? items.filter(({ title }: { title: string }) => /^Feed \d+$/.test(title)) : [];
      if (old) await test.call('DELETE', `/v1/hub/feeds/${old.id}`, administrator);
      return { headers, id: await made('/v1/hub/feeds', feed), body: example.body };
    }
    if (route.path.includes('/activities/')) return { headers, id: await made('/v1/hub/activities', { centre: 'carers-hub', title: `Talk ${at}`, on: '2030-02-02', from: '10:00', audience: ['carers'], topic: 'awareness' }) };
    return { headers, body: route.id === 'hub.addFeed' ? feed : example.body };
  },
};
