// <carer-hub> in Welsh: every word of every part is there and is another; the page changes with its language, in a part too; and from right to left.
import { expect, waitUntil } from '@open-wc/testing';
import activitiesWelsh from './activities.messages.cy.ts';
import { messages as activities } from './activities.messages.ts';
import feedsWelsh from './feeds.messages.cy.ts';
import { messages as feeds } from './feeds.messages.ts';
import { clear, open } from './hub.fixture.ts';
import hubWelsh from './hub.messages.cy.ts';
import { messages as hub } from './hub.messages.ts';
import leadsWelsh from './leads.messages.cy.ts';
import { messages as leads } from './leads.messages.ts';
import listWelsh from './list.messages.cy.ts';
import { messages as list } from './list.messages.ts';
import reportWelsh from './report.messages.cy.ts';
import { messages as report } from './report.messages.ts';
import servicesWelsh from './services.messages.cy.ts';
import { messages as services } from './services.messages.ts';
import topicsWelsh from './topics.messages.cy.ts';
import { messages as topics } from './topics.messages.ts';

afterEach(clear);

const leaves = (words: object, path = ''): [string, string][] => Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
  typeof value === 'string' ? [[path + key, value]] : typeof value === 'function' ? [[path + key, String((value as (...given: unknown[]) => string)(...(key === 'time' && path === 'opening.' ? [9, 57] : ['57', '68', '79'])))]] : leaves(value as object, `${path}${key}.`));
/** The same in both languages. */
const same = new Set(['services card.cost', 'activities audience.options.staff']);

describe('carer-hub in Welsh', () => {
  for (const [name, english, welsh] of [
    ['hub', hub, hubWelsh], ['services', services, servicesWelsh], ['leads', leads, leadsWelsh], ['report', report, reportWelsh], ['list', list, listWelsh], ['topics', topics, topicsWelsh], ['activities', activities, activitiesWelsh], ['feeds', feeds, feedsWelsh],
  ] as const) {
    it(`every word of ${name} is there, and is another`, () => {
      const said = new Map(leaves(welsh));
      expect([...said.keys()].sort()).to.deep.equal(leaves(english).map(([path]) => path).sort());
      for (const [path, text] of leaves(english)) {
        const other = said.get(path)!;
        expect(other, path).to.match(/\S/);
        if (!same.has(`${name} ${path}`)) expect(other, path).to.not.equal(text);
        for (const figure of ['57', '68', '79']) expect(other.includes(figure), `${path}: ${figure}`).to.equal(text.includes(figure));
      }
    });
  }
  it('changes with the language of the page, in a part too', async () => {
    const screen = await open({}, { area: 'northbridge' });
    await screen.press('Money');
    await screen.says('Welfare rights advice');
    screen.element.setAttribute('locale', 'cy');
    await screen.says('Cyllidebau, cronfeydd a budd-daliadau ar gyfer Northbridge');
    await screen.says('Cadw yn fy rhestr');
    expect(screen.text).to.include('Efallai y gallech gael hyd at £1,500 y flwyddyn.').and.not.include('Save to my list');
    await screen.press('Yn ôl');
    await screen.says('Ar agor nawr, tan 5yp');
  });
  it('says which words of the directory are English', async () => {
    const screen = await open({}, { locale: 'cy', area: 'northbridge' });
    await screen.press('Seibiant');
    await screen.says('Northbridge Sitting Service');
    const english = screen.all<HTMLElement>('.service [lang=en-GB][dir=ltr]').map(({ textContent }) => textContent);
    expect(english).to.include('Northbridge Sitting Service').and.include('Free');
    expect(screen.root.innerHTML).to.not.match(/[\u2066\u2069]/);
  });
});

describe('carer-hub from right to left', () => {
  it('mirrors its frame, and keeps numbers in their order', async () => {
    const screen = await open();
    screen.frame.dir = 'rtl';
    const number = screen.root.querySelector<HTMLElement>('.centre a.number')!, frame = screen.frame.getBoundingClientRect(), heading = screen.root.querySelector('[part~=heading]')!.getBoundingClientRect();
    await waitUntil(() => getComputedStyle(number.closest('p')!).direction === 'rtl');
    expect(getComputedStyle(number).direction).to.equal('ltr');
    expect(Math.round(frame.right - heading.right)).to.be.below(40);
  });
});
