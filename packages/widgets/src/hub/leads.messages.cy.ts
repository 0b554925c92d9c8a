// What comes before the services of a need, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { LeadMessages } from './leads.messages.ts';

const messages: Translation<LeadMessages> = {
  emergency: {
    title: 'Ffoniwch yn gyntaf',
    danger: 'Mae rhywun mewn perygl, wedi’i anafu’n ddrwg neu’n sâl iawn',
    medical: 'Mae angen cymorth meddygol nawr, ac nid yw bywyd mewn perygl',
    medicalOnly: 'Yng Nghymru, Lloegr a’r Alban. Mae am ddim, ddydd a nos.',
    northernIreland: 'Ffoniwch eu meddyg teulu. Pan fydd y feddygfa ar gau, ffoniwch wasanaeth meddyg teulu y tu allan i oriau eu hymddiriedolaeth; mae’r rhif ar beiriant ateb y feddygfa.',
    care: 'Ni allwch ofalu heddiw, neu nid yw’r gofal a drefnwyd wedi dod',
    council: (council) => `${council} sy’n penderfynu ar ofal yno. Gofynnwch am ofal cymdeithasol oedolion; gyda’r nos, dros nos ac ar benwythnosau gofynnwch am y tîm dyletswydd brys.`,
    anyCouncil: 'Ffoniwch y cyngor lle maen nhw’n byw. Gofynnwch am ofal cymdeithasol oedolion; gyda’r nos, dros nos ac ar benwythnosau gofynnwch am y tîm dyletswydd brys.',
    deaf: 'Byddar, trwm eich clyw neu â nam ar y lleferydd: 18000 mewn argyfwng a 18001 111 fel arall, drwy ap Relay UK neu ffôn testun.',
    work: 'Mae’n rhaid i chi adael y gwaith',
    workBody: 'Dywedwch wrth eich rheolwr cyn gynted ag y gallwch. Caiff gweithwyr cyflogedig gymryd amser rhesymol i ffwrdd pan fydd dibynnydd yn mynd yn sâl, yn cael niwed, neu pan fydd ei ofal yn methu, o ddiwrnod cyntaf y swydd. Mae’n ddi-dâl oni bai bod eich cyflogwr yn talu amdano.',
  },
  money: {
    title: (area) => `Cyllidebau, cronfeydd a budd-daliadau ar gyfer ${area}`,
    anywhere: 'Cyllidebau, cronfeydd a budd-daliadau',
    break: (area) => `Cyllidebau a chronfeydd ar gyfer ${area}`,
    breakAnywhere: 'Cyllidebau a chronfeydd',
    choose: 'Dewiswch uchod ble mae’r person rydych yn gofalu amdano yn byw: mae gan bob ardal ei chyllidebau ei hun.',
    upTo: (amount, per) => `Efallai y gallech gael hyd at ${amount}${per}.`,
    per: { week: ' yr wythnos', month: ' y mis', year: ' y flwyddyn', once: ', unwaith' },
    decides: (who) => `Pwy sy’n penderfynu: ${who}.`,
    asOf: (on) => `Fel yr oedd ar ${on}.`,
    source: 'Ffynhonnell:',
    expired: 'Nid yw’r swm wedi’i gadarnhau ar gyfer eleni. Gofynnwch cyn dibynnu arno.',
    fund: { open: (on) => `Roedd y gronfa ar agor ar ${on}.`, closed: (on) => `Roedd y gronfa ar gau ar ${on}.`, spent: (on) => `Roedd cronfa eleni wedi’i gwario ar ${on}.` },
    next: 'Beth i’w wneud nesaf:',
    none: 'Nid yw’r cynnig yn enwi unrhyw gyllideb ar gyfer yr ardal hon.',
    elsewhere: 'Yma rhywun arall sy’n penderfynu:',
    concessions: 'Gostyngiadau a chonsesiynau',
    checking: 'Mae hyn yn cael ei wirio. Gofynnwch cyn dibynnu arno.',
    newTab: '(yn agor mewn tab newydd)',
  },
  rights: {
    title: 'Beth sydd gennych yn y gwaith',
    yours: { statutory: 'Yn ôl y gyfraith', employer: 'Gan eich cyflogwr', partner: 'Gan bartner', council: 'Gan y cyngor' },
    ask: 'Wrth bwy i ofyn yn y gwaith',
    note: 'Mae’r hyn sy’n gweddu yn dibynnu ar eich swydd a’ch sefyllfa. Gofynnwch, neu defnyddiwch dudalen absenoldeb eich gweithle.',
  },
};
export default messages;
