// The demonstration's mailbox: each message as it would have arrived, its links as links. Text is put in as text, never as markup.
const place = document.getElementById('mailbox');
const words = JSON.parse(place.dataset.words);
const { lang } = document.documentElement;
const when = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });
const plural = new Intl.PluralRules(lang);
const element = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text }, more);

/** Text with its addresses as links: only those of a web page become one. */
function linked(text) {
  const box = element('div', '', { className: 'text' });
  for (const part of text.split(/(https?:\/\/[^\s<>"]+)/)) {
    if (/^https?:\/\//.test(part) && URL.canParse(part)) box.append(element('a', part, { href: part }));
    else box.append(part);
  }
  return box;
}
function message({ at, to, subject, text, leaveUrl }) {
  const item = element('li', ''), heading = element('h2', subject), facts = element('dl', '');
  const time = element('time', when.format(new Date(at)), { dateTime: at });
  for (const [name, value] of [[words.to, document.createTextNode(to)], [words.at, time]]) {
    const row = element('div', ''), dd = element('dd', '');
    dd.append(value);
    row.append(element('dt', name), dd);
    facts.append(row);
  }
  item.append(heading, facts, linked(text));
  if (leaveUrl) item.append(element('p', `${words.leave} ${leaveUrl}`, { className: 'leave' }));
  return item;
}
async function show() {
  try {
    const response = await fetch('/demo/mailbox', { headers: { accept: 'application/json' } });
    if (!response.ok) throw new Error();
    const { items } = await response.json();
    if (items.length === 0) place.replaceChildren(element('p', words.none));
    else {
      const list = element('ul', '', { className: 'mails' });
      list.append(...items.map(message));
      place.replaceChildren(list);
    }
    document.getElementById('count').textContent = (words.count[plural.select(items.length)] ?? words.count.other).replace('#', String(items.length));
  } catch {
    place.replaceChildren(element('p', words.failed));
  }
}
document.getElementById('look').addEventListener('click', () => { void show(); });
void show();
