// What a real intranet does: says who is signed in, and keeps its own look. Nothing here knows a widget from the inside.
const stored = (name, otherwise) => sessionStorage.getItem(name) ?? otherwise;
const persona = document.getElementById('persona');
const style = document.getElementById('style');
persona.value = stored('persona', 'visitor');
style.value = stored('style', 'council');
if (style.selectedIndex < 0) style.value = 'council';
dress();
/** A preset is one more stylesheet, as any host would add it; the page itself keeps its first look. */
function dress() {
  const isPreset = style.selectedOptions[0].parentElement.localName === 'optgroup';
  document.documentElement.dataset.style = isPreset ? 'council' : style.value;
  document.getElementById('preset-sheet')?.remove();
  if (isPreset) document.head.append(Object.assign(document.createElement('link'), { id: 'preset-sheet', rel: 'stylesheet', href: `/cdn/v1/themes/${style.value}.css` }));
}

// The widgets ask who is at the screen; the host answers with its own signed identity token.
document.addEventListener('carer-token-request', (event) => event.respondWith(identity()));
export async function identity() {
  if (persona.value === 'visitor') return null;
  const response = await fetch('/demo/identity', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona: persona.value }) });
  if (!response.ok) throw new Error(`identity answered ${response.status}`);
  return (await response.json()).token;
}

persona.addEventListener('change', () => {
  sessionStorage.setItem('persona', persona.value);
  location.reload();
});
style.addEventListener('change', () => {
  sessionStorage.setItem('style', style.value);
  dress();
});
