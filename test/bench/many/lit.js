// The registration form as a plain Lit component: the same questions, checks and list of what is wrong, drawn from its state.
import { LitElement, css, html, nothing, unsafeCSS } from 'lit';
import text from '../vanilla/vanilla.css?inline';
import { send } from '../form/fields.ts';
import { post } from '../form/pages/problems.js';
import { questions } from './questions.ts';

customElements.define('many-form', class extends LitElement {
  static properties = { values: { state: true }, wrong: { state: true } };
  static styles = css`${unsafeCSS(text)}`;

  constructor() {
    super();
    this.values = {};
    this.wrong = [];
  }

  set(name, value) {
    this.values = { ...this.values, [name]: value };
  }

  send(event) {
    event.preventDefault();
    this.wrong = questions.filter(({ name, missing }) => missing && !this.values[name]);
    if (this.wrong.length === 0) void post(this.values);
    else void this.updateComplete.then(() => this.renderRoot.querySelector('.summary').focus());
  }

  field(question) {
    const { name, kind, label, hint } = question, said = this.wrong.includes(question) ? question.missing : '';
    const about = html`${hint ? html`<p class="who" id="${name}-hint">${hint}</p>` : nothing}<p class="error" ?hidden=${!said}>${said}</p>`, typed = ({ target }) => this.set(name, target.value);
    if (kind === 'radios') {
      return html`<fieldset id=${name} class=${said ? 'wrong' : ''} aria-describedby="${name}-hint"><legend>${label}</legend>${about}
        ${Object.entries(question.options).map(([value, words]) => html`<label><input type="radio" name=${name} .value=${value} .checked=${this.values[name] === value} @change=${typed}> ${words}</label>`)}</fieldset>`;
    }
    return html`<div id=${name} class=${said ? 'wrong' : ''}><label for="f-${name}">${label}</label>${about}
      ${kind === 'select'
        ? html`<select id="f-${name}" name=${name} aria-describedby="${name}-hint" @change=${typed}><option value=""></option>${Object.entries(question.options).map(([value, words]) => html`<option value=${value} .selected=${this.values[name] === value}>${words}</option>`)}</select>`
        : html`<input id="f-${name}" name=${name} type=${kind} aria-describedby="${name}-hint" .value=${this.values[name] ?? ''} @input=${typed}>`}</div>`;
  }

  render() {
    return html`${this.wrong.length > 0 ? html`<div class="summary" role="alert" tabindex="-1"><h2>There is a problem</h2>
      <ul>${this.wrong.map(({ name, missing }) => html`<li><a href="#" @click=${(event) => { event.preventDefault(); this.renderRoot.querySelector(`[name=${name}]`).focus(); }}>${missing}</a></li>`)}</ul></div>` : nothing}
      <form novalidate @submit=${this.send}>${questions.map((question) => this.field(question))}<button>${send}</button></form>`;
  }
});
