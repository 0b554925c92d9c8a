// Every pack holds: it parses, its own cases pass, its rows are sourced and dated, its words are whole in both languages and promise nothing.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { addDays, check, daysBetween, extendPack, isDay, parsePack, promiseIssues, runPackTests, type Pack } from '@think-carer/rules';

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const packs: readonly Pack[] = files.map((file) => parsePack(read(file)));
const named = (id: string): Pack => {
  const pack = packs.find((one) => one.id === id);
  assert.ok(pack, `there is no pack ${id}`);
  return pack;
};
const whole = (pack: Pack): Pack => (pack.extends?.length ? extendPack(pack, packs) : pack);

/** Every value in a pack with the path to it. */
function* everything(value: unknown, path = ''): Generator<[path: string, value: unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* everything(inner, path === '' ? key : `${path}.${key}`);
}

const SPOKEN = new Set(['title', 'summary', 'text', 'hint', 'why', 'label', 'said', 'decidedBy', 'who', 'how', 'when', 'suits', 'consider', 'pay', 'leave', 'pension', 'name', 'council', 'role', 'hours', 'watermark']);
/** Names of people are in no language. */
const UNSPOKEN = /\.changes\.|^leaveTypes\.\d+\.who$|\.person\.name$/;
const isWording = (value: unknown): value is Record<string, string> => typeof value === 'object' && value !== null && 'en-GB' in value;

/** What a person may read, in every language that it is there in. Test names and citations are not read. */
function* wordings(pack: Pack): Generator<[path: string, text: string | Record<string, string>]> {
  for (const [path, value] of everything({ ...pack, tests: [] })) {
    if (isWording(value)) yield [path, value];
    else if (typeof value === 'string' && SPOKEN.has(path.split('.').at(-1) ?? '') && !UNSPOKEN.test(path) && !/\.(en-GB|cy)$/.test(path)) yield [path, value];
  }
}

it('the packs are these four', () => {
  assert.deepEqual(packs.map(({ id }) => id).sort(), ['five-boroughs-2010', 'islington-2015', 'northbridge', 'uk-statutory']);
});

for (const [at, pack] of packs.entries()) {
  describe(pack.id, () => {
    it('is in a file of its own name', () => assert.equal(files[at], `${pack.id}.json`));

    it('passes its own cases', () => {
      const { passed, failed } = runPackTests(whole(pack));
      assert.deepEqual(failed, []);
      assert.equal(passed, pack.tests.length);
      assert.ok(passed >= 10, 'too few cases');
    });

    it('has a case in which each scheme fits and one in which it does not', () => {
      for (const { id } of pack.schemes) {
        const outcomes = new Set(pack.tests.flatMap(({ expect }) => (expect[id] ? [expect[id].outcome] : [])));
        assert.ok(outcomes.has('likely') || outcomes.has('may'), `${id} never fits`);
        assert.ok(outcomes.has('not-this-one') || id === 'carers-assessment', `${id} always fits`);
        assert.ok(outcomes.has('cannot-tell'), `${id} is never open`);
      }
    });

    it('names a source, a day and a reader for every row', () => {
      let rows = 0;
      for (const [path, value] of everything(pack)) {
        if (typeof value !== 'object' || value === null || !('effectiveFrom' in value)) continue;
        const row = value as unknown as Record<string, unknown> & { source: { title: unknown; cite?: string; url?: string } };
        rows += 1;
        assert.ok(row.source.title, `${path}: no source`);
        assert.ok(row.source.url !== undefined || row.source.cite !== undefined, `${path}: a title alone cannot be followed`);
        if (row.source.url !== undefined) assert.match(row.source.url, /^https:\/\//, path);
        assert.ok(isDay(row['checkedOn']) && row['checkedOn'] >= '2026-11-22', path);
        assert.ok(row['checkedBy'], path);
      }
      assert.ok(rows >= pack.schemes.length + pack.leaveTypes.length + pack.arrangements.length + pack.parameters.length);
    });

    it('has no gap and no overlap between the dated rows of a figure', () => {
      for (const { id, rows } of pack.parameters) {
        for (const [i, row] of rows.entries()) {
          const before = rows[i - 1];
          if (before) assert.equal(row.effectiveFrom, addDays(before.effectiveTo ?? '', 1), id);
        }
      }
    });

    it('promises nothing and claims no compliance', () => {
      const banned = /you will (get|receive)|you('re| are) entitled to £|\bcompliant\b|\bcompliance\b|guaranteed to|byddwch yn (cael|derbyn) £|mae gennych hawl i £/i;
      for (const [path, text] of wordings(pack)) {
        for (const spoken of typeof text === 'string' ? [text] : Object.values(text)) assert.doesNotMatch(spoken, banned, path);
      }
    });

    it('writes no figure of money into its wording, where it would outlive its row', () => {
      for (const [path, text] of wordings(pack)) {
        for (const spoken of typeof text === 'string' ? [text] : Object.values(text)) assert.doesNotMatch(spoken, /£\s?\d/, path);
      }
    });

    it('names the same parameters in both languages', () => {
      const parametersIn = (text: string | undefined): string[] => [...(text ?? '').matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id]) => id ?? '').sort();
      for (const [path, text] of wordings(pack)) {
        if (typeof text === 'string') continue;
        if (text['cy'] !== undefined) assert.deepEqual(parametersIn(text['cy']), parametersIn(text['en-GB']), path);
        assert.deepEqual(parametersIn(text['cy-x-easy']), parametersIn(text['en-x-easy']), `${path}, in easy read`);
      }
    });

    it('gives no real telephone number and no real mailbox', () => {
      for (const [path, value] of everything({ ...pack, tests: [] })) {
        if (path.endsWith('.phone')) assert.match(String(value), /^01632 960\d{3}$/, `${path}: use Ofcom's numbers for drama`);
        if (path.endsWith('.email')) assert.match(String(value), /@[a-z]+\.example$/, path);
      }
    });

    if (pack.id !== 'islington-2015') {
      it('speaks Welsh wherever it speaks English', () => {
        let count = 0;
        for (const [path, text] of wordings(pack)) {
          if (pack.id === 'five-boroughs-2010' && path === 'employer.name') continue; // a trust with one name
          assert.ok(typeof text !== 'string' && text['cy'], `${path} has no Welsh`);
          count += 1;
        }
        assert.ok(count > 50);
      });
    }
  });
}

describe('the historic packs', () => {
  it('are watermarked, are marked history, and offer nothing today', () => {
    const historic = packs.filter(({ status }) => status === 'historic');
    assert.equal(historic.length, 2);
    for (const pack of historic) {
      assert.equal((pack.watermark as Record<string, string>)['en-GB'], 'History, not an offer');
      for (const row of [...pack.schemes, ...pack.leaveTypes, ...pack.arrangements, ...pack.parameters.flatMap(({ rows }) => rows)]) {
        assert.equal(row.confidence, 'history');
        assert.ok(row.effectiveTo !== null && row.effectiveTo < '2016-01-01');
      }
      for (const finding of check(pack, {}, { on: '2026-11-22' })) {
        assert.equal(finding.outcome, 'expired');
        assert.equal(finding.amount, undefined);
      }
    }
  });

  it('five boroughs: five areas, each with its own centre, and four arrangements', () => {
    const pack = named('five-boroughs-2010');
    assert.deepEqual(pack.areas.map(({ id }) => id), ['halton', 'knowsley', 'st-helens', 'warrington', 'wigan']);
    assert.deepEqual(pack.contacts.map(({ name }) => (name as Record<string, string>)['en-GB']), ['Centre A', 'Centre B', 'Centre C', 'Centre D', 'Centre E']);
    assert.equal(new Set(pack.areas.flatMap(({ contacts }) => contacts)).size, 5);
    assert.equal(pack.arrangements.length, 4);
  });
});

describe('the law', () => {
  const law = named('uk-statutory');

  it("gives carer's leave no way to be declined", () => {
    assert.deepEqual(law.leaveTypes.find(({ id }) => id === 'carers-leave')?.verbs, ['agree', 'postpone']);
    for (const { owner, verbs } of law.leaveTypes) if (owner === 'statutory') assert.ok(!verbs.includes('decline'));
  });

  it('never turns a benefit into an amount: no award is worked out', () => {
    for (const { kind, amounts } of law.schemes) if (kind === 'benefit') assert.equal(amounts, undefined);
  });

  it('says which body to ask in every nation where a scheme does not exist', () => {
    for (const pack of packs) {
      for (const { id, place } of pack.schemes) {
        for (const nation of ['england', 'wales', 'scotland', 'northern-ireland'] as const) {
          if (!place.nations.includes(nation)) assert.ok(place.elsewhere[nation], `${pack.id} ${id} says nothing in ${nation}`);
        }
      }
    }
  });

  it('has the rates of four years on their own Mondays, Scotland’s on its Sunday', () => {
    const rows = (id: string): [string, number][] => law.parameters.find((one) => one.id === id)?.rows.map(({ effectiveFrom, value }) => [effectiveFrom, value]) ?? [];
    assert.deepEqual(rows('carers-allowance-rate'), [['2023-04-10', 76.75], ['2024-04-08', 81.9], ['2025-04-07', 83.3], ['2026-04-06', 86.45]]);
    assert.deepEqual(rows('carers-allowance-earnings-limit'), [['2023-04-10', 139], ['2024-04-08', 151], ['2025-04-07', 196], ['2026-04-06', 204]]);
    assert.deepEqual(rows('uc-carer-element-rate').map(([, value]) => value), [185.86, 198.31, 201.68, 209.34]);
    assert.deepEqual(rows('carer-support-payment-rate').at(-1), ['2026-04-05', 86.45]);
    assert.deepEqual(rows('scottish-carer-supplement-rate'), [['2026-03-15', 11.29], ['2026-04-05', 11.7]]);
  });

  // The one test that reads the clock, because time passing is what it warns of: from 60 days before a rate ends, look up the next one and add its row.
  it('has rates confirmed for the next 60 days', () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const { id, rows } of law.parameters) {
      const last = rows.at(-1)?.effectiveTo ?? null;
      if (last !== null) assert.ok(daysBetween(today, last) >= 60, `${id} is confirmed only until ${last}: find the new figure and its source, and add a row`);
    }
  });
});

it('no wording promises money, by the rule that keeps such a pack from being published', () => {
  for (const pack of packs) assert.deepEqual(promiseIssues(pack, whole(pack).parameters), [], pack.id);
});
