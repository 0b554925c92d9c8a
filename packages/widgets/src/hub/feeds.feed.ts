// One source of the directory: how it is in words, its facts, its faults, and what an administrator can do about it.
import type { FeedProblem, FeedState, HubFeed } from '@think-carer/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedsPart } from './feeds.part.ts';

export function feedView(feed: HubFeed, part: FeedsPart): TemplateResult {
  const { set, w } = part, { id, title, url, kind, version, areas, lastGoodAt, lastTriedAt, nextTryAt, services, faults, problem, offered } = feed, state = feed.state as FeedState;
  const isFile = kind === 'file', named = set.pack().areas.filter((one) => areas.includes(one.id)).map((one) => set.say(one.name)).join(', ');
  const fact = (label: string, value: unknown): TemplateResult => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const health = state === 'failing' && lastGoodAt === null ? w.health.neverFailing : w.health[state] ?? '';
  return html`<article class="feed ${state}" data-feed=${id}>
    <div class="titled">${set.heading(title, 1)}<p class="tag ${state}">${w.states[state] ?? state}</p></div>
    <p>${health}${problem && state !== 'well' ? html` ${w.problems[problem as FeedProblem] ?? w.problem(problem)}` : nothing}</p>
    ${problem === 'feed-shrank' && offered !== null ? html`<div class="notice info"><p>${w.shrank.ask(offered, services)}</p><button type="button" class="button" @click=${() => void part.refresh(feed, true)}>${w.shrank.take(offered)}</button></div>` : nothing}
    <dl class="facts">
      ${fact(w.facts.services, part.number(services))}
      ${fact(w.facts.kind, isFile ? w.facts.file : version ? w.facts.version(version) : w.facts.feed)}
      ${url ? fact(w.facts.address, html`<span dir="ltr">${url}</span>`) : nothing}
      ${isFile ? nothing : fact(w.facts.areas, named || w.facts.everywhere)}
      ${fact(w.facts.good, lastGoodAt ? part.instant(lastGoodAt) : w.facts.never)}
      ${isFile ? nothing : html`${fact(w.facts.tried, lastTriedAt ? part.instant(lastTriedAt) : w.facts.never)}${nextTryAt ? fact(w.facts.next, part.instant(nextTryAt)) : nothing}`}
    </dl>
    ${faults.length === 0 ? nothing : html`<details><summary>${w.faults.title(faults.length)}<span class="unseen"> ${title}</span></summary><p>${w.faults.intro}</p>
      <div class="scroll"><table><thead><tr><th scope="col">${w.faults.code}</th><th scope="col">${w.faults.count}</th><th scope="col">${w.faults.path}</th></tr></thead>
        <tbody>${faults.map(({ code, count, path }) => html`<tr><td><code>${code}</code></td><td>${part.number(count)}</td><td><code>${path}</code></td></tr>`)}</tbody></table></div></details>`}
    ${part.removing === id ? html`<div class="notice info"><p>${w.act.sure(title)}</p><div class="actions"><button type="button" class="button sure" @click=${() => void part.remove(feed)}>${w.act.yes}</button><button type="button" class="button" @click=${() => part.ask(undefined)}>${w.act.no}</button></div></div>`
      : isFile ? nothing : html`<div class="actions">${part.refreshing.has(id) ? html`<p class="quiet">${w.act.refreshing}</p>` : html`<button type="button" class="button" @click=${() => void part.refresh(feed)}>${w.act.refresh}<span class="unseen"> ${title}</span></button>`}
        <button type="button" class="link" @click=${() => part.ask(id)}>${w.act.remove}<span class="unseen"> ${title}</span></button></div>`}
  </article>`;
}
