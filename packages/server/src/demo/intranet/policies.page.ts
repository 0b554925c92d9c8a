// Where the register of policies stands on the intranet: for everybody at work, and for whoever owns a policy. Printed, the widget's own sheet is all there is.
import { html } from 'hono/html';
import type { Page } from './layout.ts';

export const policiesPage: Page = {
  path: '/policies/', section: 'evidence', title: (w) => w.policies.title,
  main: (w) => html`<div class="no-print"><h1>${w.policies.title}</h1><p class="lead">${w.policies.lead}</p></div>
<carer-voice><p>${w.noScript}</p></carer-voice>`,
};
