// What the contract promises, told as stories, a file for each noun: run against the memory transport and against the real server, so that the two stay alike.
import { test } from 'node:test';
import { deskScenarios } from './scenarios.desk.fixture.ts';
import { eligibilityScenarios } from './scenarios.eligibility.fixture.ts';
import { evidenceScenarios } from './scenarios.evidence.fixture.ts';
import { guestScenarios } from './scenarios.guest.fixture.ts';
import { forumScenarios } from './scenarios.forum.fixture.ts';
import { guideScenarios } from './scenarios.guide.fixture.ts';
import { hubScenarios } from './scenarios.hub.fixture.ts';
import { learningScenarios } from './scenarios.learning.fixture.ts';
import { leaveScenarios } from './scenarios.leave.fixture.ts';
import { movedScenarios } from './scenarios.moved.fixture.ts';
import { packScenarios } from './scenarios.pack.fixture.ts';
import { referralScenarios } from './scenarios.referral.fixture.ts';
import { registrationScenarios } from './scenarios.registration.fixture.ts';
import { releaseScenarios } from './scenarios.release.fixture.ts';
import { sessionScenarios } from './scenarios.session.fixture.ts';
import { voiceScenarios } from './scenarios.voice.fixture.ts';
import { workingScenarios } from './scenarios.working.fixture.ts';
import type { World } from './scenarios.world.fixture.ts';

export type { Somebody, World } from './scenarios.world.fixture.ts';

const told = [registrationScenarios, sessionScenarios, eligibilityScenarios, evidenceScenarios, workingScenarios, leaveScenarios, deskScenarios, releaseScenarios, referralScenarios, guestScenarios, hubScenarios, learningScenarios, guideScenarios, forumScenarios, movedScenarios, packScenarios, voiceScenarios];

export function scenarios(name: string, newWorld: () => Promise<World> | World): void {
  for (const tell of told) tell((title, play) => void test(`${name}: ${title}`, async () => play(await newWorld())));
}
