// Words of moving or cancelling one date, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ChangeMessages } from './change.messages.ts';

const messages: Translation<ChangeMessages> = {
  title: (day) => `Symud neu ganslo: ${day}`,
  lead: 'Yr un dyddiad hwn yn unig. Mae’r lleill yn aros fel y mae’r rheol yn eu rhoi.',
  what: { label: 'Beth sy’n digwydd?', options: { move: 'Mae’n symud i amser arall', cancel: 'Mae’n cael ei ganslo' }, errors: { required: 'Dewiswch beth sy’n digwydd' } },
  on: { label: 'Diwrnod newydd', errors: { required: 'Rhowch ddiwrnod, mis a blwyddyn', past: 'Rhowch ddiwrnod sydd eto i ddod', same: 'Rhowch ddiwrnod neu amser gwahanol i’r hyn sydd nawr' } },
  at: { label: 'Yn dechrau am', hint: 'Megis 12yp, 9:30yb neu 14:00.', errors: { required: 'Rhowch amser, fel 12yp neu 14:00' } },
  minutes: { label: 'Munudau', errors: { required: 'Rhowch y munudau, o 5 i 1440' } },
  because: { label: 'Pam?', hint: 'Mae pawb sy’n cael gweld y dyddiad yn ei ddarllen. Dim am unrhyw berson.', errors: { required: 'Dywedwch pam, mewn ychydig eiriau' } },
  continue: 'Parhau',
  check: { move: 'Symud y cyfarfod hwn?', cancel: 'Canslo’r cyfarfod hwn?', from: 'O', when: 'Pryd', to: 'I', why: 'Pam', then: 'Beth sy’n digwydd wedyn' },
  then: {
    told: (n, count) => (count === 0 ? 'Nid oes neb wedi ateb eto, felly nid oes angen rhoi gwybod i neb.' : `Nifer a atebodd: ${n}. Caiff pwy bynnag a ofynnodd am e-bost wybod ar unwaith, mewn geiriau niwtral lle gofynnwyd am hynny. Mae’r lleill yn ei weld yma ac yn eu calendr.`),
    move: ['Mae pawb yn cadw’r lle sydd ganddynt. Gall pwy na all ddod dynnu’n ôl.', 'Mae calendrau sy’n dilyn y fforwm yn newid ohonynt eu hunain.', 'Gofynnir ceisiadau am yr amser o’r newydd, ar gyfer yr amser newydd; caiff y rheolwr wybod.'],
    cancel: ['Mae’r ddolen yn peidio â gweithio, ac ni all neb ateb mwyach.', 'Caiff ceisiadau am yr amser eu tynnu’n ôl.', 'Mae calendrau sy’n dilyn y fforwm yn ei ddangos wedi’i ganslo.', 'Ni ellir ei dynnu’n ôl. Gallwch ychwanegu dyddiad unigol arall yn y gosodiad.'],
  },
  send: { move: 'Symud y cyfarfod', cancel: 'Canslo’r cyfarfod' },
  back: 'Mynd yn ôl a newid',
  done: { move: 'Mae’r cyfarfod wedi symud.', cancel: 'Mae’r cyfarfod wedi’i ganslo.' },
  refused: 'Ni ellid gwneud hynny: mae rhywun arall wedi newid y dyddiad hwn yn y cyfamser, neu mae drosodd. Ewch yn ôl ac edrychwch eto.',
};
export default messages;
