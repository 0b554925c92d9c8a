// Form.io: the renderer alone (`@formio/js/form`, without the builder), Bootstrap's style and its own, its own checks and error list.
import 'bootstrap/dist/css/bootstrap.min.css';
import '@formio/js/dist/formio.form.min.css';
import { Formio } from '@formio/js/form';
import './rivals.css';
import { fields, send } from '../fields.ts';
import { list, post, ready } from './problems.js';

const kinds = { text: 'textfield', email: 'email', number: 'number', date: 'day', select: 'select', radios: 'radio', checkboxes: 'selectboxes', agree: 'checkbox', textarea: 'textarea' };
const components = fields.map(({ name, kind, label, hint, options, missing }) => {
  const choices = Object.entries(options ?? {}).map(([value, words]) => ({ value, label: words }));
  return {
    type: kinds[kind], key: name, label, input: true, ...(hint && { description: hint }), ...(kind === 'agree' && { name: 'agree' }), ...(kind === 'textarea' && { rows: 5 }),
    ...(kind === 'select' ? { widget: 'html5', data: { values: choices } } : options && { values: choices }),
    ...(kind === 'date' && { dayFirst: true, fields: { day: { type: 'number' }, month: { type: 'number' }, year: { type: 'number' } } }),
    validate: { ...(missing && { required: true }), ...(kind === 'number' && { min: 1, max: 168 }) }, ...(missing && { errors: { required: missing } }),
  };
});
const form = await Formio.createForm(document.getElementById('form'), { components: [...components, { type: 'button', action: 'submit', key: 'submit', label: send, input: true }] }, { noAlerts: true });
form.nosubmit = true;
form.on('error', (errors) => list(document, errors.map(({ message, formattedKeyOrPath, component }) => ({ said: message, go: () => form.focusOnComponent(formattedKeyOrPath ?? component?.key) }))));
form.on('submit', ({ data }) => void post(data));
ready();
