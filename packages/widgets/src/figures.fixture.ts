// Published figures of a few quarters, for the fixtures of nouns that show them.
export { activities, historyOf } from './evidence/evidence.history.fixture.ts';
