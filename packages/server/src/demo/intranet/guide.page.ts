// Where the guide stands on the intranet: for staff, for managers beside their requests, and on the page that a new starter is sent to.
import { html } from 'hono/html';
import type { Page } from './layout.ts';

export const guidePage: Page = {
  path: '/carers/guide/', section: 'carers', title: (w) => w.guide.title,
  main: (w, at) => html`<div class="no-print"><p class="crumb"><a href="${at('/carers/')}">${w.carers.title}</a></p><h1>${w.guide.title}</h1><p class="lead">${w.guide.lead}</p></div>
<carer-guide view="staff"><p>${w.noScript}</p></carer-guide>`,
};

export const managerGuidePage: Page = {
  path: '/desk/guide/', section: 'desk', title: (w) => w.guide.manager.title,
  main: (w, at) => html`<div class="no-print"><p class="crumb"><a href="${at('/desk/')}">${w.desk.title}</a></p><h1>${w.guide.manager.title}</h1><p class="lead">${w.guide.manager.lead}</p></div>
<carer-guide view="manager"><p>${w.noScript}</p></carer-guide>`,
};

export const welcomePage: Page = {
  path: '/welcome/', title: (w) => w.guide.welcome.title,
  main: (w) => html`<h1>${w.guide.welcome.title}</h1><p class="lead">${w.guide.welcome.lead}</p>
<ol class="text">${w.guide.welcome.steps.map((step) => html`<li>${step}</li>`)}</ol>
<carer-guide mode="induction"><p>${w.noScript}</p></carer-guide>
<h2>${w.guide.welcome.later}</h2><p>${w.guide.welcome.laterText}</p>
<carer-guide mode="equalities"><p>${w.noScript}</p></carer-guide>`,
};
