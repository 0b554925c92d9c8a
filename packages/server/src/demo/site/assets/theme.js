// The theme builder: fields to tokens, tokens to the widgets and the linter, and out again as CSS, DTCG JSON or a report.
// The policy forbids inline styles, so the preview is drawn by one constructed sheet.
const builder = document.getElementById('builder'), state = document.getElementById('builder-state'), words = JSON.parse(builder.dataset.words);
const by = (id) => document.getElementById(id);
const fill = (text, places) => text.replace(/\{(\w+)\}/g, (_, name) => places[name]);
const element = (tag, text, className) => Object.assign(document.createElement(tag), { textContent: text, ...(className && { className }) });
const shown = (ratio) => (Math.floor((ratio ?? 0) * 100) / 100).toFixed(2);

const { correct, measure, presets, readTheme, ThemeError, toCss, writeTokens } = await import('/cdn/v1/theme.js').catch((error) => {
  state.textContent = words.failed;
  throw error;
});
const sheet = new CSSStyleSheet(), swatches = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet, swatches);
const fields = [...builder.querySelectorAll('[data-token]')];
const properties = { radius: 'border-radius', gap: 'gap', font: 'font-family', 'font-size': 'font-size' };
const forced = { text: 'CanvasText', 'text-quiet': 'CanvasText', surface: 'Canvas', 'surface-soft': 'Canvas', line: 'CanvasText', 'control-line': 'CanvasText', accent: 'LinkText', 'on-accent': 'Canvas', focus: 'Highlight', error: 'CanvasText', good: 'CanvasText' };

const pen = document.createElement('canvas').getContext('2d');
/** As `#rrggbb`, which is all that a colour picker takes; null for what has no such form. */
function hexOf(color) {
  pen.fillStyle = '#000000';
  pen.fillStyle = color;
  return /^#[\da-f]{6}$/.test(pen.fillStyle) ? pen.fillStyle : null;
}

/** The draft outlives a reload and the change of language; it stays in this tab. */
function kept() {
  try {
    return readTheme(JSON.parse(sessionStorage.getItem('theme')));
  } catch {
    return presets[0];
  }
}
let theme = kept(), speaking;

/** The theme with one field's value; null where the theme package or the browser does not take it. */
function withValue({ dataset: { token, scheme } }, value) {
  const isColour = scheme !== undefined, changed = isColour
    ? { ...theme, colors: { ...theme.colors, [token]: { ...theme.colors[token], [scheme]: value } } }
    : { ...theme, others: { ...theme.others, [token]: value } };
  if (!CSS.supports(isColour ? 'color' : properties[token], value)) return null;
  try {
    return readTheme(writeTokens(changed));
  } catch (error) {
    if (error instanceof ThemeError) return null;
    throw error;
  }
}
const valueOf = ({ dataset: { token, scheme } }) => (scheme === undefined ? theme.others[token] : theme.colors[token][scheme]);
function say(field, message) {
  by(`${field.id}-says`).textContent = message;
  if (message) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}
function pickerOf(field) {
  const picker = builder.querySelector(`[data-for="${field.id}"]`), hex = picker && hexOf(field.value);
  if (hex) picker.value = hex;
}
function show() {
  for (const field of fields) {
    field.value = valueOf(field);
    say(field, '');
    pickerOf(field);
  }
  by('theme-name').value = theme.name;
  draw();
}

function edited(field) {
  const changed = withValue(field, field.value.trim());
  say(field, changed ? '' : field.dataset.scheme === undefined ? words.notValue : words.notColour);
  if (!changed) return;
  theme = changed;
  if (presets.some(({ name }) => name === theme.name)) {
    theme = { ...theme, name: 'custom', description: '' };
    by('theme-name').value = theme.name;
  }
  pickerOf(field);
  draw();
}

const nameOf = ({ on, against }) => words.pairs[`${on}/${against}`];
const fails = ({ ratio, needs }) => ratio === undefined || ratio < needs;
const told = (pair) => (pair.ratio === undefined ? words.unclear : fails(pair) ? fill(words.fails, pair) : words.passes);

function draw() {
  const scheme = builder.querySelector('[name=scheme]:checked').value;
  const css = scheme === 'forced' ? `#preview { ${Object.entries(forced).map(([token, color]) => `--carer-${token}: ${color};`).join(' ')} }` : toCss(theme, '#preview');
  sheet.replaceSync(`${css}\n#preview { color-scheme: ${scheme === 'light' || scheme === 'dark' ? scheme : 'light dark'}; }`);
  by('preset').value = presets.some(({ name }) => name === theme.name) ? theme.name : 'custom';

  const measured = measure(theme), rows = measured.filter((pair) => pair.scheme === 'light').map((light, i) => {
    const row = document.createElement('tr'), head = element('th', nameOf(light));
    head.scope = 'row';
    row.append(head, ...[light, measured.find((pair) => pair.scheme === 'dark' && pair.on === light.on && pair.against === light.against)].map((pair) => {
      const cell = document.createElement('td'), sample = element('span', 'Aa', `swatch swatch-${i}-${pair.scheme}`);
      sample.setAttribute('aria-hidden', 'true');
      cell.append(sample, `${shown(pair.ratio)}:1 `, element('span', told(pair), fails(pair) ? 'fails' : 'passes'));
      return cell;
    }));
    return row;
  });
  by('pairs').replaceChildren(...rows);
  swatches.replaceSync(measured.map((pair, i) => `.swatch-${i % rows.length}-${pair.scheme} { color: ${theme.colors[pair.on][pair.scheme]}; background: ${theme.colors[pair.against][pair.scheme]}; }`).join('\n'));

  const failed = measured.filter(fails);
  // Also beside the colour that is drawn, where the eyes are while it is typed.
  for (const field of fields) if (field.dataset.scheme && !field.hasAttribute('aria-invalid')) {
    by(`${field.id}-says`).textContent = failed.filter((pair) => pair.on === field.dataset.token && pair.scheme === field.dataset.scheme).map((pair) => `${nameOf(pair)}: ${shown(pair.ratio)}:1 ${told(pair)}`).join('. ');
  }
  // Said when the typing stops, not at each letter.
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    const verdict = failed.length === 0 ? fill(words.allPass, { count: measured.length })
      : fill(words.someFail, { count: measured.length, failed: failed.length, names: failed.map((pair) => `${nameOf(pair)} (${words[pair.scheme]})`).join('; ') });
    if (by('verdict').textContent !== verdict) by('verdict').textContent = verdict;
  }, 300);
  sessionStorage.setItem('theme', JSON.stringify(writeTokens(theme)));
  take();
}

const report = () => [fill(words.reportTitle, theme), words.rule, '', ...measure(theme).map((pair) =>
  `${words[pair.scheme]} | ${nameOf(pair)} | --carer-${pair.on} ${theme.colors[pair.on][pair.scheme]} | --carer-${pair.against} ${theme.colors[pair.against][pair.scheme]} | ${shown(pair.ratio)}:1 | ${told(pair)}`)].join('\n');
const forms = {
  css: { type: 'text/css', ending: 'css', text: () => toCss(theme) },
  dtcg: { type: 'application/json', ending: 'tokens.json', text: () => `${JSON.stringify(writeTokens(theme), null, 2)}\n` },
  report: { type: 'text/plain', ending: 'contrast.txt', text: () => `${report()}\n` },
};
function take() {
  by('result').value = forms[by('format').value].text();
  by('taken').textContent = '';
}

for (const field of fields) field.addEventListener('input', () => edited(field));
for (const picker of builder.querySelectorAll('[data-for]')) picker.addEventListener('input', () => {
  const field = by(picker.dataset.for);
  field.value = picker.value;
  edited(field);
});
for (const choice of builder.querySelectorAll('[name=scheme]')) choice.addEventListener('change', draw);
by('format').addEventListener('change', take);
by('theme-name').addEventListener('input', ({ target }) => {
  theme = { ...theme, name: target.value.trim() || 'custom' };
  draw();
});
by('preset').addEventListener('change', ({ target }) => {
  theme = presets.find(({ name }) => name === target.value) ?? { ...theme, name: 'custom', description: '' };
  by('corrections').replaceChildren();
  show();
});
by('open').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  if (!file) return;
  try {
    theme = readTheme(JSON.parse(await file.text()));
    by('open-says').textContent = '';
    show();
  } catch (error) {
    by('open-says').textContent = fill(words.unreadable, { why: error.message });
  }
});
by('correct').addEventListener('click', () => {
  const { theme: mended, corrections, issues } = correct(theme);
  const changes = corrections.map(({ token, scheme, from, to }) => {
    const before = measure({ ...mended, colors: { ...mended.colors, [token]: { ...mended.colors[token], [scheme]: from } } });
    const worst = before.filter((pair) => pair.on === token && pair.scheme === scheme && fails(pair)).sort((a, b) => (a.ratio ?? 0) / a.needs - (b.ratio ?? 0) / b.needs)[0];
    return fill(words.change, { token: words.tokens[token], scheme: words[scheme], from, to, where: nameOf(worst), ratio: shown(worst.ratio), needs: worst.needs });
  });
  const left = issues.map((issue) => fill(words.cannot, { where: nameOf(issue), scheme: words[issue.scheme] })), list = document.createElement('ul');
  list.append(...[...changes, ...left].map((text) => element('li', text)));
  by('corrections').replaceChildren(element('p', changes.length + left.length === 0 ? words.nothing : fill(words.corrected, { count: changes.length })), ...(list.childElementCount > 0 ? [list] : []));
  if (changes.length === 0) return;
  theme = presets.some(({ name }) => name === mended.name) ? { ...mended, name: 'custom', description: '' } : mended;
  show();
});
by('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(by('result').value);
    by('taken').textContent = words.copied;
  } catch {
    by('result').select();
    by('taken').textContent = words.notCopied;
  }
});
by('download').addEventListener('click', () => {
  const { type, ending, text } = forms[by('format').value], address = URL.createObjectURL(new Blob([text()], { type }));
  Object.assign(document.createElement('a'), { href: address, download: `${theme.name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'theme'}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
});

builder.hidden = false;
state.remove();
show();
