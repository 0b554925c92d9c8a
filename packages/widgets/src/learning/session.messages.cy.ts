// What carer-learning says of one session and its booking, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { SessionMessages } from './session.messages.ts';

const people = (n: number): string => `${n} ${n === 2 ? 'berson' : 'person'}`;
const messages: Translation<SessionMessages> = {
  where: 'Ble', for: 'I bwy', by: 'Rhoddir gan', time: 'Pryd y cewch ddod',
  materials: 'I’w ddarllen ac i’w gadw', newTab: '(yn agor mewn tab newydd)',
  closed: { over: 'Mae drosodd.', held: 'Mae drosodd.', cancelled: 'Mae wedi’i chanslo, felly ni chaiff neb archebu.', 'not-open': 'Ni ellir ei harchebu eto.' },
  ask: { title: 'I archebu, gofynnwch i', account: 'Nid oes angen cyfrif arnoch.', cannot: 'Rydych wedi mewngofnodi, ond nid fel aelod o staff, felly ni allwch archebu yma.', body: 'Dywedwch gymaint neu gyn lleied ag y mynnwch: nid oes raid i chi ddweud pam rydych yn dod.', signIn: 'Os ydych yn gweithio yma, mewngofnodwch i’r fewnrwyd a chewch archebu ar y dudalen hon.', nobody: 'Nid oes cyswllt ar gyfer y sesiwn hon. Gofynnwch i’ch cyflogwr.' },
  mine: {
    title: 'Eich archeb', room: 'Mae gennych le yn yr ystafell.', link: 'Mae gennych le drwy ddolen.', waiting: (before) => (before === 0 ? 'Rydych yn aros am le, a chi sydd nesaf.' : `Rydych yn aros am le. Gofynnodd ${people(before)} o’ch blaen.`),
    movesUp: 'Os daw lle’n rhydd, chi fydd yn ei gael, heb ofyn eto.', joinLink: 'Ymuno drwy’r ddolen hon', switching: (before) => `Mae’r lle hwn gennych nes y bydd un o’r math y gofynnoch amdano. ${before === 0 ? 'Chi sydd nesaf.' : `Gofynnodd ${people(before)} o’ch blaen.`}`,
    as: { name: (called) => `Archebwyd fel ${called}.`, alias: (called) => `Archebwyd dan enw arall: ${called}.`, count: 'Archebwyd fel un pen, heb enw.' },
    inWorkTime: 'Yn ystod oriau gwaith, i chi’ch hun. Ni ddywedwyd wrth unrhyw reolwr.', ownTime: 'Yn eich amser eich hun.', needs: 'Gofynnoch am', told: (neutral) => (neutral ? 'Cewch wybod drwy e-bost, nad yw’n dweud am beth y mae.' : 'Cewch wybod drwy e-bost.'), untold: 'Ni anfonir e-bost. Edrychwch yma i weld a oes rhywbeth wedi newid.', remind: 'Cewch eich atgoffa y diwrnod cynt.',
    change: 'Newid yr archeb', withdraw: 'Ildio’r lle', stopWaiting: 'Peidio ag aros', sure: 'Ei ildio? Bydd yn mynd i bwy bynnag sy’n aros hiraf.', yes: 'Ie, ei ildio', keep: 'Ei gadw',
    ask: 'Gofyn i’m rheolwr am yr amser', calendar: 'Ffeil galendr', neutral: 'Ffeil galendr sy’n dweud “Apwyntiad” yn unig', booked: 'Mae gennych le.', changed: 'Mae eich archeb wedi’i newid.', waits: 'Rydych ar y rhestr aros.', withdrawn: 'Rydych wedi’i ildio.',
  },
  book: {
    title: 'Archebu lle', change: 'Newid yr archeb', intro: 'I chi’ch hun. Ni ddywedir wrth unrhyw reolwr, ac ni ofynnir i neb a yw’n ofalwr.',
    full: 'Mae’n llawn. Cewch aros: os daw lle’n rhydd, chi fydd yn ei gael, heb ofyn eto.', send: 'Archebu lle', wait: 'Aros am le', save: 'Cadw', notNow: 'Ddim nawr',
    kind: {
      label: 'Sut y dylem eich archebu?', options: { name: 'Wrth eich enw', alias: 'Dan enw arall', count: 'Fel un pen' },
      hints: { name: 'Bydd pwy bynnag sy’n rhoi’r sesiwn yn ei weld ar y gofrestr, a neb arall.', alias: 'Unrhyw enw y mynnwch. Bydd ar y gofrestr.', count: 'Ni chedwir enw o gwbl. Cewch eich cyfrif wrth y drws.' }, errors: { required: 'Dewiswch sut i’ch archebu' },
    },
    called: { label: 'Yr enw ar gyfer y gofrestr', errors: { required: 'Rhowch yr enw ar gyfer y gofrestr' } },
    way: { label: 'Sut byddwch yn dod?', options: { room: 'I’r ystafell', link: 'Drwy ddolen' }, hints: {}, full: 'Llawn: byddech yn aros', errors: { required: 'Dewiswch sut byddwch yn dod' } },
    time: { label: 'Ai yn ystod oriau gwaith y mae?', hint: 'I chi’ch hun, er mwyn i chi gynllunio. Ni ddywedir wrth neb.', options: { yes: 'Ie, yn ystod oriau gwaith', no: 'Na, yn fy amser fy hun' }, errors: { required: 'Dewiswch ai yn ystod oriau gwaith y mae' } },
    needs: { ask: 'Oes unrhyw beth a fyddai’n eich helpu i gymryd rhan?', label: 'Beth fyddai’n helpu?', hint: 'Mae pwy bynnag sy’n rhoi’r sesiwn yn gweld beth sydd ei angen a pha mor aml, nid gan bwy.', other: 'Unrhyw beth arall a fyddai’n helpu', options: {
      'step-free': 'Ffordd i mewn heb risiau', 'hearing-loop': 'Dolen glyw', 'sign-language': 'Iaith arwyddion', captions: 'Capsiynau', 'large-print': 'Print bras', 'easy-read': 'Hawdd ei ddarllen', 'quiet-space': 'Lle tawel', 'carer-comes-too': 'Mae rhywun yn dod gyda mi', other: 'Rhywbeth arall',
    } },
    mail: { label: 'A ddylem ysgrifennu atoch?', tell: 'Anfonwch e-bost ataf os symudaf i fyny, neu os caiff ei symud, ei newid neu ei chanslo', neutral: 'Heb ddweud am beth y mae', remind: 'Atgoffwch fi y diwrnod cynt', none: 'Nid oes cyfeiriad e-bost yn eich mewngofnodi, felly ni ellir anfon dim. Edrychwch ar “Fy archebion”.' },
    gone: 'Caeodd tra oeddech yma. Ni archebwyd dim.',
  },
  release: { asked: 'Gofynnoch i’ch rheolwr am yr amser.', released: 'Cytunodd eich rheolwr i’r amser.', refused: 'Ni chytunodd eich rheolwr i’r amser.', 'another-time': 'Cynigir amser arall.', unanswered: 'Nid atebodd neb cyn y diwrnod.', see: 'Gweld y cais' },
  rate: {
    title: 'Sut oedd hi?', intro: 'Cedwir hyn heb eich enw. Mae pwy bynnag a’i rhoddodd yn gweld cyfartaledd a’r sylwadau, unwaith y bydd digon o bobl wedi’i graddio.', stars: { label: 'Mewn sêr', options: { 1: '1: dim defnydd i mi', 2: '2: ychydig o ddefnydd', 3: '3: peth defnydd', 4: '4: defnyddiol', 5: '5: defnyddiol iawn' }, errors: { required: 'Dewiswch un i bum seren' } },
    comment: { label: 'Sylw', hint: 'Peidiwch ag enwi’r person rydych yn gofalu amdano, na neb arall.' }, send: 'Anfon', thanks: 'Diolch. Cewch ei newid yma.', change: 'Ei newid', given: (stars) => `Rhoesoch ${stars} o 5 seren.`,
  },
};
export default messages;
