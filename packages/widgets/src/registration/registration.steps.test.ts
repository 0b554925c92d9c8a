// What is asked, sent, compared and said, without a page.
import { expect } from '@open-wc/testing';
import { fieldsSeen, registrationFields, registrationLevels, type Registration } from '@think-carer/contract';
import { schemas } from '@think-carer/contract/schemas';
import { answersIn, asked, changeFrom, createdFrom, differences, stepsOf, typedOver, valuesOf } from './registration.steps.ts';
import { groupedByReaders, readersIn } from './registration.readers.ts';
import { wordsOf } from './registration.words.ts';
import { messages as later } from './registration.later.messages.ts';
import { messages } from './registration.messages.ts';
import welsh from './registration.messages.cy.ts';

const area = (id: string) => ({ id, name: { 'en-GB': id, cy: `${id} (cy)` }, nation: 'england' as const, council: id, contacts: [] });
const offer = { areas: [area('east'), area('west')], teams: [{ id: 'parks', name: 'Parks' }] };
const record = { id: '1', reference: 'TC-1', seenAs: 'own', state: 'active', level: 'manager', relationship: 'parent', managerEmail: 'p@n.example', etag: '"1"' } as unknown as Registration;

describe('steps', () => {
  it('asks nothing in free words, and only for what the contract keeps', () => {
    const fields = stepsOf(offer).flatMap((step) => step.fields);
    expect(fields.map(({ name }) => name)).to.eql([...asked]);
    for (const { name, kind, options } of fields) {
      expect(registrationFields as readonly string[]).to.include(name);
      expect(name === 'managerEmail' ? kind === 'email' : kind === 'choice' && options!.length > 0, name).to.equal(true);
    }
  });
  it('insists on the level, and on a manager only where there is to be one', () => {
    expect(stepsOf(offer).flatMap(({ fields, when }) => (fields[0]!.optional ? [] : [[fields[0]!.name, when?.({ level: 'count' }) ?? true, when?.({ level: 'manager' }) ?? true]])))
      .to.eql([['level', true, true], ['managerEmail', false, true]]);
  });
  it('leaves out what the employer’s pack has no answers for, and lists what is long', () => {
    expect(stepsOf({ areas: [], teams: [] }).map(({ id }) => id)).to.not.include.members(['area', 'team']);
    const many = stepsOf({ areas: [], teams: Array.from({ length: 11 }, (_, i) => ({ id: `t${i}`, name: 'T' })) });
    expect(many.find(({ id }) => id === 'team')?.fields[0]?.kind).to.equal('select');
  });
  it('sends what the contract takes: trimmed, nothing empty, no manager unless shared with one', () => {
    const values = { level: 'confidential', managerEmail: 'p@n.example', careHours: '', area: ' east ' };
    expect(createdFrom(values, 'v1')).to.eql({ level: 'confidential', area: 'east', privacyVersion: 'v1' });
    expect(schemas.registrationCreate.safeParse(createdFrom({ ...values, level: 'manager' }, 'v1')).success).to.equal(true);
  });
  it('changes only what differs, and takes back what was cleared', () => {
    expect(changeFrom(record, valuesOf(record), 'v2')).to.equal(null);
    const change = changeFrom(record, { ...valuesOf(record), relationship: '', careHours: 'up-to-9' }, 'v2');
    expect(change).to.eql({ relationship: null, careHours: 'up-to-9', privacyVersion: 'v2' });
    expect(schemas.registrationChange.safeParse(change).success).to.equal(true);
    expect(changeFrom(record, { ...valuesOf(record), level: 'count' }, 'v2'), 'the server drops the manager by itself').to.eql({ level: 'count', privacyVersion: 'v2' });
  });
  it('lays what was typed over what is there now', () => {
    const now = { ...record, relationship: 'partner', careFor: 'adult' } as Registration;
    expect(differences(record, now)).to.eql([{ name: 'relationship', was: 'parent', now: 'partner' }, { name: 'careFor', was: undefined, now: 'adult' }]);
    expect(typedOver(record, { ...valuesOf(record), careHours: 'up-to-9' }, now)).to.eql({ ...valuesOf(now), careHours: 'up-to-9' });
    expect(answersIn(typedOver(record, { ...valuesOf(record), relationship: '' }, now))['relationship'], 'taken back here, changed there: what was done here counts').to.equal(undefined);
  });
});

describe('words', () => {
  it('name every answer that can be given, in both languages', () => {
    for (const t of [messages, welsh]) {
      for (const { fields: [field] } of stepsOf(offer)) {
        const { options = {} } = wordsOf(field!.name as (typeof asked)[number], t, offer, 'cy');
        for (const value of field!.options ?? []) expect(options[value], `${field!.name} ${value}`).to.be.a('string');
      }
    }
    expect(wordsOf('area', welsh, offer, 'cy').options?.['east']).to.equal('east (cy)');
  });
  it('say of a manager just what the contract lets a manager see', () => {
    // The hint names one thing that a manager does not see. If the contract changes, so must the words.
    const shared = registrationFields.filter((name) => name !== 'managerEmail');
    expect(shared.filter((name) => !fieldsSeen('manager', 'manager').includes(name))).to.eql(['area']);
    expect(fieldsSeen('register', 'count'), 'and HR sees nothing of a mere count').to.eql([]);
    expect(fieldsSeen('register', 'confidential')).to.include.members(['name', 'email', 'area']);
  });
  it('tell for each answer who reads it, as the contract has it', () => {
    for (const level of registrationLevels) {
      const all = Object.fromEntries(registrationFields.map((name) => [name, 'x']));
      const said = readersIn({ ...all, level });
      expect(said.filter(([, who]) => who.includes('manager')).map(([name]) => name).sort(), level).to.eql(level === 'manager' ? [...fieldsSeen('manager', level)].sort() : []);
      expect(said.filter(([, who]) => who.includes('hr')).map(([name]) => name).sort(), level).to.eql([...fieldsSeen('register', level)].sort());
    }
    expect(groupedByReaders(readersIn({ level: 'count', careHours: 'up-to-9' }), { ...messages, ...later })).to.eql([['Seen only by you. Counted in totals that name nobody.', ['What is shared', 'Hours a week']]]);
  });
});
