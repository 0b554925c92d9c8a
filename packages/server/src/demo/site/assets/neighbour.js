// The editor of the offer as the demo's other employer has it: its own key, and its own sign-in.
const place = document.getElementById('neighbour'), persona = document.getElementById('persona');

async function getToken() {
  if (persona.value === 'visitor') return null;
  const response = await fetch('/demo/identity', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona: persona.value, tenant: 'five-boroughs' }) });
  if (!response.ok) throw new Error(`identity answered ${response.status}`);
  return (await response.json()).token;
}

// Made whole before it is on the page: with the page's own settings it would ask the wrong employer first.
const host = Object.assign(document.createElement('carer-host'), { getToken }), pack = document.createElement('carer-pack');
host.setAttribute('publishable-key', 'pk_demo_five_boroughs');
pack.append(...place.childNodes);
host.append(pack);
place.append(host);
