// The registers, drawn by the intranet itself with the SDK: what a developer writes when no widget fits.
import { createClient } from '/cdn/v1/sdk.js';
import { identity } from '/assets/intranet.js';

const place = document.getElementById('people');
const words = JSON.parse(place.dataset.words);
const client = createClient({ baseUrl: location.origin, publishableKey: 'pk_demo_northbridge', getToken: async () => (await identity()) ?? '' });
const say = (text) => {
  const p = Object.assign(document.createElement('p'), { textContent: text });
  p.setAttribute('role', 'status');
  place.replaceChildren(p);
};
const row = (cell, texts) => {
  const tr = document.createElement('tr');
  for (const text of texts) tr.append(Object.assign(document.createElement(cell), { textContent: text ?? '–' }));
  return tr;
};

async function show() {
  if (!(await identity())) return say(words.signIn);
  try {
    const [offer, rows] = [await client.offer.read(), []];
    for await (const r of client.registrations.list()) if (r.seenAs !== 'own') rows.push(r);
    if (rows.length === 0) return say(words.none);
    const team = (id) => { const name = offer.teams?.find((t) => t.id === id)?.name; return typeof name === 'object' ? (name[document.documentElement.lang] ?? name['en-GB']) : name; };
    const table = document.createElement('table');
    table.createTHead().append(row('th', Object.values(words.columns)));
    table.createTBody().append(...rows.map((r) => row('td', [r.name, team(r.team), words.hours[r.careHours], words.states[r.state] ?? r.state, words.views[r.seenAs] ?? r.seenAs])));
    const scroll = Object.assign(document.createElement('div'), { className: 'scroll', tabIndex: 0 });
    scroll.setAttribute('role', 'region');
    scroll.setAttribute('aria-label', words.title);
    scroll.append(table);
    place.replaceChildren(scroll);
  } catch (error) {
    say(error.code === 'role-not-allowed' ? words.noAccess : words.failed);
  }
}
void show();
