// Answers the widgets' question who is signed in, with a token that WordPress signs for the person who is logged in.
const { carerTokenUrl: address, carerTokenNonce: firstNonce, carerNonceUrl: nonceAddress } = document.querySelector('script[data-carer-token-url]').dataset;
let nonce = firstNonce;

const ask = () => fetch(address, { method: 'POST', headers: { 'x-wp-nonce': nonce }, credentials: 'same-origin', cache: 'no-store' });

async function identity() {
  let answer = await ask();
  if (answer.status === 403) {
    // The page has stood open for longer than its nonce is good; WordPress gives a new one for the cookie, or none after logging out.
    const fresh = await fetch(nonceAddress, { credentials: 'same-origin', cache: 'no-store' });
    if (!fresh.ok) return null;
    nonce = (await fresh.text()).trim();
    answer = await ask();
  }
  if (answer.status === 401 || answer.status === 403) return null;
  if (!answer.ok) throw new Error(`identity answered ${answer.status}`);
  return (await answer.json()).token;
}

document.addEventListener('carer-token-request', (event) => event.respondWith(identity()));
