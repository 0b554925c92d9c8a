// Words of carer-leave in Welsh: the kinds of leave that may fit, and what an unpaid day costs.
import type { Translation } from '@think-carer/kit';
import type { ChoicesMessages } from './choices.messages.ts';

const messages: Translation<ChoicesMessages> = {
  title: 'Beth allai fod yn addas',
  none: 'Nid yw’r cyflogwr hwn wedi rhestru unrhyw absenoldeb eto. Gofynnwch i Adnoddau Dynol beth sydd ar gael.',
  intro: 'Mae’r mathau â thâl yn dod gyntaf. Nid penderfyniad yw dim sydd yma: mae pob math yn dweud pwy sy’n penderfynu.',
  sudden: 'Dywedwch wrth eich rheolwr nawr os gallwch. Mae galwad yn ddigon, a gall y ffurflen aros.',
  fits: { likely: 'Yn debygol o fod yn addas', may: 'Gallai fod yn addas', 'cannot-tell': 'Ni ellir dweud eto', 'not-this-one': 'Nid hwn' },
  others: (n) => (n === 1 ? '1 math nad yw’n addas' : `${n} math nad ydynt yn addas`),
  rows: { pays: 'Beth mae’n ei dalu', decides: 'Pwy sy’n penderfynu', notice: 'Rhybudd', day: 'Cost diwrnod di-dâl' },
  pays: { paid: 'Eich cyflog arferol, lle cytunir arno', unpaid: 'Dim: mae’n ddi-dâl', 'part-paid': 'Efallai y telir am ran ohono' },
  gross: (amount) => `${amount} cyn treth`,
  pension: (amount) => `a ${amount} mewn cyfraniadau pensiwn`,
  work: 'Cyfrifo beth mae diwrnod yn ei gostio',
  again: 'Newid cyflog ac oriau',
  ask: 'Gofyn am hwn',
  why: 'Pam',
  source: 'Ffynhonnell',
  about: 'Am y ffigurau hyn',
  said: 'Beth ddywedoch chi',
  fields: {
    pay: { label: 'Eich cyflog cyn treth', hint: 'Er enghraifft, £28,000 neu £12.71', errors: { required: 'Teipiwch eich cyflog cyn treth', number: 'Teipiwch eich cyflog fel rhif, fel 28,000', range: 'Gwiriwch y swm, ac am beth y mae' } },
    payPer: { label: 'Am beth mae’r cyflog hwnnw?', options: { year: 'Blwyddyn', month: 'Mis', week: 'Wythnos', day: 'Diwrnod', hour: 'Awr' }, errors: { required: 'Dewiswch am beth mae’r cyflog hwnnw' } },
    hoursAWeek: { label: 'Oriau rydych yn eu gweithio mewn wythnos', hint: 'Er enghraifft, 37 neu 22.5', errors: { required: 'Teipiwch eich oriau’r wythnos', number: 'Teipiwch eich oriau fel rhif, fel 22.5', range: 'Teipiwch oriau rhwng 0 a 100' } },
    daysAWeek: { label: 'Diwrnodau rydych yn eu gweithio mewn wythnos', hint: 'Er enghraifft, 5 neu 2.5', errors: { required: 'Teipiwch eich diwrnodau’r wythnos', number: 'Teipiwch eich diwrnodau fel rhif, fel 3', range: 'Teipiwch ddiwrnodau rhwng 0 a 7', long: 'Mae hynny’n fwy na 24 awr mewn diwrnod. Gwiriwch eich oriau a’ch diwrnodau' } },
    pension: {
      label: 'A ydych chi mewn cynllun pensiwn yn y gwaith?',
      options: { 'lgps-ew': 'Ydw, Cynllun Pensiwn Llywodraeth Leol yng Nghymru neu Loegr', other: 'Ydw, cynllun arall', none: 'Nac ydw', unknown: 'Nid wyf yn siŵr' },
      errors: { required: 'Dewiswch gynllun pensiwn, nac ydw neu ddim yn siŵr' },
    },
    contributionPercent: { label: 'Pa ganran rydych chi’n ei thalu i mewn?', hint: 'Mae ar eich slip cyflog, er enghraifft 6.5. Gadewch hwn yn wag os nad ydych yn gwybod.', errors: { number: 'Teipiwch y ganran fel rhif, fel 6.5', range: 'Teipiwch ganran rhwng 0 a 30' } },
  },
  cost: { title: 'Cost diwrnod di-dâl', hint: 'Mae hyn yn aros ar y dudalen hon. Nid oes dim yn cael ei anfon na’i gadw.' },
};
export default messages;
