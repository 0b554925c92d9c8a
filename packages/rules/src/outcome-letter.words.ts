// What a letter of outcome says around the facts and the law's own wording, in English and in Welsh.
import type { LetterKind } from './pack.types.ts';

export interface LetterWords {
  readonly title: Readonly<Record<LetterKind, string>>;
  readonly from: (name: string) => string;
  readonly reference: (reference: string) => string;
  readonly dear: (name: string) => string;
  readonly hello: string;
  readonly asked: (on: string) => string;
  readonly hours: string;
  readonly times: string;
  readonly place: string;
  readonly starts: string;
  readonly ends: string;
  readonly talked: (days: readonly string[]) => string;
  readonly decision: Readonly<Record<LetterKind, string>>;
  readonly trial: (untilOn: string) => string;
  readonly extend: (untilOn: string, reason: string) => string;
  readonly grounds: (count: number) => string;
  readonly explanation: string;
  readonly appeal: string;
  readonly appealBy: (on: string) => string;
  readonly due: (on: string) => string;
  readonly answer: Readonly<Record<'offer-alternative' | 'offer-trial' | 'extend', string>>;
  readonly closing: string;
}

const list = (items: readonly string[], and: string): string => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`);

const english: LetterWords = {
  title: {
    accept: 'Your request to work differently: agreed',
    'offer-alternative': 'Your request to work differently: another way we can offer',
    'offer-trial': 'Your request to work differently: a trial',
    refuse: 'Your request to work differently: our decision',
    'appeal-upheld': 'Your appeal: your request is agreed',
    'appeal-refused': 'Your appeal: our decision',
    extend: 'Your request to work differently: may we take longer?',
  },
  from: (name) => `From: ${name}`,
  reference: (reference) => `Reference: ${reference}`,
  dear: (name) => `Dear ${name},`,
  hello: 'Hello,',
  asked: (on) => `On ${on} you made a statutory request for flexible working. You asked for:`,
  hours: 'Hours', times: 'Times', place: 'Place of work', starts: 'From', ends: 'Until',
  talked: (days) => `We talked about your request on ${list(days, 'and')}.`,
  decision: {
    accept: 'We agree to your request.',
    'offer-alternative': 'We cannot agree to your request as it stands. We offer you this instead:',
    'offer-trial': 'Before we decide, we would like to try what you asked for.',
    refuse: 'We are sorry that we cannot agree to your request.',
    'appeal-upheld': 'We have looked at your appeal and uphold it. We agree to your request.',
    'appeal-refused': 'We have looked at your appeal. We are sorry that our decision stays as it was.',
    extend: 'We would like more time to decide.',
  },
  trial: (untilOn) => `The trial would run until ${untilOn}. We would then meet to see how it went, and decide by that day unless we agree another.`,
  extend: (untilOn, reason) => `We ask you to agree that we decide, any appeal included, by ${untilOn}.${reason ? ` The reason is: ${reason}` : ''}`,
  grounds: (count) => (count === 1 ? 'The ground for this is:' : 'The grounds for this are:'),
  explanation: 'Why we think it is reasonable to refuse for this reason:',
  appeal: 'You can appeal. Tell us why you think the decision is wrong.',
  appealBy: (on) => `You can appeal until ${on}. Tell us why you think the decision is wrong.`,
  due: (on) => `We must decide everything, any appeal included, by ${on}.`,
  answer: {
    'offer-alternative': 'Please tell us whether you agree. You do not have to.',
    'offer-trial': 'Please tell us whether you agree to the trial. You do not have to.',
    extend: 'Please tell us whether you agree. You do not have to: then the date stays as it is.',
  },
  closing: 'Yours sincerely,',
};

const welsh: LetterWords = {
  title: {
    accept: 'Eich cais i weithio’n wahanol: wedi’i gytuno',
    'offer-alternative': 'Eich cais i weithio’n wahanol: ffordd arall y gallwn ei chynnig',
    'offer-trial': 'Eich cais i weithio’n wahanol: cyfnod prawf',
    refuse: 'Eich cais i weithio’n wahanol: ein penderfyniad',
    'appeal-upheld': 'Eich apêl: cytunwyd i’ch cais',
    'appeal-refused': 'Eich apêl: ein penderfyniad',
    extend: 'Eich cais i weithio’n wahanol: gawn ni fwy o amser?',
  },
  from: (name) => `Oddi wrth: ${name}`,
  reference: (reference) => `Cyfeirnod: ${reference}`,
  dear: (name) => `Annwyl ${name},`,
  hello: 'Helo,',
  asked: (on) => `Ar ${on} gwnaethoch gais statudol i weithio’n hyblyg. Gofynnoch am:`,
  hours: 'Oriau', times: 'Amserau', place: 'Man gwaith', starts: 'O', ends: 'Tan',
  talked: (days) => `Buom yn siarad am eich cais ar ${list(days, 'a')}.`,
  decision: {
    accept: 'Rydym yn cytuno i’ch cais.',
    'offer-alternative': 'Ni allwn gytuno i’ch cais fel y mae. Rydym yn cynnig hyn yn lle hynny:',
    'offer-trial': 'Cyn i ni benderfynu, hoffem roi cynnig ar yr hyn y gofynnoch amdano.',
    refuse: 'Mae’n ddrwg gennym na allwn gytuno i’ch cais.',
    'appeal-upheld': 'Rydym wedi ystyried eich apêl ac yn ei chadarnhau. Rydym yn cytuno i’ch cais.',
    'appeal-refused': 'Rydym wedi ystyried eich apêl. Mae’n ddrwg gennym fod ein penderfyniad yn aros fel yr oedd.',
    extend: 'Hoffem gael mwy o amser i benderfynu.',
  },
  trial: (untilOn) => `Byddai’r cyfnod prawf yn para tan ${untilOn}. Byddem wedyn yn cwrdd i weld sut aeth pethau, ac yn penderfynu erbyn y diwrnod hwnnw oni bai ein bod yn cytuno ar ddiwrnod arall.`,
  extend: (untilOn, reason) => `Gofynnwn i chi gytuno ein bod yn penderfynu, gan gynnwys unrhyw apêl, erbyn ${untilOn}.${reason ? ` Y rheswm yw: ${reason}` : ''}`,
  grounds: (count) => (count === 1 ? 'Y sail dros hyn yw:' : 'Y seiliau dros hyn yw:'),
  explanation: 'Pam rydym yn credu ei bod yn rhesymol gwrthod am y rheswm hwn:',
  appeal: 'Gallwch apelio. Dywedwch wrthym pam rydych yn credu bod y penderfyniad yn anghywir.',
  appealBy: (on) => `Gallwch apelio tan ${on}. Dywedwch wrthym pam rydych yn credu bod y penderfyniad yn anghywir.`,
  due: (on) => `Rhaid i ni benderfynu popeth, gan gynnwys unrhyw apêl, erbyn ${on}.`,
  answer: {
    'offer-alternative': 'Dywedwch wrthym a ydych yn cytuno. Does dim rhaid i chi.',
    'offer-trial': 'Dywedwch wrthym a ydych yn cytuno i’r cyfnod prawf. Does dim rhaid i chi.',
    extend: 'Dywedwch wrthym a ydych yn cytuno. Does dim rhaid i chi: bydd y dyddiad wedyn yn aros fel y mae.',
  },
  closing: 'Yn gywir,',
};

export const letterWords: Readonly<Record<'en-GB' | 'cy', LetterWords>> = { 'en-GB': english, cy: welsh };
