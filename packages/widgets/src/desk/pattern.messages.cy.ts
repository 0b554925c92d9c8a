// What carer-desk says about a request to change a working pattern, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { PatternMessages } from './pattern.messages.ts';

const messages: Translation<PatternMessages> = {
  facts: { hours: 'Oriau y gofynnwyd amdanynt', times: 'Amserau y gofynnwyd amdanynt', place: 'Man y gofynnwyd amdano', arrangement: 'Ffordd o weithio', starts: 'O', ends: 'Tan', cover: 'Sut y gallai weithio', earlier: 'Ceisiadau cynharach', longer: 'Cytunwyd i benderfynu erbyn', offers: 'Yn aros am eu hateb' },
  offers: { extension: (day) => `mwy o amser, tan ${day}`, alternative: () => 'trefniant arall', trial: (day) => `cyfnod prawf, tan ${day}` },
  notYet: 'Daw gwrthod yn bosibl pan fydd sgwrs â’r person ar gofnod. Os gallwch gytuno i’r cyfan, nid oes angen siarad yn gyntaf.',
  verbs: {
    consult: { choose: 'Cofnodi ein bod wedi siarad', hint: 'Mae ei angen cyn gwrthod dim. Caiff y person ei ddarllen.', title: 'Cofnodi eich bod wedi siarad', intro: 'Caiff y person ddarllen yr hyn a ysgrifennwch yma.', send: 'Ei gofnodi', done: 'Mae’r sgwrs ar gofnod.' },
    accept: { choose: 'Derbyn', hint: 'Y cyfan, o’r diwrnod y gofynnwyd amdano.', title: 'Derbyn y cais', intro: 'Mae hyn yn newid y contract yn barhaol, oni bai eich bod wedi cytuno ar ddiwrnod pan ddaw i ben.', send: 'Derbyn', done: 'Rydych wedi derbyn. Mae’r llythyr ar eu tudalen.' },
    'offer-alternative': { choose: 'Cynnig trefniant arall', hint: 'Dim ond os yw’r person yn cytuno y mae’n sefyll.', title: 'Cynnig trefniant arall', intro: 'Dywedwch beth y gallech gytuno iddo. Mae’r person yn ateb ar ei dudalen.', send: 'Ei gynnig', done: 'Mae’r trefniant arall wedi’i gynnig. Fe welwch yr ateb yma.' },
    'offer-trial': { choose: 'Cynnig cyfnod prawf', hint: 'Yr hyn y gofynnwyd amdano, am gyfnod. Bydd y penderfyniad yn aros am ei ddiwedd, os yw’r person yn cytuno.', title: 'Cynnig cyfnod prawf', intro: 'Yr hyn y gofynnwyd amdano, tan ddiwrnod o’ch dewis chi. Mae’r contract yn aros fel y mae.', send: 'Cynnig y cyfnod prawf', done: 'Mae’r cyfnod prawf wedi’i gynnig. Fe welwch yr ateb yma.' },
    extend: { choose: 'Gofyn am fwy o amser', hint: 'Dim ond ar ôl i’r person gytuno ar gofnod y mae’n sefyll.', title: 'Gofyn am fwy o amser', intro: 'Nes i’r person gytuno, mae’r dyddiad cau’n aros fel y mae.', send: 'Gofyn', done: 'Rydych wedi gofyn am fwy o amser. Mae’r dyddiad cau’n aros fel y mae nes i’r person gytuno.' },
    refuse: { choose: 'Gwrthod', hint: 'Mae angen un neu fwy o wyth sail y gyfraith, a pham y mae’n rhesymol.', title: 'Gwrthod y cais', intro: 'Caiff y person y seiliau a’ch eglurhad, air am air.', send: 'Gwrthod', done: 'Rydych wedi gwrthod. Mae’r llythyr gan y person, a chaiff apelio.' },
  },
  fields: {
    heldOn: { label: 'Pryd siaradoch chi?', errors: { required: 'Rhowch y diwrnod y siaradoch', invalid: 'Rhowch ddiwrnod go iawn, ar neu ar ôl diwrnod y cais a heb fod yn hwyrach na heddiw', 'too-late': 'Mae’r diwrnod hwn eto i ddod: cofnodwch sgwrs ar ôl ei chynnal', 'too-early': 'Gwnaed y cais yn hwyrach na hyn' } },
    notes: { label: 'Beth ddywedwyd?', hint: 'Dim ond yr hyn y mae angen i’r ddau ohonoch ei gofio. Peidiwch â sôn am iechyd neb.', errors: { invalid: 'Mae hyn yn rhy hir' } },
    hours: { label: 'Oriau', hint: 'Er enghraifft: 30 awr yr wythnos.', errors: { required: 'Dywedwch beth rydych yn ei gynnig: oriau, amserau neu fan', invalid: 'Dywedwch beth rydych yn ei gynnig: oriau, amserau neu fan' } },
    times: { label: 'Amserau', hint: 'Er enghraifft: 10yb i 4yp, dydd Llun i ddydd Gwener.', errors: {} },
    place: { label: 'Man', hint: 'Er enghraifft: dau ddiwrnod yr wythnos gartref.', errors: {} },
    startsOn: { label: 'O ba ddiwrnod?', errors: { invalid: 'Rhowch ddiwrnod go iawn' } },
    untilOn: {
      trial: { label: 'Tan ba ddiwrnod fyddai’r cyfnod prawf yn para?', errors: { required: 'Rhowch ddiwrnod olaf y cyfnod prawf', invalid: 'Rhowch ddiwrnod go iawn sydd eto i ddod', 'too-early': 'Mae cyfnod prawf yn dod i ben yn hwyrach na heddiw' } },
      extend: { label: 'Tan ba ddiwrnod?', errors: { required: 'Rhowch y diwrnod y gofynnwch am amser tan hynny', invalid: 'Rhowch ddiwrnod go iawn, yn hwyrach na’r un sydd i fod nawr', 'too-early': 'Dewiswch ddiwrnod yn hwyrach na’r un sydd i fod nawr' } },
    },
    reason: { label: 'Pam mae angen mwy o amser?', hint: 'Bydd y person yn darllen hwn.', errors: { required: 'Dywedwch pam mae angen mwy o amser', invalid: 'Dywedwch pam mae angen mwy o amser' } },
    grounds: { label: 'Ar ba seiliau?', hint: 'Yr wyth y mae’r gyfraith yn eu rhestru. Dewiswch un neu fwy; nid oes rhai eraill.', errors: { required: 'Dewiswch un neu fwy o’r wyth sail', invalid: 'Dewiswch un neu fwy o’r wyth sail' } },
    explanation: {
      label: 'Pam mae’n rhesymol gwrthod ar y seiliau hyn?', hint: 'Dywedwch beth yr edrychoch arno, beth y rhoesoch gynnig arno, a pham nad yw’n gweithio. Bydd y person yn darllen hwn.',
      errors: { required: 'Eglurwch pam mae’n rhesymol gwrthod ar y seiliau hyn', invalid: 'Eglurwch pam mae’n rhesymol gwrthod ar y seiliau hyn' },
    },
  },
  letter: {
    title: 'Y llythyr', see: 'Ysgrifennu’r llythyr', again: 'Ei eirio eto', label: 'Cewch newid y geiriau cyn ei anfon', none: 'Mae llythyr â’r geiriau hyn yn mynd at y person. Cewch ei ddarllen a’i newid yn gyntaf.',
    edited: 'Eich geiriau eich hun yw’r rhain. Cânt eu hanfon fel y maent, beth bynnag a newidiwch uchod.', old: 'Rydych wedi newid rhywbeth uchod ers ysgrifennu hwn.', print: 'Argraffu’r llythyr', sources: 'O',
  },
  events: {
    requested: 'Gofynnwyd', consulted: 'Cofnodwyd sgwrs', 'extension-proposed': 'Gofynnwyd am fwy o amser', 'extension-agreed': 'Cytunwyd ar fwy o amser', 'extension-not-agreed': 'Ni chytunwyd ar fwy o amser', accepted: 'Derbyniwyd',
    'alternative-offered': 'Cynigiwyd trefniant arall', 'alternative-agreed': 'Cytunwyd ar y trefniant arall', 'alternative-not-agreed': 'Ni chytunwyd ar y trefniant arall', 'trial-offered': 'Cynigiwyd cyfnod prawf', 'trial-agreed': 'Cytunwyd ar y cyfnod prawf',
    'trial-not-agreed': 'Ni chytunwyd ar y cyfnod prawf', refused: 'Gwrthodwyd', appealed: 'Apeliwyd', withdrawn: 'Tynnwyd yn ôl',
  },
  rows: { heldOn: 'Siaradwyd ar', notes: 'Nodiadau', untilOn: 'Tan', reason: 'Rheswm', grounds: 'Seiliau', explanation: 'Pam mae’n rhesymol', alternative: 'Cynigiwyd', letter: 'Llythyr' },
};
export default messages;
