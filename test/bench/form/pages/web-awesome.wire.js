// Makes a form of Web Awesome's controls work, in a page or in a shadow root: their own constraints, one listener.
import { list, post } from './problems.js';

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

export function wire(root) {
  const form = root.querySelector('form'), controls = [...form.children].filter(({ id }) => id);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const problems = controls.flatMap(problemIn), data = new FormData(form);
    list(root, problems);
    if (problems.length === 0) void post(Object.fromEntries([...data.keys()].map((name) => [name, data.getAll(name).join()])));
  });
}
