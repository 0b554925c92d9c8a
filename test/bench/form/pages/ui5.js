// UI5 web components: each component imported from `dist`, as its first steps say. No `Assets.js`: English and the default theme are in the components.
import '@ui5/webcomponents/dist/Button.js';
import '@ui5/webcomponents/dist/CheckBox.js';
import '@ui5/webcomponents/dist/Input.js';
import '@ui5/webcomponents/dist/Label.js';
import '@ui5/webcomponents/dist/Option.js';
import '@ui5/webcomponents/dist/RadioButton.js';
import '@ui5/webcomponents/dist/Select.js';
import '@ui5/webcomponents/dist/TextArea.js';
import './rivals.css';
import { list, post, ready } from './problems.js';

const form = document.querySelector('form'), boxes = [...form.querySelectorAll('.box')];
function problemIn(box) {
  const controls = [...box.querySelectorAll('[name]')], [first] = controls;
  const empty = /radio|checkbox/.test(first.localName) ? !controls.some(({ checked }) => checked) : controls.some(({ value }) => !value);
  const said = empty ? box.dataset.missing ?? '' : first.checkValidity?.() === false && controls.length === 1 ? first.validationMessage : '';
  const error = box.querySelector('.error,[slot=valueStateMessage]');
  error.textContent = said;
  if (error.slot === '') error.hidden = said === '';
  for (const control of controls) control.valueState = said === '' ? 'None' : 'Negative';
  return said === '' ? [] : [{ said, go: () => first.focus() }];
}
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const problems = boxes.flatMap(problemIn), data = new FormData(form);
  list(document, problems);
  if (problems.length === 0) void post(Object.fromEntries([...data.keys()].map((name) => [name, data.getAll(name).join()])));
});
ready();
