// The chair's side in Welsh: every word is there, and is another; figures stay.
import { expect } from '@open-wc/testing';
import welshActions from './actions.messages.cy.ts';
import { messages as actions } from './actions.messages.ts';
import welshAgenda from './agenda.messages.cy.ts';
import { messages as agenda } from './agenda.messages.ts';
import welshChair from './chair.messages.cy.ts';
import { messages as chair } from './chair.messages.ts';
import welshChange from './change.messages.cy.ts';
import { messages as change } from './change.messages.ts';
import welshHome from './home.messages.cy.ts';
import { messages as home } from './home.messages.ts';
import welshMeeting from './meeting.messages.cy.ts';
import { messages as meeting } from './meeting.messages.ts';
import welshMinutes from './minutes.messages.cy.ts';
import { messages as minutes } from './minutes.messages.ts';
import welshSetUp from './setup.messages.cy.ts';
import { messages as setUp } from './setup.messages.ts';
import welshYear from './year.messages.cy.ts';
import { messages as year } from './year.messages.ts';

const given = (path: string): readonly unknown[] => (path === 'quarter' ? [3, '57'] : path === 'then.told' ? ['57', 57] : path === 'overdue' ? ['57', 57] : ['57', '68', '79']);
const leaves = (words: object, path = ''): [string, string][] => Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
  (typeof value === 'string' ? [[path + key, value]] : typeof value === 'function' ? [[path + key, String((value as (...all: unknown[]) => string)(...given(path + key)))]] : leaves(value as object, `${path}${key}.`)));

describe('the chair’s side in Welsh', () => {
  for (const [name, english, ours] of [['actions', actions, welshActions], ['agenda', agenda, welshAgenda], ['chair', chair, welshChair], ['change', change, welshChange], ['home', home, welshHome], ['meeting', meeting, welshMeeting], ['minutes', minutes, welshMinutes], ['set-up', setUp, welshSetUp], ['year', year, welshYear]] as const) {
    it(`every word of ${name} is there, and is another`, () => {
      const said = new Map(leaves(ours));
      expect([...said.keys()].sort()).to.deep.equal(leaves(english).map(([path]) => path).sort());
      for (const [path, text] of leaves(english)) {
        const there = said.get(path)!;
        expect(there, path).to.match(/\S/);
        expect(there, path).to.not.equal(text);
        for (const figure of ['57', '68', '79']) expect(there.includes(figure), `${path}: ${figure}`).to.equal(text.includes(figure));
      }
    });
  }
});
