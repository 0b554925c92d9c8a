// What <carer-doctor> says to the person who looks after an intranet, in British English.
import type { CheckId } from './doctor.checks.ts';

type Say = (about: string) => string;
type Says = { readonly good: Say; readonly bad: Say; readonly note: Say };
const reports: Say = () => 'Your policy would block this, but for now it only reports. Change this line before it blocks:';
const keys: Readonly<Record<string, string>> = {
  'publishable-key-unknown': 'The server does not know the key that this page gives. Compare data-carer-key on the loader’s tag with the key that whoever runs the server gave you.',
  'publishable-key-missing': 'This page gives no key. Add it to the loader’s tag:',
};

const says: Readonly<Record<CheckId, Says>> = {
  script: { good: () => 'Scripts from our server run.', bad: (at) => `Your policy blocks some scripts from ${at}. Change this line:`, note: reports },
  style: { good: () => 'Styles work. No line in your policy is needed for them.', bad: () => 'This browser is too old for the styles of the widgets. They work, without their looks.', note: reports },
  trustedTypes: { good: () => 'Trusted Types are no obstacle.', bad: () => 'The widgets draw, but another script on this page brings a Lit of its own, and Trusted Types stop that: your policy allows each name once. Change this line:', note: reports },
  connect: { good: (at) => `Calls to ${at} go through.`, bad: (at) => `Calls to ${at} do not go through. Your policy, a proxy or the network blocks them.`, note: reports },
  key: { good: () => 'The server knows your key and this website.', bad: (code) => keys[code] ?? `The server answers with a problem: ${code}.`, note: reports },
  origin: { good: () => 'The server knows this website.', bad: () => 'The server does not know this website. Ask whoever runs it to add this address:', note: reports },
  signIn: {
    good: () => 'Somebody is signed in, and the server takes the token that your page gives.',
    bad: (code) => `Your page answers who is signed in, and that does not work: ${code}. The answer has to be the identity token itself, as a string.`,
    note: () => 'Nobody is signed in here, or nothing on this page answers carer-token-request. Widgets for everybody work. Those for staff, such as registration and leave, ask people to sign in.',
  },
  clock: { good: () => 'The clocks of this computer and of the server agree.', bad: (seconds) => `The clocks of this computer and of the server are ${seconds} seconds apart. Sign-in may fail. Set the clock of this computer.`, note: reports },
  version: { good: (one) => `One version is on the page${one ? `: ${one}` : ''}.`, bad: (all) => `More than one version is on the page: ${all}. The first runs. Keep one loader.`, note: reports },
  size: { good: (px) => `Text here is ${px} pixels high.`, bad: (px) => `Text here is only ${px} pixels high, because of your page’s own size. Add this to your styles:`, note: reports },
  font: { good: (name) => `Widgets use the font of your page: ${name}.`, bad: (name) => `The font ${name} is blocked.`, note: (name) => `Your policy blocks a font, so the page uses ${name}. If you want that font, change this line:` },
  storage: { good: () => 'Storage is on. The widgets keep nothing in it unless a person asks.', bad: () => 'Storage is off.', note: () => 'Storage is off. The widgets work without it.' },
  language: { good: (tag) => `The page says its language: ${tag}.`, bad: () => 'The page does not say its language.', note: () => 'The page does not say its language, so the widgets speak English. Add it:' },
};

export const messages = {
  title: 'Is this page ready for the widgets?',
  wrong: (n: number) => (n === 0 ? 'Nothing here is in the way.' : n === 1 ? '1 thing to mend' : `${n} things to mend`),
  verdicts: { good: 'Works', bad: 'To mend', note: 'Good to know' },
  says,
  /** Where Lit is refused, and with it every widget. */
  refused: {
    lit: 'Trusted Types on this page do not allow the policy “lit-html”, so no widget can draw here. People see the help inside its tag. Change this line in your Content-Security-Policy:',
    twice: 'Another script on this page made a Trusted Types policy “lit-html” first, and yours allows each name once, so no widget can draw here. People see the help inside its tag. Change this line in your Content-Security-Policy:',
    then: 'Then load this page again. The check goes on from there.',
  },
  again: 'Check again',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Your browser does not let us copy. Select the line instead.',
  line: 'Line to copy',
  policy: 'Everything a policy needs',
  policyHint: 'Add these to the directives you have. Leave the last one out if you do not use Trusted Types.',
};
export type DoctorMessages = typeof messages;
