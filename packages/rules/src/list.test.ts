// Names one after the other, in three languages.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markEnglish } from './mark.ts';
import { listIn } from './list.ts';

describe('listIn', () => {
  it('says English and Arabic as Intl does', () => {
    assert.equal(listIn(['carers', 'managers', 'all staff'], 'en-GB'), 'carers, managers and all staff');
    assert.equal(listIn(['hospital', 'an emergency'], 'en-GB', 'or'), 'hospital or an emergency');
    assert.equal(listIn(['أ', 'ب'], 'ar'), 'أ وب');
    assert.equal(listIn(['أ', 'ب'], 'ar', 'or'), 'أ أو ب');
  });
  it('says Welsh without leave of Intl: a before a consonant, ac before a vowel, neu for or', () => {
    assert.equal(listIn(['gofalwyr', 'pobl sy’n defnyddio gwasanaethau'], 'cy'), 'gofalwyr a pobl sy’n defnyddio gwasanaethau');
    assert.equal(listIn(['Cyngor', 'Bwrdd', 'Ymddiriedolaeth'], 'cy'), 'Cyngor, Bwrdd ac Ymddiriedolaeth');
    assert.equal(listIn(['haf', 'ŵyl'], 'cy-GB'), 'haf ac ŵyl');
    assert.equal(listIn(['oriau', 'diwrnodau', 'wythnosau'], 'cy', 'or'), 'oriau, diwrnodau neu wythnosau');
    assert.equal(listIn(['Cyngor', markEnglish('Eastmere')], 'cy').replace(/[\u2066-\u2069]/g, ''), 'Cyngor ac Eastmere');
  });
  it('joins nothing to one name, or to none', () => {
    for (const language of ['en-GB', 'cy', 'ar']) assert.deepEqual([listIn(['Hydref'], language), listIn([], language)], ['Hydref', '']);
  });
});
