// Makes a form by hand work, in a page or in a shadow root: the browser's own constraints, one listener.
import { list, post } from './problems.js';

function problemIn(box) {
  const controls = [...box.querySelectorAll('input,select,textarea')], { value, type, validity } = controls[0];
  const empty = /radio|checkbox/.test(type) ? !controls.some(({ checked }) => checked) : value.trim() === '' && !validity.badInput;
  const said = empty ? box.dataset.missing ?? '' : validity.valid ? '' : controls[0].validationMessage, error = box.querySelector('.error');
  error.textContent = said;
  error.hidden = said === '';
  box.classList.toggle('wrong', said !== '');
  controls[0].setAttribute('aria-invalid', said !== '');
  return said === '' ? [] : [{ said, go: () => controls[0].focus() }];
}

export function wire(root) {
  const form = root.querySelector('form'), boxes = [...form.children].filter(({ id }) => id);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const problems = boxes.flatMap(problemIn), data = new FormData(form);
    list(root, problems);
    if (problems.length === 0) void post(Object.fromEntries([...data.keys()].map((name) => [name, data.getAll(name).join()])));
  });
}
