// Words of noting what was done, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ActivitiesMessages } from './activities.messages.ts';

const messages: Translation<ActivitiesMessages> = {
  title: 'Beth a wnaed, a phryd',
  intro: 'Ymgyrchoedd, hyfforddiant, polisïau newydd. Fe’u gosodir dros dueddiadau’r arolwg yn ôl eu diwrnod. Ysgrifennwch beth a wnaed, byth ar gyfer pwy.',
  fields: {
    on: { label: 'Pa ddiwrnod?', errors: { required: 'Rhowch y diwrnod', day: 'Rhowch ddiwrnod go iawn' } },
    kind: { label: 'Pa fath?', options: { campaign: 'Ymgyrch', training: 'Hyfforddiant', policy: 'Polisi', event: 'Digwyddiad', other: 'Rhywbeth arall' }, errors: { required: 'Dewiswch pa fath ydoedd' } },
    title: { label: 'Beth a wnaed?', hint: 'Er enghraifft, “Sesiynau briffio i bob rheolwr”. Dim enwau.', errors: { required: 'Rhowch beth a wnaed' } },
  },
  add: 'Ei nodi',
  noted: 'Mae wedi’i nodi.',
  removed: 'Mae wedi’i dynnu.',
  list: 'Nodwyd hyd yma',
  none: 'Nid oes dim wedi’i nodi eto.',
  remove: 'Tynnu',
  problems: {
    offline: 'Rydych all-lein. Mae’r hyn a deipiwch yn dal yma. Rhowch gynnig arall arni pan fydd gennych gysylltiad.',
    expired: 'Mae eich mewngofnodi wedi dod i ben. Mae’r hyn a deipiwch yn dal yma. Mewngofnodwch eto yn y ffenestr hon, yna rhowch gynnig arall arni.',
    refused: 'Nid yw eich rôl yn caniatáu hyn.',
    failed: 'Ni weithiodd hynny. Mae’r hyn a deipiwch yn dal yma. Gallwch roi cynnig arall arni.',
  },
};
export default messages;
