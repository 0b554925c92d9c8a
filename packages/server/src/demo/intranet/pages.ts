// The pages of the demo intranet. A carers section embeds each widget the way an employer would: a tag, with help inside for when it cannot run.
import { html } from 'hono/html';
import { guidePage, managerGuidePage, welcomePage } from './guide.page.ts';
import { layout, type Page } from './layout.ts';
import { mailboxPage } from './mailbox.page.ts';
import { policiesPage } from './policies.page.ts';
import { snippetPage } from './snippet.page.ts';
import { themePage } from './theme.page.ts';
import { words, type Language, type Words } from './words.ts';

const day = (on: string, w: Words) => new Intl.DateTimeFormat(w.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
const tools = ['hub', 'register', 'eligibility', 'leave', 'working', 'forum', 'learning'] as const;
const cards = (w: Words, at: (path: string) => string, level: 'h2' | 'h3') => html`<ul class="cards">${tools.map((id) => {
  const link = html`<a href="${at(`/carers/${id}/`)}">${w[id].title}</a>`;
  return html`<li>${level === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}<p>${w[id].card}</p></li>`;
})}</ul>`;
const stories = (w: Words, at: (path: string) => string, level: 'h2' | 'h3') => html`<ul class="news">${w.news.map((item) => {
  const link = html`<a href="${at(`/news/${item.id}/`)}">${item.title}</a>`;
  return html`<li>${level === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}<p class="when">${day(item.on, w)}</p><p>${item.text[0] ?? ''}</p></li>`;
})}</ul>`;

const home: Page = {
  path: '/', section: 'home', title: (w) => w.nav.home,
  main: (w, at) => html`<div class="hero"><h1>${w.home.title}</h1><p>${w.home.lead}</p></div>
<section class="promo"><h2>${w.home.promoTitle}</h2><p>${w.home.promo}</p><p><a class="go" href="${at('/carers/')}">${w.home.promoLink}</a></p><p><a href="${at('/welcome/')}">${w.guide.welcome.link}</a></p></section>
<div class="columns"><section><h2>${w.home.newsTitle}</h2>${stories(w, at, 'h3')}</section><section><h2>${w.home.quickTitle}</h2>${cards(w, at, 'h3')}</section></div>`,
};
const news: Page = { path: '/news/', section: 'news', title: (w) => w.newsTitle, main: (w, at) => html`<h1>${w.newsTitle}</h1>${stories(w, at, 'h2')}` };
const articles = words.en.news.map(({ id }): Page => {
  const item = (w: Words) => w.news.find((n) => n.id === id)!;
  return { path: `/news/${id}/`, section: 'news', title: (w) => item(w).title, main: (w) => html`<article class="text"><h1>${item(w).title}</h1><p class="when">${day(item(w).on, w)}</p>${item(w).text.map((p) => html`<p>${p}</p>`)}</article>` };
});
const carers: Page = {
  path: '/carers/', section: 'carers', title: (w) => w.carers.title,
  main: (w, at) => html`<h1>${w.carers.title}</h1><p class="lead">${w.carers.lead}</p><p class="strong">${w.carers.phone}</p><h2>${w.carers.here}</h2>${cards(w, at, 'h3')}<ul class="cards"><li><h3><a href="${at('/carers/guide/')}">${w.guide.title}</a></h3><p>${w.guide.card}</p></li><li><h3><a href="${at('/carers/staff-room/')}">${w.staffRoom.title}</a></h3><p>${w.staffRoom.card}</p></li></ul><p><a href="${at('/policies/')}">${w.policies.link}</a></p><p><a href="${at('/residents/')}">${w.residents.link}</a></p><p><a href="${at('/offer/directory/')}">${w.directory.link}</a></p>`,
};
const tool = (id: (typeof tools)[number], tag: 'carer-registration' | 'carer-eligibility' | 'carer-hub' | 'carer-leave' | 'carer-working'): Page => ({
  path: `/carers/${id}/`, section: 'carers', title: (w) => w[id].title,
  main: (w, at) => html`<p class="crumb"><a href="${at('/carers/')}">${w.carers.title}</a></p><h1>${w[id].title}</h1><p class="lead">${w[id].lead}</p>
${tag === 'carer-registration' ? html`<carer-registration><p>${w.noScript}</p></carer-registration>` : tag === 'carer-eligibility' ? html`<carer-eligibility><p>${w.noScript}</p></carer-eligibility>` : tag === 'carer-hub' ? html`<carer-hub><p>${w.noScript}</p></carer-hub>` : tag === 'carer-leave' ? html`<carer-leave><p>${w.noScript}</p></carer-leave>` : html`<carer-working><p>${w.noScript}</p></carer-working>`}`,
});
/** The forum, for whoever comes to it; where partners' staff join; and its chair's side. */
const forum: Page = {
  path: '/carers/forum/', section: 'carers', title: (w) => w.forum.title,
  main: (w, at) => html`<p class="crumb"><a href="${at('/carers/')}">${w.carers.title}</a></p><h1>${w.forum.title}</h1><p class="lead">${w.forum.lead}</p>
<carer-forum><p>${w.noScript}</p></carer-forum>
<p><a href="${at('/carers/forum/join/')}">${w.forum.join.link}</a></p><p><a href="${at('/forum/')}">${w.forum.chair.link}</a></p>`,
};
const joining: Page = {
  path: '/carers/forum/join/', section: 'carers', title: (w) => w.forum.join.title,
  main: (w, at) => html`<p class="crumb"><a href="${at('/carers/forum/')}">${w.forum.title}</a></p><h1>${w.forum.join.title}</h1><p class="lead">${w.forum.join.lead}</p>
<carer-forum view="join"><p>${w.noScript}</p></carer-forum>`,
};
const chairing: Page = {
  path: '/forum/', section: 'carers', title: (w) => w.forum.chair.title,
  main: (w, at) => html`<p class="crumb no-print"><a href="${at('/carers/forum/')}">${w.forum.title}</a></p><h1 class="no-print">${w.forum.chair.title}</h1><p class="lead no-print">${w.forum.chair.lead}</p>
<carer-forum view="chair"><p>${w.noScript}</p></carer-forum>`,
};
/** Briefings and training, for whoever comes; what can be read in one's own time; and the side of whoever gives sessions. */
const learning: Page = {
  path: '/carers/learning/', section: 'carers', title: (w) => w.learning.title,
  main: (w, at) => html`<p class="crumb"><a href="${at('/carers/')}">${w.carers.title}</a></p><h1>${w.learning.title}</h1><p class="lead">${w.learning.lead}</p>
<carer-learning><p>${w.noScript}</p></carer-learning>
<p><a href="${at('/desk/moments/')}">${w.learning.moments.link}</a></p><p><a href="${at('/centre/sessions/')}">${w.learning.trainer.link}</a></p>`,
};
const moments: Page = {
  path: '/desk/moments/', section: 'desk', title: (w) => w.learning.moments.title,
  main: (w, at) => html`<p class="crumb"><a href="${at('/desk/')}">${w.desk.title}</a></p><h1>${w.learning.moments.title}</h1><p class="lead">${w.learning.moments.lead}</p>
<carer-learning view="modules" module="moments"><p>${w.noScript}</p></carer-learning>
<h2>${w.learning.moments.own}</h2><carer-learning view="modules" module="northbridge-moments"><p>${w.noScript}</p></carer-learning>`,
};
const giving: Page = {
  path: '/centre/sessions/', section: 'carers', title: (w) => w.learning.trainer.title,
  main: (w, at) => html`<p class="crumb no-print"><a href="${at('/carers/learning/')}">${w.learning.title}</a></p><h1 class="no-print">${w.learning.trainer.title}</h1><p class="lead no-print">${w.learning.trainer.lead}</p>
<carer-learning view="trainer"><p>${w.noScript}</p></carer-learning>`,
};
/** Shared-PC mode, for everything inside the host. */
const staffRoom: Page = {
  path: '/carers/staff-room/', section: 'carers', title: (w) => w.staffRoom.title,
  main: (w, at) => html`<p class="crumb"><a href="${at('/carers/')}">${w.carers.title}</a></p><h1>${w.staffRoom.title}</h1><p class="lead">${w.staffRoom.lead}</p>
<carer-host shared-pc="5"><carer-eligibility><p>${w.noScript}</p></carer-eligibility></carer-host>`,
};
const desk: Page = {
  path: '/desk/', section: 'desk', title: (w) => w.desk.title,
  main: (w, at) => html`<h1>${w.desk.title}</h1><p class="lead">${w.desk.lead}</p><p><a href="${at('/desk/guide/')}">${w.guide.manager.link}</a></p><p><a href="${at('/desk/moments/')}">${w.learning.moments.link}</a></p>
<carer-desk><p>${w.noScript}</p></carer-desk>`,
};
const people: Page = {
  path: '/people/', section: 'people', title: (w) => w.people.title, scripts: ['/assets/people.js'],
  main: (w) => html`<h1>${w.people.title}</h1><p class="lead">${w.people.lead}</p>
<div id="people" data-words="${JSON.stringify(w.people)}"><p role="status">${w.people.waiting}</p><noscript>${w.noScript}</noscript></div>`,
};

/** For those who keep the figures and those who ask about them; printed, the widget's own sheet is all there is. */
const evidence: Page = {
  path: '/evidence/', section: 'evidence', title: (w) => w.evidence.title,
  main: (w, at) => html`<h1 class="no-print">${w.evidence.title}</h1><p class="lead no-print">${w.evidence.lead}</p><p class="no-print"><a href="${at('/policies/')}">${w.policies.link}</a></p>
<carer-evidence><p>${w.noScript}</p></carer-evidence>`,
};

/** For anybody, signed in or not. */
const residents: Page = {
  path: '/residents/', section: 'carers', title: (w) => w.residents.title,
  main: (w) => html`<h1>${w.residents.title}</h1><p class="lead">${w.residents.lead}</p>
<carer-hub area="northbridge"><p>${w.noScript}</p></carer-hub>
<carer-guide view="resident" area="northbridge"><p>${w.noScript}</p></carer-guide>`,
};
/** Where the directory's services come from, for an administrator. */
const directory: Page = {
  path: '/offer/directory/', section: 'carers', title: (w) => w.directory.title,
  main: (w, at) => html`<p class="crumb"><a href="${at('/carers/')}">${w.carers.title}</a></p><h1>${w.directory.title}</h1><p class="lead">${w.directory.lead}</p>
<carer-hub view="feeds"><p>${w.noScript}</p></carer-hub>`,
};
/** For whoever keeps the employer's offer; and, as the demo's other employer, for one that begins from it. */
const offer: Page = {
  path: '/offer/', section: 'offer', title: (w) => w.offer.title,
  main: (w, at) => html`<h1>${w.offer.title}</h1><p class="lead">${w.offer.lead}</p><p><a href="${at('/offer/neighbour/')}">${w.offer.neighbour.link}</a></p>
<carer-pack><p>${w.noScript}</p></carer-pack>`,
};
const neighbour: Page = {
  path: '/offer/neighbour/', section: 'offer', title: (w) => w.offer.neighbour.title, scripts: ['/assets/neighbour.js'],
  main: (w, at) => html`<p class="crumb"><a href="${at('/offer/')}">${w.offer.title}</a></p><h1>${w.offer.neighbour.title}</h1><p class="lead">${w.offer.neighbour.lead}</p>
<div id="neighbour"><p>${w.noScript}</p></div>`,
};

/** What a developer can do here: each is a page with a card of its own. */
const developing = [{ page: snippetPage, card: (w: Words) => w.snippet.card }, { page: themePage, card: (w: Words) => w.theme.card }];
const developers: Page = {
  path: '/developers/', title: (w) => w.developers.title,
  main: (w, at) => html`<h1>${w.developers.title}</h1><p class="lead">${w.developers.lead}</p><ul class="cards">${developing.map(({ page, card }) => html`<li><h2><a href="${at(page.path)}">${page.title(w)}</a></h2><p>${card(w)}</p></li>`)}</ul>`,
};

export const pages: readonly Page[] = [home, news, ...articles, carers, tool('hub', 'carer-hub'), residents, directory, tool('register', 'carer-registration'), tool('eligibility', 'carer-eligibility'), tool('leave', 'carer-leave'), tool('working', 'carer-working'), forum, joining, chairing, learning, moments, giving, staffRoom, guidePage, desk, managerGuidePage, welcomePage, people, evidence, policiesPage, offer, neighbour, developers, ...developing.map(({ page }) => page), mailboxPage];

/** Where the page of a path is looked up: `/carers/`, `/cy/carers/`; a missing last slash is forgiven. */
function split(path: string): { language: Language; inner: string } {
  const language: Language = path === '/cy' || path.startsWith('/cy/') ? 'cy' : 'en';
  const inner = language === 'cy' ? path.slice(3) || '/' : path;
  return { language, inner: inner.endsWith('/') ? inner : `${inner}/` };
}

/** The intranet's answer to a path: a page, the search, or a page that says there is none. */
export function intranet(path: string, query = ''): { status: 200 | 404; body: string } {
  const { language, inner } = split(path);
  const found = inner === '/search/' ? searchPage(query) : pages.find((page) => page.path === inner);
  const missing: Page = { path: '/', section: 'home', title: (w) => w.notFound, main: (w, at) => html`<h1>${w.notFound}</h1><p>${w.notFoundText} <a href="${at('/')}">${w.nav.home}</a></p>` };
  return { status: found ? 200 : 404, body: String(layout(found ?? missing, language)) };
}

/** Finds pages whose visible words hold every word asked for. */
function searchPage(query: string): Page {
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = (w: Words) => pages.filter((page) => {
    const text = `${page.title(w)} ${String(page.main(w, (p) => p)).replace(/<[^>]+>/g, ' ')}`.toLowerCase();
    return asked.length > 0 && asked.every((word) => text.includes(word));
  });
  return { path: '/search/', section: 'home', title: (w) => w.search, main: (w, at) => html`<h1>${w.search}: ${query}</h1><p role="status">${w.results(hits(w).length)}</p><ul>${hits(w).map((page) => html`<li><a href="${at(page.path)}">${page.title(w)}</a></li>`)}</ul>` };
}
