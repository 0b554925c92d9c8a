// Who builds the form, and how: the page of each, as its documentation writes one, made of the same fields.
import { fields, send, title, type Asked } from './fields.ts';

export interface Contestant {
  readonly name: string;
  /** The module in `pages/` that the page loads. */
  readonly entry: string;
  /** Packages it comes in, pinned in `rivals/package.json`. */
  readonly packages?: readonly string[];
  /** What stands in the page; the rest is up to the script. */
  readonly body: string;
  /** As the snippet builder writes the page: one file for the one tool, or an exact version, whose files are asked for beside the loader. Otherwise the loader, which then asks for the tool. */
  readonly way?: 'one-file' | 'exact';
}

const hintOf = (field: Asked): string => (field.hint === undefined ? '' : ` aria-describedby="${field.name}-hint"`);
const missing = ({ missing: said }: Asked): string => (said === undefined ? '' : ` data-missing="${said}"`);
const each = (field: Asked, draw: (value: string, words: string) => string): string => Object.entries(field.options ?? {}).map(([value, words]) => draw(value, words)).join('');
const summary = '<div class="summary" role="alert" tabindex="-1" hidden><h2>There is a problem</h2><ul></ul></div>';

export function byHand(field: Asked): string {
  const { name, kind, label, hint, missing: said } = field;
  const about = `${hint === undefined ? '' : `<p class="who" id="${name}-hint">${hint}</p>`}<p class="error" hidden></p>`;
  const tick = (type: string) => each(field, (value, words) => `<label><input type="${type}" name="${name}" value="${value}"> ${words}</label>`);
  const group = (inside: string) => `<fieldset id="${name}"${missing(field)}${hintOf(field)}><legend>${label}</legend>${about}${inside}</fieldset>`;
  const single = (inside: string) => `<div id="${name}"${missing(field)}><label for="f-${name}">${label}</label>${about}${inside}</div>`;
  const control = `id="f-${name}" name="${name}"${said === undefined ? '' : ' required'}${hintOf(field)}`;
  switch (kind) {
    case 'radios': return group(tick('radio'));
    case 'checkboxes': return group(tick('checkbox'));
    case 'agree': return `<fieldset id="${name}"${missing(field)}>${about}<label><input type="checkbox" name="${name}" value="yes"> ${label}</label></fieldset>`;
    case 'select': return single(`<select ${control}><option value=""></option>${each(field, (value, words) => `<option value="${value}">${words}</option>`)}</select>`);
    case 'textarea': return single(`<textarea ${control} rows="5" maxlength="2000"></textarea>`);
    case 'number': return single(`<input ${control} type="number" min="1" max="168">`);
    default: return single(`<input ${control} type="${kind}">`);
  }
}

export function webAwesome(field: Asked): string {
  const { name, kind, label, hint, missing: said } = field;
  const control = `id="${name}" name="${name}"${said === undefined ? '' : ' required'}${missing(field)}`, about = `label="${label}"${hint === undefined ? '' : ` hint="${hint}"`}`;
  switch (kind) {
    case 'radios': return `<wa-radio-group ${control} ${about}>${each(field, (value, words) => `<wa-radio value="${value}">${words}</wa-radio>`)}</wa-radio-group>`;
    case 'checkboxes': return `<wa-checkbox-group id="${name}"${missing(field)} required ${about}>${each(field, (value, words) => `<wa-checkbox name="${name}" value="${value}">${words}</wa-checkbox>`)}</wa-checkbox-group>`;
    case 'agree': return `<wa-checkbox ${control} value="yes">${label}</wa-checkbox>`;
    case 'select': return `<wa-select ${control} ${about}>${each(field, (value, words) => `<wa-option value="${value}">${words}</wa-option>`)}</wa-select>`;
    case 'textarea': return `<wa-textarea ${control} ${about} rows="5" maxlength="2000"></wa-textarea>`;
    case 'number': return `<wa-input ${control} ${about} type="number" min="1" max="168"></wa-input>`;
    default: return `<wa-input ${control} ${about} type="${kind}"></wa-input>`;
  }
}

/** Its date picker brings a calendar and its languages; three inputs, as ours, are the lightest way it has. */
function ui5(field: Asked): string {
  const { name, kind, label, hint, missing: said } = field;
  const control = `name="${name}"${said === undefined ? '' : ' required'}`, state = '<div slot="valueStateMessage"></div>';
  const box = (inside: string, of = `f-${name}`) => `<div class="box" id="${name}"${missing(field)}><ui5-label for="${of}"${said === undefined ? '' : ' required'}>${label}</ui5-label>${hint === undefined ? '' : `<p id="${name}-hint">${hint}</p>`}${inside}</div>`;
  const group = (inside: string) => `<fieldset class="box" id="${name}"${missing(field)}${hintOf(field)}><legend>${label}</legend>${hint === undefined ? '' : `<p id="${name}-hint">${hint}</p>`}<p class="error" hidden></p>${inside}</fieldset>`;
  const described = hint === undefined ? '' : ` accessible-description-ref="${name}-hint"`;
  switch (kind) {
    case 'radios': return group(each(field, (value, words) => `<ui5-radio-button name="${name}" value="${value}" text="${words}"></ui5-radio-button>`));
    case 'checkboxes': return group(each(field, (value, words) => `<ui5-checkbox name="${name}" value="${value}" text="${words}"></ui5-checkbox>`));
    case 'agree': return `<fieldset class="box" id="${name}"${missing(field)}><p class="error" hidden></p><ui5-checkbox name="${name}" value="yes" text="${label}"></ui5-checkbox></fieldset>`;
    case 'date': return group(['Day', 'Month', 'Year'].map((part) => `<ui5-label for="${name}-${part}">${part}</ui5-label><ui5-input id="${name}-${part}" name="${name}" type="Number"></ui5-input>`).join(''));
    case 'select': return box(`<ui5-select id="f-${name}" ${control}><ui5-option value=""></ui5-option>${each(field, (value, words) => `<ui5-option value="${value}">${words}</ui5-option>`)}${state}</ui5-select>`);
    case 'textarea': return box(`<ui5-textarea id="f-${name}" ${control} rows="5" maxlength="2000"${described}>${state}</ui5-textarea>`);
    default: return box(`<ui5-input id="f-${name}" ${control} type="${{ text: 'Text', email: 'Email', number: 'Number' }[kind]}"${described}>${state}</ui5-input>`);
  }
}

export const formOf = (list: readonly Asked[], draw: (field: Asked) => string, button: string): string => `${summary}<form novalidate>${list.map(draw).join('\n')}\n${button}</form>`;
const form = (draw: (field: Asked) => string, button: string): string => `<main><h1>${title}</h1>${formOf(fields, draw, button)}</main>`;
export const buttons = { byHand: `<button>${send}</button>`, webAwesome: `<wa-button type="submit" variant="brand">${send}</wa-button>` };
/** What draws itself from data gets a box to draw in. */
const box = (inside: string): string => `<main><h1>${title}</h1>${summary}${inside}</main>`;

export const contestants: readonly Contestant[] = [
  { name: 'by hand', entry: 'vanilla.js', body: form(byHand, buttons.byHand) },
  ...([['Think Carer', 'one-file'], ['Think Carer, exact version', 'exact'], ['Think Carer, loader', undefined]] as const).map(([name, way]) => ({ name, entry: 'think-carer.ts', ...(way && { way }), body: `<main><h1>${title}</h1><carer-plan></carer-plan></main>` })),
  { name: 'Web Awesome', entry: 'web-awesome.js', packages: ['@awesome.me/webawesome'], body: form(webAwesome, buttons.webAwesome) },
  { name: 'UI5', entry: 'ui5.js', packages: ['@ui5/webcomponents'], body: form(ui5, `<ui5-button type="Submit" design="Emphasized">${send}</ui5-button>`) },
  { name: 'SurveyJS', entry: 'surveyjs.js', packages: ['survey-core', 'survey-js-ui'], body: box('<div id="form"></div>') },
  { name: 'Form.io', entry: 'formio.js', packages: ['@formio/js'], body: box('<div id="form"></div>') },
];
