// Words of carer-leave in Welsh: the opening, the questions of the chooser, and what every room of it says.
import type { Translation } from '@think-carer/kit';
import type { LeaveMessages } from './leave.messages.ts';

const messages: Translation<LeaveMessages> = {
  title: 'Amser i ffwrdd',
  lead: 'Gwelwch pa fathau o absenoldeb a allai fod yn addas, y rhai â thâl yn gyntaf. Mae eich atebion yn aros ar y dudalen hon: nid oes dim yn cael ei anfon na’i gadw.',
  folded: 'Amser i ffwrdd: gwelwch beth allai fod yn addas, pryd bynnag y mynnwch.',
  notNow: 'Nid nawr',
  preview: (day) => `Yn dangos y sefyllfa ar ${day}.`,
  more: 'Yn gwybod yn barod beth rydych ei eisiau?',
  ask: 'Gofyn am amser i ffwrdd',
  requests: 'Fy ngheisiadau',
  cut: 'Nid oedd modd nôl y rhan hon. Mae’r hyn a ddewisoch neu a deipioch yma o hyd. Gwiriwch eich cysylltiad a rhowch gynnig arall arni.',
  signIn: {
    title: 'Mewngofnodwch yn gyntaf',
    body: 'I ofyn am amser i ffwrdd, neu i weld eich ceisiadau, mae angen i chi fod wedi mewngofnodi yn y gwaith. Mae’r hyn a ddewisoch yma o hyd.',
    done: 'Rwyf wedi mewngofnodi',
    notStaff: 'I bobl sy’n gweithio yma y mae gofyn am amser i ffwrdd.',
    standalone: 'Ni ellir anfon ceisiadau o’r dudalen hon. Dywedwch wrth eich rheolwr neu Adnoddau Dynol pa ddiwrnodau sydd eu hangen arnoch: nid oes rhaid ei ysgrifennu.',
  },
  email: 'E-bost',
  paid: { paid: 'Â thâl', unpaid: 'Di-dâl', 'part-paid': 'Â thâl yn rhannol' },
  parts: { 'full-day': 'diwrnod cyfan', morning: 'bore', afternoon: 'prynhawn' },
  hours: (hours) => `${hours} awr`,
  fromTo: (first, last) => `${first} tan ${last}`,
  fields: {
    situation: {
      label: 'Beth sy’n digwydd?',
      options: {
        unforeseen: 'Mae rhywbeth wedi codi na allwn ei gynllunio',
        planned: 'Mae arnaf angen amser ar gyfer rhywbeth rwy’n gwybod amdano',
        child: 'Mae’n ymwneud â’m plentyn',
        more: 'Mae arnaf angen mwy o amser nag sydd gennyf ar ôl',
        unknown: 'Nid wyf yn siŵr',
      },
      hints: {
        unforeseen: 'Mae rhywun wedi mynd yn sâl, neu nid yw’r help arferol ar gael. Dywedwch wrth eich rheolwr nawr os gallwch: mae galwad yn ddigon.',
        planned: 'Apwyntiad, cyfnod yn yr ysbyty, neu helpu rhywun sy’n dibynnu arnoch.',
        child: 'Wythnos neu fwy gyda phlentyn o dan 18, neu ddiwrnodau os yw eich plentyn yn anabl.',
        more: 'Wythnosau yn hytrach na diwrnodau, neu mae’r hyn oedd gennych ar gyfer eleni wedi’i ddefnyddio.',
      },
      errors: { required: 'Dewiswch beth sy’n digwydd' },
    },
    status: {
      label: 'Sut rydych chi’n cael eich cyflogi?',
      hint: 'Mae rhai mathau o absenoldeb i gyflogeion yn unig. Gall eich contract neu Adnoddau Dynol ddweud wrthych.',
      options: { employee: 'Rwy’n gyflogai', worker: 'Rwy’n weithiwr', unknown: 'Nid wyf yn siŵr' },
      hints: { employee: 'Mae gennych gontract cyflogaeth. Mae rhan-amser a chyfnod penodol yn cyfrif.', worker: 'Felly y mae gwaith asiantaeth, cronfa, achlysurol neu ddim oriau yn aml.' },
      errors: { required: 'Dewiswch sut rydych yn cael eich cyflogi' },
    },
    longTermNeed: {
      label: 'A oes angen help am amser hir?',
      hint: 'Am fwy na thri mis, neu oherwydd anabledd neu henaint. Nid oes neb yn gofyn am brawf nac am fanylion.',
      options: { yes: 'Oes', no: 'Nac oes', unknown: 'Nid wyf yn siŵr' },
      errors: { required: 'Dewiswch oes, nac oes neu ddim yn siŵr' },
    },
    nation: {
      label: 'Ble rydych chi’n gweithio?',
      hint: 'Mae’r gyfraith yn wahanol yng Ngogledd Iwerddon.',
      options: { england: 'Lloegr', scotland: 'Yr Alban', wales: 'Cymru', 'northern-ireland': 'Gogledd Iwerddon' },
      errors: { required: 'Dewiswch ble rydych yn gweithio' },
    },
  },
};
export default messages;
