// The snippet builder: choices to lines of HTML, and the same choices to a live tool. Nothing is written as markup: the policy forbids it.
import '/cdn/v1/iframe.js';

const place = document.getElementById('snippet'), words = JSON.parse(place.dataset.words), form = document.getElementById('choices');
const by = (id) => document.getElementById(id), key = 'pk_demo_northbridge', { origin } = location;
const sums = await fetch('/cdn/v1/sri.json').then((answer) => (answer.ok ? answer.json() : null), () => null);
form.elements.pinned.disabled = !sums;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const written = (name, attributes) => `<${[name, ...attributes.map(([key, value]) => (value === '' ? key : `${key}="${escaped(value)}"`))].join(' ')}>`;
/** The tools that have nothing personal in them. */
const isForAll = (noun) => ['eligibility', 'doctor'].includes(noun);
const listener = `document.addEventListener('carer-token-request', (event) => {
  event.respondWith(fetch('/intranet/carer-token').then((answer) => (answer.ok ? answer.text() : null)));
});
`;
const startOf = { registration: ['start', 'form'], eligibility: ['start', ''], leave: ['start', 'request'] };

/** What was chosen: attributes of the element, and what is said where no script runs. */
function chosen() {
  const { noun, mode, level, lang, phone, theme, start, signed, shared, several, pinned } = form.elements;
  const goodPhone = /^\+?[\d ()-]{3,30}$/.test(phone.value.trim()) ? phone.value.trim() : '';
  const isWrong = phone.value.trim() !== '' && goodPhone === '';
  by('phone-says').textContent = isWrong ? words.badPhone : '';
  if (isWrong) phone.setAttribute('aria-invalid', 'true');
  else phone.removeAttribute('aria-invalid');
  start.disabled = !(noun.value in startOf);
  pinned.disabled = !sums || !['element', 'div'].includes(mode.value);
  several.disabled = !['element', 'div'].includes(mode.value) || (pinned.checked && !pinned.disabled);
  theme.disabled = mode.value === 'noscript';
  signed.disabled = theme.disabled;
  shared.disabled = theme.disabled || noun.value === 'doctor';
  return {
    noun: noun.value, mode: mode.value, lang: lang.value, theme: theme.disabled ? '' : theme.value, phone: goodPhone, isPinned: pinned.checked && !pinned.disabled, isOne: !several.checked, isSignedIn: signed.checked && !signed.disabled,
    attributes: [...(level.value === '2' ? [] : [['heading-level', level.value]]), ...(goodPhone ? [['phone', goodPhone]] : []), ...(start.checked && !start.disabled ? [startOf[noun.value]] : []), ...(shared.disabled ? [] : shared.checked ? [['shared-pc', '5']] : theme.value === 'health-service' ? [['shared-pc', 'off']] : [])],
  };
}
const helpOf = ({ phone }) => [words.help, ...(phone ? [words.ring.replace('{phone}', phone)] : [])].join(' ');
const frameOf = ({ noun, attributes, lang, theme }, parent) => `${origin}/embed/${noun}?${new URLSearchParams([['key', key], ['parent', parent], ...(lang ? [['lang', lang]] : []), ...(theme ? [['theme', theme]] : []), ...attributes.map(([name, value]) => [name, value || 'true'])])}`;
/** The way out of a shared computer leads the page around the frame away too. */
const sandboxOf = ({ attributes }) => `allow-scripts allow-same-origin allow-forms allow-popups allow-downloads${attributes.some(([name, value]) => name === 'shared-pc' && value !== 'off') ? ' allow-top-navigation-by-user-activation' : ''}`;

function lines(choice) {
  const { noun, mode, lang, theme, attributes, isPinned, isOne, isSignedIn, phone } = choice, help = `  <p>${escaped(helpOf(choice))}</p>`, base = `${origin}/cdn/${isPinned ? sums.version : 'v1'}`;
  // In a file, because a strict policy lets no script stand in the page.
  const asks = isSignedIn ? [`${written('script', [['type', 'module'], ['src', '/carer-token.js']])}</script>`] : [];
  if (mode === 'noscript') return `<p>${escaped(phone ? words.ring.replace('{phone}', phone) : words.help)}</p>\n<p><a href="${escaped(frameOf({ ...choice, theme: '' }, origin).replace(/&parent=[^&]*/, ''))}">${words.link}</a></p>`;
  if (mode === 'iframe') return [`${written('script', [['type', 'module'], ['src', `${origin}/cdn/v1/iframe.js`]])}</script>`, ...asks, `${written('iframe', [['data-carer-embed', ''], ['title', words.frame], ['width', '100%'], ['height', '600'], ['sandbox', sandboxOf(choice)], ['src', frameOf(choice, 'https://YOUR-SITE')]])}</iframe>`].join('\n');
  const integrity = isPinned ? [['integrity', sums.files['pinned.js']], ['crossorigin', '']] : [];
  // An exact version's files never change, so the page can ask for them beside the loader.
  const ahead = isPinned ? sums.needs[noun].map((file) => written('link', [['rel', 'modulepreload'], ['href', `${base}/${file}`], ['integrity', sums.files[file]], ['crossorigin', '']])) : [];
  const head = [...(theme ? [written('link', [['rel', 'stylesheet'], ['href', `${base}/themes/${theme}.css`], ...(isPinned ? [['integrity', sums.files[`themes/${theme}.css`]], ['crossorigin', '']] : [])])] : []),
    ...ahead, `${written('script', [['type', 'module'], ['src', `${base}/${isPinned ? 'pinned' : isOne ? noun : 'loader'}.js`], ['data-carer-key', key], ...integrity])}</script>`, ...asks];
  const own = lang ? [['locale', lang], ...attributes] : attributes;
  const tag = mode === 'element' ? [written(`carer-${noun}`, own), `</carer-${noun}>`] : [written('div', [['data-carer', noun], ...own.map(([name, value]) => [`data-${name}`, value])]), '</div>'];
  return [...head, tag[0], help, tag[1]].join('\n');
}

let drawn = '';
function preview(choice) {
  const seen = JSON.stringify({ ...choice, isPinned: false, isOne: false, isSignedIn: false });
  if (seen === drawn) return;
  drawn = seen;
  const { noun, mode, lang, theme, attributes, phone } = choice, help = Object.assign(document.createElement('p'), { textContent: helpOf(choice) });
  document.head.querySelector('link[data-preview]')?.remove();
  if (mode === 'noscript') {
    by('preview').replaceChildren(Object.assign(document.createElement('p'), { textContent: phone ? words.ring.replace('{phone}', phone) : words.help }));
    return;
  }
  if (mode === 'iframe') {
    const frame = Object.assign(document.createElement('iframe'), { title: words.frame, height: '600' });
    frame.setAttribute('sandbox', sandboxOf(choice));
    frame.dataset.carerEmbed = '';
    frame.src = frameOf({ ...choice, lang: lang || document.documentElement.lang }, origin);
    by('preview').replaceChildren(frame);
    return;
  }
  if (theme) {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/cdn/v1/themes/${theme}.css` });
    link.dataset.preview = '';
    document.head.append(link);
  }
  const isBox = mode === 'div', tool = document.createElement(isBox ? 'div' : `carer-${noun}`);
  if (isBox) tool.dataset.carer = noun;
  for (const [name, value] of lang ? [['locale', lang], ...attributes] : attributes) tool.setAttribute(isBox ? `data-${name}` : name, value);
  tool.append(help);
  by('preview').replaceChildren(tool);
}

function show() {
  const choice = chosen();
  by('lines').value = lines(choice);
  by('signed-file').hidden = !choice.isSignedIn;
  for (const said of document.querySelectorAll('.buttons [role=status]')) said.textContent = '';
  preview(choice);
}
// Staff of the health service share computers, and most tools have something personal; who has said otherwise is not asked again.
let isSharedSaid = false, isSignedSaid = false;
form.elements.signed.addEventListener('change', () => { isSignedSaid = true; });
form.elements.noun.addEventListener('change', () => { if (!isSignedSaid) form.elements.signed.checked = !isForAll(form.elements.noun.value); });
form.elements.shared.addEventListener('change', () => { isSharedSaid = true; });
form.elements.theme.addEventListener('change', () => { if (!isSharedSaid) form.elements.shared.checked = form.elements.theme.value === 'health-service'; });
form.addEventListener('change', show);
form.addEventListener('submit', (event) => event.preventDefault());
for (const button of document.querySelectorAll('[data-copies]')) button.addEventListener('click', async () => {
  const text = by(button.dataset.copies), done = await navigator.clipboard?.writeText(text.value).then(() => true, () => false);
  if (!done) text.select();
  button.parentElement.querySelector('[role=status]').textContent = done ? words.copied : words.notCopied;
});
by('file').value = `// ${words.fileSays}\n${listener}`;
show();
