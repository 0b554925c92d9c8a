// How people of partner organisations come in and go, and how everybody joins a working group.
import assert from 'node:assert/strict';
import { isCarerError } from './index.ts';
import { all, inDays, refused } from './scenarios.world.fixture.ts';
import type { Scenarios } from './scenarios.world.fixture.ts';
import { failureOf } from './server.fixture.ts';

/** A trust of its own for each story: where a server has been used before, other forums have partners too. */
let trusts = Date.now();
const newTrust = (): { trust: { name: string; privacyUrl: null; domains: string[] }; domain: string; nurse: string } => {
  const domain = `eastmere-${(trusts += 1).toString(36)}.example`;
  return { trust: { name: 'Eastmere Community NHS Trust', privacyUrl: null, domains: [domain] }, domain, nurse: `amina.diallo@${domain}` };
};
const trustName = newTrust().trust.name;
const keyIn = (text: string): string => /#([\w-]{43})\s/.exec(text)![1]!;
const filledIn = (elapsedMs: number, website = ''): { form: { website: string; elapsedMs: number } } => ({ form: { website, elapsedMs } });

export const guestScenarios: Scenarios = (scenario) => {
  scenario('a nurse proves her address once, is a guest, and no more than that', async ({ client, guest, gathering, mailTo }) => {
    const { trust, nurse } = newTrust(), forum = await gathering('forum', [trust]), { guests } = client('nobody');
    assert.deepEqual(await guests.join({ email: nurse, locale: 'en-GB' }), { state: 'asked' });
    const [mail] = await mailTo(nurse), key = keyIn(mail!.text);
    assert.doesNotMatch(mail!.subject + mail!.text.replace(/http\S+/, ''), /carer|caring|Amina/i);
    const entered = await guests.enter({ key, name: 'Amina' });
    assert.match(entered.guestKey, /^gk_[\w-]{43}$/);
    assert.deepEqual([entered.organisation, entered.forums], [trust.name, [{ id: forum, kind: 'forum' }]]);
    assert.ok(Date.parse(entered.until) - Date.now() > 29 * 86_400_000);
    const her = guest(entered.guestKey), session = await her.session.read();
    assert.deepEqual([session.roles, session.name, session.organisation, session.email, session.managerEmail], [['guest'], 'Amina', trust.name, nurse, undefined]);
    for (const call of [() => her.leave.list(), () => her.registrations.list(), () => her.working.list(), () => her.desk.list(), () => her.evidence.imports(), () => her.guide.completions(), () => her.guests.members(forum), () => her.guests.invitations(forum)]) await refused(call(), 'role-not-allowed');
    const records = await her.session.records();
    assert.deepEqual([records.guest?.organisation, records.memberships.map((one) => [one.forum, one.how])], [trust.name, [[forum, 'address']]]);
    assert.deepEqual([records.registrations, records.leaveRequests], [[], []]);
    await refused(guests.enter({ key, name: 'Somebody else' }), 'guest-proof-refused');
  });

  scenario('whoever is a guest of one forum is nobody at another that is not for them', async ({ client, guest, gathering, mailTo }) => {
    const { trust, nurse } = newTrust(), theirs = await gathering('forum', [trust]), room = client('chair').forum, { guests } = client('nobody');
    const ours = await room.setUp({ kind: 'forum', title: 'Council forum', link: 'https://meet.example/council', audiences: ['staff'], capacity: { room: null, link: 9 }, schedule: { rule: null, dates: [{ on: inDays(30), at: '12:00', minutes: 60 }] } });
    const { items: [next] } = await room.dates(ours.id), date = next!.id;
    await guests.join({ email: nurse });
    const byAddress = await guests.enter({ key: keyIn((await mailTo(nurse))[0]!.text) }), { code } = await client('chair').guests.invite(theirs, { organisation: trustName, kind: 'code', untilOn: inDays(7) }), byCode = await guests.enter({ code: code! });
    for (const { guestKey } of [byAddress, byCode]) {
      const { forum } = guest(guestKey), mine = await all(forum.mine());
      assert.ok(mine.some(({ id }) => id === theirs));
      assert.ok(mine.every(({ id }) => id !== ours.id));
      for (const call of [() => forum.dates(ours.id), () => forum.actions(ours.id), () => forum.meeting(date), () => forum.calendar(date), () => forum.reply(date, { kind: 'count', way: 'link' }), () => forum.withdraw(date)]) await refused(call(), 'not-found');
    }
    assert.ok((await all(client('nobody').forum.list())).some(({ id }) => id === ours.id), 'anybody may know when it meets');
    await room.change(ours.id, { partners: [trust] }, { ifMatch: ours.etag });
    assert.equal((await guest(byAddress.guestKey).forum.reply(date, { kind: 'count', way: 'link' })).mine?.link, 'https://meet.example/council');
    await refused(guest(byCode.guestKey).forum.reply(date, { kind: 'count', way: 'link' }), 'not-found');
  });

  scenario('every address is answered alike, and only one of a partner’s domain is mailed', async ({ client, gathering, mailTo }) => {
    const { trust, domain, nurse } = newTrust();
    await gathering('forum', [trust]);
    const { guests } = client('nobody'), strangers = ['a@elsewhere.example', `a@mail.${domain}`, `a@${domain}.evil.example`, `a@not${domain}`, 'a@eastmere.example', `a@xn--${domain}`];
    for (const email of [...strangers, nurse]) assert.deepEqual(await guests.join({ email }), { state: 'asked' }, email);
    for (const email of strangers) assert.deepEqual(await mailTo(email), [], email);
    assert.equal((await mailTo(nurse)).length, 1);
    await refused(guests.join({ email: `a@${domain.replace('a', 'а')}` }), 'invalid-request');
    await refused(guests.join({ email: `a@${domain}\r\nBcc: everybody@${domain}` }), 'invalid-request');
    assert.deepEqual(await guests.join({ email: `b@${domain}`, ...filledIn(9000, 'http://spam.example') }), { state: 'asked' });
    assert.equal((await refused(guests.join({ email: `b@${domain}`, ...filledIn(900) }), 'too-fast')).retryAfterMs, 3000);
    assert.deepEqual(await mailTo(`b@${domain}`), []);
    await guests.join({ email: `b@${domain}`, ...filledIn(9000), locale: 'cy' });
    assert.match((await mailTo(`b@${domain}`))[0]!.subject, /Eich dolen/);
  });

  scenario('one mailbox is one guest, and is not filled', async ({ client, guest, gathering, mailTo }) => {
    const { trust, nurse } = newTrust();
    await gathering('forum', [trust]);
    const { guests } = client('nobody');
    for (const email of [nurse, nurse.toUpperCase(), nurse.replace('@', '+forum@'), nurse.replace('@', '+again@'), nurse]) await guests.join({ email });
    const mails = await mailTo(nurse);
    assert.equal(mails.length, 3, 'three within an hour, whatever stands after the plus');
    assert.deepEqual(await mailTo(nurse.replace('@', '+forum@')), []);
    const keys = mails.map(({ text }) => keyIn(text)), first = await guests.enter({ key: keys[1]! });
    for (const key of keys) await refused(guests.enter({ key }), 'guest-proof-refused');
    assert.equal((await guest(first.guestKey).session.records()).memberships.length, 1);
  });

  scenario('a code lets in as many as it says, is read however it is typed, and ends', async ({ client, guest, gathering }) => {
    const forum = await gathering('forum'), chair = client('chair').guests, { guests } = client('nobody');
    const made = await chair.invite(forum, { organisation: trustName, kind: 'code', uses: 2, untilOn: inDays(30) });
    assert.match(made.code!, /^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/);
    const first = await guests.enter({ code: made.code!.toLowerCase().replaceAll('-', ' ') }), second = await guests.enter({ code: made.code!.replaceAll('-', ''), name: 'Joanne' });
    assert.notEqual(first.guestKey, second.guestKey);
    await refused(guests.enter({ code: made.code! }), 'guest-proof-refused');
    const listed = await all(chair.invitations(forum));
    assert.deepEqual(listed.map(({ id, state, used, code }) => [id, state, used, code]), [[made.id, 'open', null, undefined]], 'which does not tell the chair that anybody came');
    assert.deepEqual(await guest(first.guestKey).session.read().then(({ name, email }) => [name, email]), [undefined, undefined]);
    assert.equal((await chair.endInvitation(made.id)).state, 'ended');
    await guest(first.guestKey).session.read();
    await chair.endInvitation(made.id, { members: 'end' });
    for (const { guestKey } of [first, second]) {
      const error = await failureOf(guest(guestKey).session.read());
      assert.ok(isCarerError(error) && error.kind === 'unauthenticated' && error.code === 'identity-token-invalid');
    }
    for (const code of ['AAAA-AAAA-AAAA-AAAA', 'short', 'with letters that are none: ØØØØ']) await refused(guests.enter({ code }), 'guest-proof-refused');
    await refused(guests.enter({}), 'invalid-request');
    await refused(guests.enter({ code: made.code!, key: 'A'.repeat(43) }), 'invalid-request');
  });

  scenario('an invitation by e-mail lets in one person of any domain, and the chair sees no address', async ({ client, guest, gathering, mailTo }) => {
    const group = await gathering('group'), chair = client('chair').guests, { guests } = client('nobody'), to = 'jo@hospice.example';
    const made = await chair.invite(group, { organisation: 'Eastmere Hospice', kind: 'email', email: to, untilOn: inDays(14) });
    assert.deepEqual([made.code, made.to, made.uses], [undefined, 'j…@hospice.example', 1]);
    const invited = (await mailTo(to))[0]!, key = keyIn(invited.text), { guestKey, forums } = await guests.enter({ key, name: 'Jo' });
    assert.match(invited.subject, /^An invitation from .+ \/ Gwahoddiad gan .+$/, 'nobody knows which language a guest reads');
    assert.match(invited.text, /You are invited to[^]*Fe’ch gwahoddir i/);
    assert.deepEqual(forums, [{ id: group, kind: 'group' }]);
    await refused(guests.enter({ key }), 'guest-proof-refused');
    const members = await chair.members(group);
    assert.deepEqual([members.kind, members.organisations, members.items.map(({ name, organisation, how }) => [name, organisation, how])], ['group', [{ name: 'Eastmere Hospice', members: 1 }], [['Jo', 'Eastmere Hospice', 'invitation']]]);
    assert.doesNotMatch(JSON.stringify(members), /@/);
    await guests.join({ email: to });
    const again = await guests.enter({ key: keyIn((await mailTo(to)).at(-1)!.text) });
    assert.equal((await guest(again.guestKey).session.read()).name, 'Jo', 'who is known comes back by the same address');
    await chair.removeMember(members.items[0]!.id);
    for (const one of [guestKey, again.guestKey]) await failureOf(guest(one).session.read()).then((error) => assert.ok(isCarerError(error) && error.code === 'identity-token-invalid'));
    await guests.join({ email: to });
    assert.equal((await mailTo(to)).length, 2, 'and is not let in again');
    const second = await chair.invite(group, { organisation: 'Eastmere Hospice', kind: 'email', email: to, untilOn: inDays(14) }), unopened = keyIn((await mailTo(to)).at(-1)!.text);
    await chair.endInvitation(second.id);
    await refused(guests.enter({ key: unopened }), 'guest-proof-refused');
  });

  scenario('a colleague joins a working group with a code, and leaves it', async ({ client, gathering }) => {
    const [group, forum] = [await gathering('group'), await gathering('forum')], chair = client('chair').guests, { guests } = client('carer');
    const { code, id } = await chair.invite(group, { organisation: trustName, kind: 'code', uses: 1, untilOn: inDays(7) });
    const ofForum = await chair.invite(forum, { organisation: trustName, kind: 'code', untilOn: inDays(7) });
    for (const wrong of [ofForum.code!, 'K7QM-4T2X-9WPN-C3HR', 'none']) await refused(guests.enrol({ code: wrong }), 'guest-proof-refused');
    const member = await guests.enrol({ code: code! });
    assert.deepEqual([member.forum, member.kind, member.organisation], [group, 'group', null]);
    assert.deepEqual(await guests.enrol({ code: code! }), member, 'twice changes nothing');
    await refused(client('other-carer').guests.enrol({ code: code! }), 'guest-proof-refused');
    assert.deepEqual((await client('carer').session.records()).memberships, [member]);
    assert.deepEqual((await all(chair.invitations(group))).map((one) => [one.id, one.used]), [[id, 1]]);
    await refused(client('other-carer').guests.resign(group), 'not-found');
    assert.deepEqual((await guests.resign(group)).erased, ['name', 'memberships']);
    assert.deepEqual([(await client('carer').session.records()).memberships, (await chair.members(group)).items], [[], []]);
    await refused(guests.members(group), 'role-not-allowed');
    await refused(guests.leave(), 'role-not-allowed');
  });

  scenario('an invitation to a forum does not say whether it was taken up; one to a working group does', async ({ client, gathering, mailTo }) => {
    const forum = await gathering('forum'), group = await gathering('group'), chair = client('chair').guests, { guests } = client('nobody'), { nurse } = newTrust();
    for (const id of [forum, group]) {
      const by = await chair.invite(id, { organisation: 'Tiny Hospice', kind: 'email', email: nurse, untilOn: inDays(7) }), code = await chair.invite(id, { organisation: 'Tiny Hospice', kind: 'code', uses: 1, untilOn: inDays(7) });
      const seen = async () => ({ listed: await all(chair.invitations(id)), organisations: (await chair.members(id)).organisations }), before = await seen();
      await guests.enter({ key: keyIn((await mailTo(nurse)).at(-1)!.text) });
      await guests.enter({ code: code.code! });
      const after = await seen(), isGroup = id === group;
      assert.deepEqual(after.listed.map(({ state, used }) => [state, used]), [isGroup ? ['used-up', 1] : ['open', null], isGroup ? ['used-up', 1] : ['open', null]]);
      if (isGroup) assert.notDeepEqual(after, before);
      else assert.deepEqual(after, before, 'nothing that the chair sees is other than before');
      assert.deepEqual([(await chair.endInvitation(by.id)).used, (await chair.endInvitation(code.id)).used], isGroup ? [1, 1] : [null, null]);
    }
  });

  scenario('a forum names nobody, and small numbers are not told', async ({ client, gathering }) => {
    const forum = await gathering('forum'), chair = client('chair').guests, { guests } = client('nobody');
    const many = await chair.invite(forum, { organisation: trustName, kind: 'code', uses: 50, untilOn: inDays(7) }), few = await chair.invite(forum, { organisation: 'Eastmere Hospice', kind: 'code', untilOn: inDays(7) });
    for (let i = 0; i < 9; i += 1) await guests.enter({ code: many.code!, name: `Nurse ${i}` });
    await guests.enter({ code: few.code! });
    assert.deepEqual(await chair.members(forum), { kind: 'forum', organisations: [{ name: trustName, members: null }, { name: 'Eastmere Hospice', members: null }], items: [], nextCursor: null });
    await guests.enter({ code: many.code! });
    const ten = [{ name: trustName, members: 10 }, { name: 'Eastmere Hospice', members: null }], used = async (): Promise<(number | null)[]> => (await all(chair.invitations(forum))).map((one) => one.used);
    assert.deepEqual([(await chair.members(forum)).organisations, await used()], [ten, [null, 10]]);
    await guests.enter({ code: many.code! });
    assert.deepEqual([(await chair.members(forum)).organisations, await used()], [ten, [null, 10]], 'the eleventh is not seen');
  });

  scenario('leaving ends every key, and nothing is left', async ({ client, guest, gathering, mailTo }) => {
    const { trust, nurse } = newTrust();
    await gathering('forum', [trust]);
    const { guests } = client('nobody'), enter = async (): Promise<string> => {
      await guests.join({ email: nurse });
      return (await guests.enter({ key: keyIn((await mailTo(nurse)).at(-1)!.text), name: 'Amina' })).guestKey;
    };
    const keys = [await enter(), await enter()], her = guest(keys[0]!);
    assert.deepEqual((await her.guests.leave()).erased, ['name', 'address', 'keys', 'memberships', 'replies']);
    await her.guests.leave();
    await failureOf(her.session.records()).then((error) => assert.ok(isCarerError(error) && error.code === 'identity-token-invalid'));
    for (const key of keys) await failureOf(guest(key).session.read()).then((error) => assert.ok(isCarerError(error) && error.code === 'identity-token-invalid'));
    assert.equal((await guest(await enter()).session.read()).name, 'Amina', 'who comes again begins anew');
  });

  scenario('an invitation says what is wrong with it', async ({ client, gathering }) => {
    const forum = await gathering('forum'), { guests } = client('chair'), base = { organisation: trustName, kind: 'code' as const, untilOn: inDays(7) };
    const faults = async (body: object): Promise<string[]> => (await refused(guests.invite(forum, { ...base, ...body }), 'invalid-request')).problem.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
    assert.deepEqual(await faults({ untilOn: inDays(-1) }), ['/untilOn too-early']);
    assert.deepEqual(await faults({ untilOn: inDays(400) }), ['/untilOn too-late']);
    assert.deepEqual(await faults({ uses: 201 }), ['/uses too-big']);
    assert.deepEqual(await faults({ kind: 'email' }), ['/email missing']);
    assert.deepEqual(await faults({ email: 'a@b.example' }), ['/email not-allowed']);
    assert.deepEqual(await faults({ kind: 'email', email: 'a@b.example', uses: 3 }), ['/uses not-allowed']);
    assert.deepEqual(await faults({ organisation: 'One\nTwo' }), ['/organisation wrong-format']);
    await refused(guests.invite('019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11', base), 'not-found');
    await refused(client('carer').guests.invite(forum, base), 'role-not-allowed');
    const idempotencyKey = `invite-${forum}`, first = await guests.invite(forum, base, { idempotencyKey });
    assert.deepEqual(await guests.invite(forum, base, { idempotencyKey }), first, 'the same code again, to whoever has the key');
  });
};
