// The words of the leave chooser, in each language that packs are written in.
import type { LeaveCostNote } from './leave-cost.ts';
import type { LeaveSituation } from './pack.types.ts';
import { languageOf } from './text.ts';

export interface LeaveMessages {
  /** What a kind of leave is meant for. */
  readonly meantFor: Readonly<Record<LeaveSituation, string>>;
  readonly notFor: (situations: string) => string;
  readonly situationOpen: string;
  readonly askHr: string;
  readonly notEmployee: string;
  readonly forStaff: string;
  readonly notConfirmed: string;
  readonly noNotice: string;
  readonly decidedBy: Readonly<Record<'statutory' | 'employer', string>>;
  readonly cost: Readonly<Record<LeaveCostNote | 'paid' | 'part-paid', string>>;
}

const english: LeaveMessages = {
  meantFor: { unforeseen: 'a sudden problem', planned: 'planned care', child: 'time for your child', more: 'more time than the other kinds give' },
  notFor: (situations) => `This kind is for ${situations}.`,
  situationOpen: 'You have not said what the time is for.',
  askHr: 'Whether you are an employee is not settled here. HR can tell you.',
  notEmployee: 'This is for employees. If you are not sure that you are not one, ask HR.',
  forStaff: 'Everyone who works here may ask for it.',
  notConfirmed: 'This is not confirmed for the day you ask about. Ask HR.',
  noNotice: 'No notice is set. Ask as early as you can.',
  decidedBy: { statutory: 'The law gives it', employer: 'Your employer' },
  cost: {
    'gross-only': 'This is gross pay, before tax, National Insurance and pension. Ask payroll what you would take home.',
    'pay-not-said': 'Say what you are paid to see what an unpaid day costs.',
    'hours-not-said': 'Say how many hours you work a week to see what an unpaid day costs.',
    'lgps-due': 'In the Local Government Pension Scheme you also pay in on the pay you do not receive, when unpaid leave is shorter than 15 days, and you build up pension on it. Ask payroll.',
    'lgps-percent-unknown': 'In the Local Government Pension Scheme you also pay in on the pay you do not receive, when unpaid leave is shorter than 15 days, and you build up pension on it. How much depends on the percentage on your payslip.',
    'lgps-too-long': 'Unpaid leave of 15 days or more is not pensionable of itself. Your employer has to write to you about buying the pension back.',
    'lgps-earlier': 'For unpaid leave that starts on this day, ask your pension fund what you can buy back.',
    'pension-ask': 'Ask your pension scheme what unpaid leave does. This is not pension advice.',
    'pension-unknown': 'If you are in a pension scheme, ask payroll what unpaid leave does.',
    paid: 'Where it is agreed, it is paid as usual.',
    'part-paid': 'Where it is agreed, some of it may be paid. Ask HR.',
  },
};

const welsh: LeaveMessages = {
  meantFor: { unforeseen: 'problem sydyn', planned: 'gofal wedi’i gynllunio', child: 'amser i’ch plentyn', more: 'mwy o amser nag y mae’r mathau eraill yn ei roi' },
  notFor: (situations) => `Mae’r math hwn ar gyfer ${situations}.`,
  situationOpen: 'Nid ydych wedi dweud at beth y mae’r amser.',
  askHr: 'Nid yw’n cael ei benderfynu yma a ydych yn gyflogai. Gall Adnoddau Dynol ddweud wrthych.',
  notEmployee: 'Mae hwn ar gyfer cyflogeion. Os nad ydych yn siŵr nad ydych yn un, gofynnwch i Adnoddau Dynol.',
  forStaff: 'Caiff pawb sy’n gweithio yma ofyn amdano.',
  notConfirmed: 'Nid yw hwn wedi’i gadarnhau ar gyfer y diwrnod rydych yn gofyn amdano. Gofynnwch i Adnoddau Dynol.',
  noNotice: 'Nid oes rhybudd wedi’i bennu. Gofynnwch mor gynnar ag y gallwch.',
  decidedBy: { statutory: 'Y gyfraith sy’n ei roi', employer: 'Eich cyflogwr' },
  cost: {
    'gross-only': 'Cyflog gros yw hwn, cyn treth, Yswiriant Gwladol a phensiwn. Gofynnwch i’r gyflogres faint y byddech yn mynd ag ef adref.',
    'pay-not-said': 'Dywedwch faint yw eich cyflog i weld beth mae diwrnod di-dâl yn ei gostio.',
    'hours-not-said': 'Dywedwch faint o oriau rydych yn eu gweithio mewn wythnos i weld beth mae diwrnod di-dâl yn ei gostio.',
    'lgps-due': 'Yng Nghynllun Pensiwn Llywodraeth Leol rydych hefyd yn talu i mewn ar y cyflog nad ydych yn ei gael, pan fydd absenoldeb di-dâl yn fyrrach na 15 diwrnod, ac rydych yn cronni pensiwn arno. Gofynnwch i’r gyflogres.',
    'lgps-percent-unknown': 'Yng Nghynllun Pensiwn Llywodraeth Leol rydych hefyd yn talu i mewn ar y cyflog nad ydych yn ei gael, pan fydd absenoldeb di-dâl yn fyrrach na 15 diwrnod, ac rydych yn cronni pensiwn arno. Mae faint yn dibynnu ar y ganran ar eich slip cyflog.',
    'lgps-too-long': 'Nid yw absenoldeb di-dâl o 15 diwrnod neu fwy yn bensiynadwy ohono’i hun. Rhaid i’ch cyflogwr ysgrifennu atoch am brynu’r pensiwn yn ôl.',
    'lgps-earlier': 'Ar gyfer absenoldeb di-dâl sy’n dechrau ar y diwrnod hwn, gofynnwch i’ch cronfa bensiwn beth y gallwch ei brynu’n ôl.',
    'pension-ask': 'Gofynnwch i’ch cynllun pensiwn beth mae absenoldeb di-dâl yn ei wneud. Nid cyngor pensiwn yw hwn.',
    'pension-unknown': 'Os ydych mewn cynllun pensiwn, gofynnwch i’r gyflogres beth mae absenoldeb di-dâl yn ei wneud.',
    paid: 'Lle cytunir arno, telir amdano fel arfer.',
    'part-paid': 'Lle cytunir arno, efallai y telir am rywfaint ohono. Gofynnwch i Adnoddau Dynol.',
  },
};

export const leaveMessages = (locale: string): LeaveMessages => (languageOf(locale) === 'cy' ? welsh : english);
