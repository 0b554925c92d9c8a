// What carer-learning says of adding and changing a session, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { GiveMessages } from './give.messages.ts';

const messages: Translation<GiveMessages> = {
  add: 'Ychwanegu sesiwn', change: 'Newid y sesiwn', intro: 'Mae pawb a gaiff ddod yn ei gweld. Dim ond pwy bynnag sy’n ei rhoi sy’n gweld pwy sy’n archebu.', changed: 'Mae newidiadau’n dal ar gyfer pob dyddiad ohoni. I symud neu ganslo un dyddiad, agorwch y dyddiad hwnnw.',
  names: { title: 'Beth yw ei henw', about: 'Am beth y mae, a beth i ddod gyda chi', topic: 'Ynghylch', audiences: 'I bwy', timeOff: 'Pryd y caiff pobl ddod', area: 'Ardal', contact: 'I bwy i ofyn', room: 'Ble, a sut i fynd i mewn', link: 'Dolen i ymuno drwyddi', roomPlaces: 'Lleoedd yn yr ystafell', linkPlaces: 'Lleoedd drwy ddolen', repeats: 'Pa mor aml?', on: 'Diwrnod cyntaf', from: 'O', minutes: 'Munudau', until: 'Diwrnod olaf', centre: 'Pwy sy’n ei rhoi' },
  hints: { audiences: 'Peidiwch â thicio dim ar gyfer pawb.', room: 'Gadewch yn wag lle mae drwy ddolen yn unig.', link: 'Ni ddywedir wrth neb ond y rhai sydd â lle drwy ddolen. Mae’n dechrau â https://', places: 'Gadewch yn wag ar gyfer faint bynnag sy’n dod.', from: 'Er enghraifft 9:30yb neu 14:00', until: 'Gadewch yn wag am ddim diwedd.', contact: 'I’r rhai nad oes ganddynt gyfrif: ffôn yn gyntaf.', area: 'Gadewch yn wag ar gyfer pob ardal.', repeats: 'Mae dyddiad ar ŵyl y banc yn mynd i’r wythnos wedyn.' },
  topics: { benefits: 'Budd-daliadau lles', concessions: 'Consesiynau', 'local-organisations': 'Sefydliadau lleol', 'caring-role': 'Y rôl ofalu', awareness: 'Gwybod am ofalwyr' },
  timeOff: { 'work-time': 'Yn ystod oriau gwaith', 'own-time': 'Yn eu hamser eu hunain', either: 'Y naill neu’r llall' },
  repeats: { no: 'Unwaith', weekly: 'Bob wythnos', fortnightly: 'Bob pythefnos', monthly: 'Bob mis, ar yr un diwrnod o’r wythnos', quarterly: 'Bob tri mis, ar yr un diwrnod o’r wythnos' },
  employer: 'Y cyflogwr', everywhere: 'Pob ardal', nobody: 'Pwy bynnag sy’n ei rhoi',
  errors: {
    title: 'Rhowch beth yw ei henw', topic: 'Dewiswch am beth y mae', timeOff: 'Dewiswch pryd y caiff pobl ddod', room: 'Dywedwch ble y mae: ystafell, dolen, neu’r ddau', link: 'Rhowch gyfeiriad sy’n dechrau â https://', roomPlaces: 'Rhowch rif cyfan, neu gadewch ef yn wag', linkPlaces: 'Rhowch rif cyfan, neu gadewch ef yn wag',
    repeats: 'Dewiswch pa mor aml', on: 'Rhowch ddiwrnod sydd i ddod', from: 'Rhowch amser, er enghraifft 9:30yb', minutes: 'Rhowch faint o funudau y mae’n eu cymryd, o 5', until: 'Rhowch ddiwrnod nad yw cyn y cyntaf', centre: 'Dim ond sesiynau eich canolfan eich hun y cewch eu hychwanegu',
  },
  dates: { title: 'Ei dyddiadau', next: 'Y dyddiadau nesaf', none: 'Nid oes ganddi ddyddiad i ddod.', change: 'Newid y dyddiadau', kept: 'Mae’r dyddiadau’n aros fel y maent.', booked: 'Archebodd rhywun ddyddiad a fyddai’n diflannu. Symudwch neu gansliwch y dyddiad hwnnw’n gyntaf, fel y cânt wybod.' },
  send: 'Ei hychwanegu', save: 'Cadw', stale: 'Newidiodd rhywun arall hi yn y cyfamser. Mae’r hyn a deipioch yma o hyd: cadwch eto i gadw’ch un chi.', added: 'Mae wedi’i hychwanegu.', saved: 'Mae wedi’i chadw.',
};
export default messages;
