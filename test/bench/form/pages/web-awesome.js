// Web Awesome: the default theme and the components of the form, cherry-picked from `dist`, as its installation page says for npm.
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/checkbox-group/checkbox-group.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import './rivals.css';
import { list, post, ready } from './problems.js';

const form = document.querySelector('form'), controls = [...form.children].filter(({ id }) => id);
function problemIn(control) {
  const ticks = control.localName === 'wa-checkbox-group' ? [...control.children] : null;
  const empty = ticks ? !ticks.some(({ checked }) => checked) : control.localName === 'wa-checkbox' ? !control.checked : !control.value;
  const said = empty ? control.dataset.missing ?? '' : (ticks ?? control.validity?.valid) ? '' : control.validationMessage;
  let error = control.previousElementSibling;
  if (!error?.matches('.error')) control.before(error = Object.assign(document.createElement('p'), { className: 'error' }));
  error.textContent = said;
  error.hidden = said === '';
  return said === '' ? [] : [{ said, go: () => (ticks?.[0] ?? control).focus() }];
}
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const problems = controls.flatMap(problemIn), data = new FormData(form);
  list(problems);
  if (problems.length === 0) void post(Object.fromEntries([...data.keys()].map((name) => [name, data.getAll(name).join()])));
});
ready();
