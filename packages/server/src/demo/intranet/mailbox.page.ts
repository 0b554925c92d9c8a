// The page of the demonstration's mailbox: for every persona, and for none.
import { html } from 'hono/html';
import type { Page } from './layout.ts';

export const mailboxPage: Page = {
  path: '/mailbox/', title: (w) => w.mailbox.title, scripts: ['/assets/mailbox.js'], styles: ['/assets/mailbox.css'],
  main: (w) => html`<h1>${w.mailbox.title}</h1><p class="lead">${w.mailbox.lead}</p>
<p><button type="button" id="look" class="look">${w.mailbox.refresh}</button> <span id="count" role="status"></span></p>
<div id="mailbox" data-words="${JSON.stringify(w.mailbox)}"><p>${w.mailbox.waiting}</p><noscript>${w.noScript}</noscript></div>`,
};
