// parsePack: what a pack must be, and what is said where it is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PackError, type PackIssue } from './pack.error.ts';
import { breaksFund, carersAllowance, limit, packOf, personalBudget, provenance, questions, scheme } from './pack.examples.ts';
import { parsePack } from './parse-pack.ts';
import { parsePublished } from './parse-published.ts';

function issues(json: unknown): readonly PackIssue[] {
  try {
    parsePack(json);
  } catch (error) {
    assert.ok(error instanceof PackError);
    return error.issues;
  }
  return [];
}

function wrong(json: unknown, path: string, message: RegExp): void {
  const found = issues(json);
  const issue = found.find((one) => one.path === path);
  assert.ok(issue, `nothing at ${path}: ${JSON.stringify(found)}`);
  assert.match(issue.message, message);
}

/** A copy as JSON with one place changed. */
function changed(change: (pack: Record<string, any>) => void): unknown { // eslint-disable-line typescript/no-explicit-any
  const copy = JSON.parse(JSON.stringify(packOf()));
  change(copy);
  return copy;
}

test('a good pack is returned whole, deeply frozen, and the input is left alone', () => {
  const json = JSON.parse(JSON.stringify(packOf()));
  const pack = parsePack(json);
  assert.deepEqual(pack, json);
  assert.ok(Object.isFrozen(pack.schemes[0]?.place.nations));
  assert.ok(!Object.isFrozen(json));
});

test('shape: missing, unknown and wrong properties are named by path', () => {
  wrong(null, '', /must be an object/);
  wrong(changed((pack) => delete pack.schemes), 'schemes', /is missing/);
  wrong(changed((pack) => { pack.schemes[1].colour = 'red'; }), 'schemes[1].colour', /not a known property/);
  wrong(changed((pack) => { pack.schemes[1].ifMet = 'certainly'; }), 'schemes[1].ifMet', /"likely" or "may"/);
  wrong(changed((pack) => { pack.questions[0].id = 'Care Hours'; }), 'questions[0].id', /lower-case/);
  wrong(changed((pack) => { pack.title = { cy: 'Sampl' }; }), 'title.en-GB', /is missing/);
  wrong(changed((pack) => { pack.schemes[2].when.all[1].atLeast = 'many'; }), 'schemes[2].when.all[1].atLeast', /must be a number/);
  wrong(changed((pack) => { pack.schemes[2].when.all[0] = { question: 'age', atLest: 16 }; }), 'schemes[2].when.all[0].atLest', /not a known property/);
  wrong(changed((pack) => { pack.schemes[2].when.all[4].not.question = 7; }), 'schemes[2].when.all[4].not.question', /must be text/);
});

test('of several forms, the one that was meant is the one complained of', () => {
  const found = issues(changed((pack) => { pack.schemes[2].when.all[0] = { question: 'age', atLeast: 16, colour: 'red' }; }));
  assert.deepEqual(found, [{ path: 'schemes[2].when.all[0].colour', message: 'is not a known property' }]);
  const misspelt = issues(changed((pack) => { pack.schemes[2].when.all[0] = { question: 'age', atLest: 16 }; })).map((issue) => issue.path);
  assert.ok(misspelt.includes('schemes[2].when.all[0].atLest') && !misspelt.includes('schemes[2].when.all[0].question'), String(misspelt));
});

test('an address that becomes a link is one of the web, whoever writes it', () => {
  for (const url of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '//example.org', 'example.org', 'https://', 'https://exa mple.org']) {
    wrong(changed((pack) => { pack.schemes[0].source.url = url; }), 'schemes[0].source.url', /web address/);
    wrong(changed((pack) => { pack.schemes[0].next.url = url; }), 'schemes[0].next.url', /web address/);
  }
  assert.deepEqual(issues(changed((pack) => { pack.schemes[0].next.url = 'https://www.gov.uk/carers-allowance'; })), []);
});

test('days must be real', () => {
  wrong(changed((pack) => { pack.schemes[0].effectiveFrom = '2026-02-30'; }), 'schemes[0].effectiveFrom', /real day/);
  wrong(changed((pack) => { pack.schemes[0].effectiveTo = '2019-12-31'; }), 'schemes[0].effectiveTo', /before effectiveFrom/);
});

test('references must lead somewhere', () => {
  wrong(changed((pack) => { pack.schemes[2].when.all[0].question = 'agee'; }), 'schemes[2].when.all[0].question', /"agee"/);
  wrong(changed((pack) => { pack.schemes[2].when.all[2].atMost.param = 'limit'; }), 'schemes[2].when.all[2].atMost.param', /parameter "limit"/);
  wrong(changed((pack) => { pack.schemes[0].excludes[0].scheme = 'nothing'; }), 'schemes[0].excludes[0].scheme', /scheme "nothing"/);
  wrong(changed((pack) => { pack.schemes[0].areas.oneOf = ['hackney']; }), 'schemes[0].areas.oneOf[0]', /area "hackney"/);
  wrong(changed((pack) => { pack.areas[0].contacts = ['hub']; }), 'areas[0].contacts[0]', /contact "hub"/);
  wrong(changed((pack) => { pack.schemes[0].title = 'Up to {rate}'; }), 'schemes[0].title', /parameter "rate"/);
  wrong(changed((pack) => { pack.questions[1].impliedBy.question = 'age'; }), 'questions[1].impliedBy.question', /kind "area"/);
});

test('values must be answers that the question has', () => {
  wrong(changed((pack) => { pack.schemes[0].when.is = 'yes'; }), 'schemes[0].when.is', /no answer to "social-care-eligibility"/);
  wrong(changed((pack) => { pack.schemes[1].when.oneOf[1] = 'unknown'; }), 'schemes[1].when.oneOf[1]', /cannot be "unknown"/);
  wrong(changed((pack) => { pack.schemes[1].when.oneOf[1] = 'not-assessed'; }), 'schemes[1].when.oneOf[1]', /settles nothing/);
  wrong(changed((pack) => { pack.schemes[2].when.all[3] = { question: 'cared-for-benefit', atLeast: 1 }; }), 'schemes[2].when.all[3].atLeast', /compares figures/);
  wrong(changed((pack) => { pack.schemes[2].when.all[1] = { question: 'care-hours', is: 'many' }; }), 'schemes[2].when.all[1].is', /must be a number/);
});

test('ids are given once, rows overlap nowhere, circles have no place', () => {
  wrong({ ...packOf(), questions: [...questions, questions[0]] }, `questions[${questions.length}].id`, /repeats/);
  wrong({ ...packOf(), parameters: [{ ...limit, rows: [...limit.rows, { ...provenance, effectiveFrom: '2027-04-11', value: 210 }] }] }, 'parameters[0].rows[2].effectiveFrom', /overlaps rows\[1\]/);
  assert.deepEqual(issues({ ...packOf(), parameters: [{ ...limit, rows: [...limit.rows, { ...limit.rows[1], nations: ['wales'], value: 210 }] }] }), [], 'a nation may have its own row');
  const circle = ['a', 'b', 'c'].map((id, i, all) => scheme(id, { all: [] }, { excludes: [{ scheme: all[(i + 1) % 3] as string, text: 'x' }] }));
  wrong({ ...packOf(), schemes: circle }, 'schemes[0].excludes', /circle/);
  assert.deepEqual(issues({ ...packOf(), schemes: [personalBudget, breaksFund] }), [], 'two may exclude each other');
});

test('place and areas agree', () => {
  wrong(changed((pack) => { pack.schemes[0].place.elsewhere.england = pack.schemes[0].next; }), 'schemes[0].place.elsewhere.england', /where the scheme exists/);
  wrong(changed((pack) => { pack.schemes[0].areas.oneOf = ['cardiff']; }), 'schemes[0].areas.oneOf[0]', /lies in wales/);
  wrong({ ...packOf(), schemes: [{ ...carersAllowance, amounts: [{ per: 'week', min: 1, max: 2 }, { per: 'year', min: 1, max: 2 }] }] }, 'schemes[0].amounts[1].per', /differs/);
});

test('a pack\'s own tests name what exists', () => {
  const base = { name: 'one', on: '2026-06-01', answers: {}, expect: {} };
  wrong({ ...packOf(), tests: [{ ...base, expect: { nothing: { outcome: 'may' } } }] }, 'tests[0].expect.nothing', /scheme "nothing"/);
  wrong({ ...packOf(), tests: [{ ...base, answers: { household: 'many' } }] }, 'tests[0].answers.household', /no answer/);
});

test('what a base supplies is left to extendPack', () => {
  const own = { ...packOf(), extends: ['base'], questions: [], areas: [], parameters: [], schemes: [personalBudget, carersAllowance] };
  assert.deepEqual(issues(own), []);
  assert.ok(issues({ ...own, extends: [] }).length > 0);
});

test('history and invention carry a watermark', () => {
  wrong(changed((pack) => { pack.status = 'historic'; }), 'watermark', /is missing/);
});

test('a duty is about something the pack has, and says by which clock it comes and goes', () => {
  const duty = { ...provenance, id: 'answer', about: ['carers-leave'], force: 'must', basis: 'law', text: 'Answer.' };
  const leave = { ...provenance, id: 'carers-leave', title: 'Leave', summary: 'Leave.', owner: 'statutory', paid: 'unpaid', verbs: ['agree'] };
  const withDuty = (more: object) => changed((pack) => { pack.leaveTypes = [leave]; pack.duties = [{ ...duty, ...more }]; });
  assert.deepEqual(issues(withDuty({})), []);
  assert.deepEqual(issues(withDuty({ about: ['flexible-working'], clock: 'decide', only: 'in-time' })), []);
  wrong(withDuty({ about: ['no-such-leave'] }), 'duties[0].about[0]', /names the leave type "no-such-leave"/);
  wrong(withDuty({ only: 'out-of-time' }), 'duties[0].clock', /is missing/);
  wrong(withDuty({ force: 'should' }), 'duties[0].force', /"must"/);
  wrong(changed((pack) => { pack.leaveTypes = [leave]; pack.duties = [duty, duty]; }), 'duties[1].id', /repeats "answer"/);
});

test('what was published before is read on: a number as it stands, and no address that leads nowhere safe', () => {
  const line = { id: 'hub', name: 'Hub', assuredOn: '2026-01-01', reviewOn: '2027-01-01', owner: 'x' };
  const json = changed((pack) => { pack.contacts = [{ ...line, phone: '01632 960101 (ask for Jo)', email: 'at the desk', url: 'javascript:alert(1)' }, { ...line, id: 'desk', phone: 'see below' }]; pack.employer.url = 'ftp://x'; });
  const { pack, faults } = parsePublished(json);
  assert.deepEqual(pack.contacts.map(({ phone, email, url }) => [phone, email, url]), [['01632 960101 (ask for Jo)', undefined, undefined], [undefined, undefined, undefined]]);
  assert.deepEqual([pack.employer.url, faults.map(({ path }) => path).sort()], [undefined, ['contacts[0].email', 'contacts[0].phone', 'contacts[0].url', 'contacts[1].phone', 'employer.url']]);
  assert.ok(Object.isFrozen(pack.contacts[0]) && (json as { contacts: { email: string }[] }).contacts[0]!.email === 'at the desk', 'frozen, and what was given is as it was');
  const sound = changed(() => {});
  assert.deepEqual(parsePublished(sound), { pack: parsePack(sound), faults: [] });
  for (const other of [{ ...line, phone: 1632 }, { ...line, phone: 'x', owner: 3 }, { ...line, phone: 'x', url: ['https://x.example'] }]) assert.throws(() => parsePublished(changed((pack) => { pack.contacts = [other]; })), PackError);
});
test('a telephone number can be dialled and an e-mail address written to', () => {
  const withLine = (line: 'phone' | 'email', value: string) => changed((pack) => { pack.contacts = [{ id: 'hub', name: 'Hub', assuredOn: '2026-01-01', reviewOn: '2027-01-01', owner: 'x', [line]: value }]; pack.employer[line] = value; });
  for (const phone of ['111', '01632 960101', '(01632) 960-101', '+44 (0)1632 960101', '0300–123 1053', '01632 960101 ext 12', '01632 960101 est. 12', '01632 960101 x12', '+353 1 234 5678', '18001 01632 960101']) assert.deepEqual(issues(withLine('phone', phone)), [], phone);
  for (const phone of ['', 'abc', '12', '01632 960101 or ring Sam', '01632 96010l', '0800 CARERS', 'ext 12', '+()-', '01632.960101<b>', 'tel:01632960101', '01632 960101 ext']) {
    wrong(withLine('phone', phone), 'contacts[0].phone', /telephone number/);
    wrong(withLine('phone', phone), 'employer.phone', /telephone number/);
  }
  wrong(changed((pack) => { pack.schemes[0].next.phone = 'abc'; }), 'schemes[0].next.phone', /telephone number/);
  for (const email of ['hub@example.org', 'Carers.Hub+post@northbridge.example', 'o’neill@x.gov.uk', 'gofalwyr@môn.cymru', "o'neill@a-b.co.uk"]) assert.deepEqual(issues(withLine('email', email)), [], email);
  for (const email of ['', 'notmail', 'a@b', '@example.org', 'hub@', 'hub@example.', 'hub@.org', 'hub@example..org', 'a b@example.org', 'Hub <hub@example.org>', 'a@b.org, c@d.org', 'hub@@example.org', 'mailto:hub@example.org', 'hub@-x.org']) {
    wrong(withLine('email', email), 'contacts[0].email', /e-mail address/);
    wrong(withLine('email', email), 'employer.email', /e-mail address/);
  }
});

test('what is looked at again is looked at after it was checked', () => {
  wrong(changed((pack) => { pack.schemes[0].reviewOn = '2026-11-21'; }), 'schemes[0].reviewOn', /comes before checkedOn/);
  assert.deepEqual(issues(changed((pack) => { pack.schemes[0].reviewOn = pack.schemes[0].checkedOn; })), []);
});
