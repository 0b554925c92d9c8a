// Plain HTML and a script: the loader fetches what the page's tags need.
import '@think-carer/widgets/loader';
import { answer, api, getToken } from '../employer';

const host = document.querySelector('carer-host')!;
const registration = document.querySelector('carer-registration')!;
const output = document.querySelector('output')!;

host.api = api;
host.getToken = getToken;
host.fetch = answer;

const hear = (line: string): void => { output.textContent = `${output.textContent}${output.textContent ? '\n' : ''}${line}`; };
registration.addEventListener('carer-ready', () => hear(`ready ${registration.localName}`));
registration.addEventListener('carer-not-now', () => hear('not now'));
registration.addEventListener('carer-registered', (event) => hear(`registered ${event.reference} ${event.level}`));

document.querySelector<HTMLButtonElement>('#deeper')!.onclick = () => { registration.headingLevel += 1; };
document.querySelector<HTMLButtonElement>('#show')!.onclick = () => (registration.isConnected ? registration.remove() : host.append(registration));
