// What every page by hand needs: the list of what is wrong, which takes focus and links to each control, and one way to send.
/** `problems`: what is said, and how its control is reached. */
export function list(root, problems) {
  const summary = root.querySelector('.summary');
  summary.hidden = problems.length === 0;
  summary.querySelector('ul').replaceChildren(...problems.map(({ said, go }) => {
    const item = document.createElement('li'), link = document.createElement('a');
    link.href = '#';
    link.textContent = said;
    link.onclick = (event) => { event.preventDefault(); go(); };
    item.append(link);
    return item;
  }));
  if (problems.length > 0) summary.focus();
}

export async function post(answers) {
  const { ok } = await fetch('/plans', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(answers) });
  document.documentElement.dataset.sent = ok;
}

/** Seen by the bench: from here on, what a person does is heard. */
export const ready = () => { document.documentElement.dataset.ready = ''; };
