// The registration form by hand: the same fields, checks, error summary, check-answers page, one send and a receipt.
const form = document.querySelector('form'), summary = document.getElementById('summary'), check = document.getElementById('check'), receipt = document.getElementById('receipt');
const began = performance.now(), key = crypto.randomUUID();
const fields = ['level', 'managerEmail', 'relationship', 'careFor', 'careHours', 'area', 'team'];
const value = (name) => form.elements[name].value.trim();
const box = (name) => document.getElementById(name);

function problems() {
  const found = [];
  if (value('level') === '') found.push(['level', 'Choose who may know']);
  if (value('level') === 'manager' && value('managerEmail') === '') found.push(['managerEmail', 'Enter your manager\'s work e-mail']);
  else if (value('level') === 'manager' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value('managerEmail'))) found.push(['managerEmail', 'Enter an e-mail address, like name@example.org']);
  return found;
}
function show(found) {
  for (const name of fields) {
    const said = found.find(([wrong]) => wrong === name)?.[1] ?? '', error = box(name).querySelector('.error');
    error.textContent = said;
    error.hidden = said === '';
    box(name).classList.toggle('wrong', said !== '');
    for (const control of box(name).querySelectorAll('input,select')) control.toggleAttribute('aria-invalid', said !== '');
  }
  summary.hidden = found.length === 0;
  summary.querySelector('ul').replaceChildren(...found.map(([name, said]) => {
    const item = document.createElement('li'), link = document.createElement('a');
    link.textContent = said;
    link.href = `#${name}`;
    link.onclick = (event) => { event.preventDefault(); box(name).querySelector('input,select').focus(); };
    item.append(link);
    return item;
  }));
  if (found.length > 0) { document.title = `Error: ${document.title.replace(/^Error: /, '')}`; summary.focus(); }
}
form.addEventListener('change', () => { box('managerEmail').hidden = value('level') !== 'manager'; });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const found = problems();
  show(found);
  if (found.length > 0) return;
  check.querySelector('dl').replaceChildren(...fields.filter((name) => value(name) !== '').map((name) => {
    const row = document.createElement('div'), dt = document.createElement('dt'), dd = document.createElement('dd');
    dt.textContent = (box(name).querySelector('legend') ?? box(name).querySelector('label')).firstChild.textContent;
    const picked = box(name).querySelector(':checked');
    dd.textContent = picked ? (picked.closest('label') ?? picked).textContent : value(name);
    row.append(dt, dd);
    return row;
  }));
  form.hidden = true;
  check.hidden = false;
  check.querySelector('h2').focus();
});
document.getElementById('back').onclick = () => { check.hidden = true; form.hidden = false; form.querySelector('input').focus(); };
document.getElementById('notNow').onclick = () => { form.hidden = true; };
document.getElementById('print').onclick = () => print();
document.getElementById('send').onclick = async () => {
  const body = Object.fromEntries(fields.map((name) => [name, value(name)]).filter(([, said]) => said !== ''));
  const response = await fetch('/v1/registrations', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key, 'x-publishable-key': 'pk_demo_northbridge' },
    body: JSON.stringify({ ...body, privacyVersion: '1', form: { website: value('website'), elapsedMs: performance.now() - began } }) });
  if (!response.ok) return show([['level', 'Sorry, this did not work. Nothing was sent: try again.']]);
  const { reference, registeredAt } = await response.json();
  document.getElementById('reference').textContent = reference;
  document.getElementById('when').textContent = new Date(registeredAt).toLocaleDateString('en-GB');
  check.hidden = true;
  receipt.hidden = false;
  receipt.querySelector('h2').focus();
};
document.documentElement.dataset.ready = '';
