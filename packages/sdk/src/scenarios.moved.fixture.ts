// The stories of dates that change: moved, moved again, called off, in another room, in no room any more. Of forums and of sessions alike: what each is told, and what a calendar takes.
import assert from 'node:assert/strict';
import { inDays } from './scenarios.world.fixture.ts';
import type { Scenarios, World } from './scenarios.world.fixture.ts';

const link = 'https://meet.example/8f2c', tell = { byEmail: true, isNeutral: false } as const;
const dayWords = (days: number): string => new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(inDays(days)));
const property = (file: string, name: string): string => new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(file.slice(file.indexOf('BEGIN:VEVENT')).replaceAll('\r\n ', ''))![1]!.trim();
const addressOf = async ({ client }: World, who: 'carer' | 'other-carer' | 'manager'): Promise<string> => (await client(who).session.read()).email!;
const lastTo = async (world: World, who: 'carer' | 'other-carer' | 'manager') => (await world.mailTo(await addressOf(world, who))).at(-1)!;

interface Setting { readonly room?: string | null; readonly link?: string | null; readonly capacity?: { readonly room: number | null; readonly link: number | null } }
interface Reply { readonly way: 'room' | 'link'; readonly tell?: { readonly byEmail: boolean; readonly isNeutral?: boolean; readonly locale?: 'en-GB' | 'cy' } }
interface Changing {
  readonly id: string;
  change(setting: Setting): Promise<unknown>;
  reschedule(dates: readonly { readonly on: string; readonly at: string; readonly minutes: number }[]): Promise<unknown>;
  move(body: { to?: { on?: string; at?: string; minutes?: number }; isCancelled?: true }): Promise<unknown>;
  reply(who: 'carer' | 'other-carer' | 'manager', reply: Reply): Promise<unknown>;
  seen(who: 'carer' | 'other-carer' | 'manager'): Promise<{ readonly date: { readonly on: string; readonly at: string; readonly movedFrom: string | null; readonly isCancelled: boolean }; readonly mine: { readonly reply: { readonly way: string }; readonly place: string | null; readonly link: string | null } | null }>;
  calendar(who: 'carer' | 'other-carer' | 'manager', isNeutral?: boolean): Promise<string>;
}
const first: Required<Setting> = { room: 'Committee Room 2', link, capacity: { room: 1, link: null } };
const schedule = { rule: null, dates: [{ on: inDays(30), at: '12:00', minutes: 60 }] };
async function newForum({ client }: World, setting: Setting = {}): Promise<Changing> {
  const made = await client('chair').forum.setUp({ kind: 'forum', title: 'Staff carers forum', audiences: ['staff'], schedule, ...first, ...setting }), { items: [next] } = await client('chair').forum.dates(made.id), id = next!.id;
  return {
    id, reschedule: async (dates) => client('chair').forum.change(made.id, { schedule: { rule: null, dates: [...dates] } }, { ifMatch: (await client('chair').forum.read(made.id)).etag }),
    move: (body) => client('chair').forum.changeDate(id, body), reply: (who, reply) => client(who).forum.reply(id, { kind: 'count', ...reply }), seen: (who) => client(who).forum.meeting(id),
    change: async (body) => client('chair').forum.change(made.id, body, { ifMatch: (await client('chair').forum.read(made.id)).etag }), calendar: (who, isNeutral = false) => client(who).forum.calendar(id, isNeutral ? { neutral: '1' } : {}),
  };
}
async function newSession({ client }: World, setting: Setting = {}): Promise<Changing> {
  const made = await client('partner').learning.add({ title: 'Staff carers forum', topic: 'benefits', audiences: ['staff'], schedule, ...first, ...setting }), id = made.dates[0]!.id;
  return {
    id, reschedule: async (dates) => client('partner').learning.change(made.id, { schedule: { rule: null, dates: [...dates] } }, { ifMatch: (await client('partner').learning.read(made.id).withResponse()).response.etag! }),
    move: (body) => client('partner').learning.changeDate(id, body), reply: (who, reply) => client(who).learning.book(id, { kind: 'count', inWorkTime: false, ...reply }), seen: (who) => client(who).learning.session(id),
    change: async (body) => client('partner').learning.change(made.id, body, { ifMatch: (await client('partner').learning.read(made.id).withResponse()).response.etag! }), calendar: (who, isNeutral = false) => client(who).learning.calendar(id, isNeutral ? { neutral: '1' } : {}),
  };
}

export const movedScenarios: Scenarios = (scenario) => {
  for (const [noun, newOne] of [['forum', newForum], ['session', newSession]] as const) {
    scenario(`${noun}: what was moved is called off on the day that it was moved to, and another hour leaves that day`, async (world) => {
      const one = await newOne(world);
      await one.reply('carer', { way: 'room', tell });
      const before = await one.calendar('carer'), stands = async () => { const { date: { on, at, movedFrom, isCancelled } } = await one.seen('carer'); return [on, at, movedFrom, isCancelled]; };
      await one.move({ to: { on: inDays(44), at: '14:00' } });
      assert.deepEqual(await stands(), [inDays(44), '14:00', inDays(30), false]);
      assert.match((await lastTo(world, 'carer')).text, new RegExp(`has moved to ${dayWords(44)} at 14:00 \\(it was ${dayWords(30)} at 12:00\\)`));
      await one.move({ to: { at: '13:00' } });
      assert.deepEqual(await stands(), [inDays(44), '13:00', inDays(30), false]);
      assert.match((await lastTo(world, 'carer')).text, new RegExp(`has moved to ${dayWords(44)} at 13:00 \\(it was ${dayWords(44)} at 14:00\\)`));
      const count = async () => (await world.mailTo(await addressOf(world, 'carer'))).length, told = await count();
      await assert.rejects(async () => { await one.move({ to: { on: inDays(44), at: '13:00' } }); }, { code: 'invalid-request' }, 'a move to where it is');
      assert.equal(await count(), told);
      await one.move({ isCancelled: true });
      assert.deepEqual(await stands(), [inDays(44), '13:00', inDays(30), true]);
      const { subject, text } = await lastTo(world, 'carer');
      assert.match(`${subject} ${text}`, new RegExp(`: cancelled .*${dayWords(44)} at 13:00`));
      assert.doesNotMatch(text, /link/, 'who came to the room had none');
      const after = await one.calendar('carer');
      assert.deepEqual([property(after, 'UID'), property(after, 'STATUS'), property(after, 'DTSTART').slice(0, 8), property(before, 'DTSTART').slice(0, 8)], [property(before, 'UID'), 'CANCELLED', inDays(44).replaceAll('-', ''), inDays(30).replaceAll('-', '')]);
      assert.equal(Number(property(after, 'SEQUENCE')), Number(property(before, 'SEQUENCE')) + 3);
    });

    scenario(`${noun}: who was asked for the time is asked for that of another length, and no more where the date is gone`, async (world) => {
      const one = await newOne(world), request = async () => { for await (const each of world.client('carer').releases.list({ seenAs: 'own' })) if (each.date === one.id) return [each.hours.to, each.state]; return undefined; };
      await one.reply('carer', { way: 'room' });
      await world.client('carer').releases.ask({ date: one.id });
      assert.deepEqual(await request(), ['13:00', 'asked']);
      await one.reschedule([{ on: inDays(30), at: '12:00', minutes: 120 }]);
      assert.deepEqual(await request(), ['14:00', 'asked']);
      if (noun === 'session') return;
      await one.reschedule([{ on: inDays(37), at: '12:00', minutes: 60 }]);
      assert.deepEqual(await request(), ['14:00', 'withdrawn']);
    });

    scenario(`${noun}: each who is told of a move is told how they stand: with a place, waiting, or coming where as many come as will`, async (world) => {
      const one = await newOne(world);
      await one.reply('carer', { way: 'room', tell });
      await one.reply('other-carer', { way: 'room', tell: { ...tell, isNeutral: true } });
      await one.reply('manager', { way: 'link', tell: { ...tell, locale: 'cy' } });
      await one.move({ to: { at: '15:00' } });
      assert.match((await lastTo(world, 'carer')).text, /Your place stays yours\./);
      const waits = (await lastTo(world, 'other-carer')).text;
      assert.match(waits, /^Appointment has moved[^]*You are still on the waiting list\./);
      assert.doesNotMatch(waits, /stays yours|forum|Committee|https/i);
      assert.match((await lastTo(world, 'manager')).text, /Mae’r hyn a ateboch yn dal i sefyll\./);
    });

    scenario(`${noun}: in another room, whoever comes there is told, and calendars take it; at another link, whoever was given the first`, async (world) => {
      const one = await newOne(world), counts = async () => Promise.all((['carer', 'other-carer', 'manager'] as const).map(async (who) => (await world.mailTo(await addressOf(world, who))).length));
      await one.reply('carer', { way: 'room', tell });
      await one.reply('other-carer', { way: 'room', tell: { ...tell, isNeutral: true } });
      await one.reply('manager', { way: 'link', tell });
      const [before, sent] = [await one.calendar('carer'), await counts()];
      await one.change({ room: 'The Old Library' });
      const after = await one.calendar('carer'), { subject, text } = await lastTo(world, 'carer');
      assert.equal(subject, 'Staff carers forum: another room');
      assert.match(text, /is in another room now: The Old Library\. Your place stays yours\./);
      const vague = await lastTo(world, 'other-carer');
      assert.equal(vague.subject, 'Appointment: something has changed');
      assert.match(vague.text, /Something about this has changed: Appointment, .* at 12:00\. You are still on the waiting list\./);
      assert.doesNotMatch(vague.text, /forum|room|Library|https/i);
      assert.deepEqual([property(after, 'UID'), property(after, 'LOCATION'), Number(property(after, 'SEQUENCE')) > Number(property(before, 'SEQUENCE'))], [property(before, 'UID'), 'The Old Library', true]);
      const neutral = await one.calendar('other-carer', true);
      assert.equal(property(neutral, 'SEQUENCE'), property(after, 'SEQUENCE'));
      assert.doesNotMatch(neutral, /LOCATION|Library|forum/);
      assert.deepEqual(await counts(), [sent[0]! + 1, sent[1]! + 1, sent[2]], 'to whoever comes by link a room is nothing');

      await one.change({ link: 'https://meet.example/another' });
      const told = await lastTo(world, 'manager');
      assert.equal(told.subject, 'Staff carers forum: another link');
      assert.match(told.text, /You see it where you replied[^]*What you replied still holds\./);
      assert.doesNotMatch(told.text, /meet\.example/, 'a link is in no mail');
      assert.deepEqual([(await one.seen('manager')).mine?.link, await counts()], ['https://meet.example/another', [sent[0]! + 1, sent[1]! + 1, sent[2]! + 1]]);
      await one.change({ room: 'The Old Library' });
      assert.deepEqual(await counts(), [sent[0]! + 1, sent[1]! + 1, sent[2]! + 1], 'the same again is no news');
    });

    scenario(`${noun}: with no room any more, nobody waits for one: what they replied is for the link, and they are told how they stand`, async (world) => {
      const one = await newOne(world, { link: null, capacity: { room: 1, link: 1 } });
      await one.reply('carer', { way: 'room', tell });
      await one.reply('other-carer', { way: 'room', tell });
      await one.change({ room: null, link });
      const [has, waits] = [(await one.seen('carer')).mine!, (await one.seen('other-carer')).mine!];
      assert.deepEqual([has.reply.way, has.place, has.link], ['link', 'link', link]);
      assert.deepEqual([waits.reply.way, waits.place, waits.link], ['link', null, null]);
      assert.deepEqual([(await lastTo(world, 'carer')).subject, (await world.mailTo(await addressOf(world, 'carer'))).length], ['Staff carers forum: by link only now', 1], 'one mail, and no word of a waiting list');
      assert.match((await lastTo(world, 'carer')).text, /by link only now, and in no room: .* Your reply is for the link now\. You have a place\./);
      assert.match((await lastTo(world, 'other-carer')).text, /Your reply is for the link now\. You are on the waiting list, and are told when there is a place\./);
      await one.change({ capacity: { room: 1, link: 5 } });
      assert.deepEqual([(await one.seen('other-carer')).mine!.link, (await lastTo(world, 'other-carer')).subject], [link, 'Staff carers forum: you have a place']);
      await one.change({ room: 'The Old Library', link: null });
      assert.deepEqual([(await one.seen('carer')).mine!.place, (await one.seen('carer')).mine!.link, (await one.seen('other-carer')).mine!.place], ['room', null, null]);
      assert.match((await lastTo(world, 'carer')).text, /in the room only now \(The Old Library\), and there is no link: .* You have a place\./);
    });
  }
};
