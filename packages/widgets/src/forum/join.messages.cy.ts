// Words of joining from a partner organisation, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { JoinMessages } from './join.messages.ts';

const messages: Translation<JoinMessages> = {
  title: 'Ymuno o sefydliad partner',
  intro: (employer) => `I bobl nad oes ganddynt fewngofnod yn ${employer}: staff ei bartneriaid, ac aelodau gweithgorau o’r tu allan. Nid oes raid i chi fod yn ofalwr, ac nid oes neb yn gofyn pam rydych yn dod.`,
  employer: 'y cyflogwr sy’n cynnal y fforwm hwn',
  over: 'Roeddech yma fel gwestai. Mae eich allwedd wedi dod i ben. Profwch eich cyfeiriad eto i ddod yn ôl.',
  address: {
    title: 'Gyda’ch e-bost gwaith', from: (names) => `Os ydych yn gweithio i ${names}, byddwn yn anfon dolen i’ch cyfeiriad gwaith.`, nobody: 'Os yw eich sefydliad yn cymryd rhan, byddwn yn anfon dolen i’ch cyfeiriad gwaith.',
    email: { label: 'Cyfeiriad e-bost gwaith', hint: 'Byddwn yn anfon un e-bost. Mae ei ddolen yn gweithio unwaith, am 30 munud.', errors: { required: 'Teipiwch eich cyfeiriad e-bost gwaith', format: 'Teipiwch gyfeiriad e-bost, fel enw@ymddiriedolaeth.nhs.uk' } },
    send: 'Anfonwch ddolen ataf', code: 'Mae gennyf god gwahoddiad yn lle hynny',
  },
  code: {
    title: 'Gyda chod gwahoddiad', intro: 'Mae’r cadeirydd yn rhoi codau i bobl partner neu weithgor.',
    code: { label: 'Cod gwahoddiad', hint: 'Un ar bymtheg o lythrennau a ffigurau. Nid yw priflythrennau a chysylltnodau o bwys.', errors: { required: 'Teipiwch y cod', format: 'Teipiwch bob un o’r un ar bymtheg o lythrennau a ffigurau' } },
    address: 'Mae gennyf e-bost gwaith partner yn lle hynny',
  },
  name: { label: 'Beth hoffech gael eich galw?', hint: 'Nid oes raid dweud. Fe’i cynigir ar gyfer eich atebion; mewn gweithgor mae’r cadeirydd a’r aelodau yn ei weld.', errors: { format: 'Teipiwch enw o un llinell' } },
  stay: { label: 'Aros wedi mewngofnodi ar y ddyfais hon', hint: 'Am 30 diwrnod ar ôl pob ymweliad. Dim ond lle nad oes neb arall yn ei defnyddio: mae pwy bynnag sy’n agor y dudalen hon yma yn dod i mewn fel chi.' },
  memory: 'Mae’r dudalen hon yn eich anghofio pan fyddwch yn ei chau. Rydych yn dod yn ôl gyda dolen newydd.',
  memoryCode: 'Mae’r dudalen hon yn eich anghofio pan fyddwch yn ei chau, ac nid oes dim yn arwain yn ôl atoch: mae’r cod wedyn yn eich gwneud yn westai newydd.',
  shared: 'Mae sawl person yn defnyddio’r cyfrifiadur hwn, felly mae’n eich anghofio pan fyddwch yn gadael.',
  join: 'Ymuno', notNow: 'Nid nawr',
  asked: {
    title: 'Edrychwch yn eich e-bost gwaith', body: 'Os yw’r cyfeiriad yn un a all ymuno, mae dolen ar ei ffordd. Agorwch hi o fewn 30 munud, ar unrhyw ddyfais. Mae’r ateb yma yr un fath i bob cyfeiriad.',
    none: 'Dim byd yno ar ôl ychydig funudau? Edrychwch ymhlith y post sothach. Os nad yw eich cyfeiriad yn un partner, gofynnwch i’r cadeirydd am god gwahoddiad.', again: 'Teipio cyfeiriad arall',
  },
  key: { title: 'Rydych wedi agor eich dolen', body: 'Pwyswch “Ymuno”, ac rydych i mewn. Wedyn mae’r ddolen yn peidio â gweithio.' },
  refused: { title: 'Nid yw hyn yn gadael neb i mewn', link: 'Mae’r ddolen wedi’i defnyddio, yn hŷn na hanner awr, neu mae’r gwahoddiad wedi’i ddiweddu. Gallwch ofyn am un newydd.', code: 'Mae’r cod wedi’i ddefnyddio, wedi’i ddiweddu, heibio ei ddiwrnod olaf, neu heb fod yn hollol gywir. Edrychwch arno eto, neu gofynnwch i’r cadeirydd am un arall.', again: 'Gofyn am ddolen newydd' },
  privacy: {
    title: 'Pwy sy’n gweld beth', body: (names) => `Mae a wnelo hyn â dau sefydliad: ${names}.`,
    employer: (name) => `Yr hyn y mae ${name} yn ei weld`, employerSees: ['Bod rhywun o’ch sefydliad wedi ymuno. Mewn ffigurau, lle mae deg neu fwy wedi gwneud.', 'O’ch atebion: cymaint ag y byddwch yn ei ddewis, bob tro.', 'Mewn gweithgor: yr enw a roddwch, a’ch sefydliad.', 'Byth eich cyfeiriad e-bost: fe’i cedwir dan glo, a dim ond yr allwedd a gewch yma sy’n ei agor.'],
    own: (name) => `Yr hyn y mae ${name} yn ei weld`, ownOrganisation: 'eich sefydliad', ownSees: ['Dim gennym ni: nid eich bod wedi ymuno, na’r hyn a atebwch.', 'Mae’r e-bost gyda’r ddolen yn eich blwch post gwaith. Gallwch ei ddileu.'],
    not: 'Rydych yn gweld y fforwm a’r cyfeirlyfr. Mae absenoldeb, ceisiadau a chofrestriadau staff y cyflogwr ei hun ar gau i westeion.',
    leave: 'Gallwch adael unrhyw bryd, a chaiff popeth ei ddileu.', notice: (name) => `Hysbysiad preifatrwydd ${name}`,
  },
  in: {
    title: 'Rydych i mewn', as: (organisation) => `Rydych yma fel gwestai o ${organisation}.`, called: (name) => `Fe’ch gelwir yn ${name}.`, open: 'Mynd i’r fforwm', openNamed: (title) => `Mynd i “${title}”`, none: 'Nid oes cyfarfod yma eto. Dewch yn ôl yn nes ymlaen.',
    kept: 'Mae’r ddyfais hon yn eich cadw wedi mewngofnodi, am 30 diwrnod ar ôl pob ymweliad.', keep: 'Aros wedi mewngofnodi ar y ddyfais hon', forget: 'Peidio â’m cadw ar y ddyfais hon', saved: 'Newidiwyd.',
    another: 'Ymuno â gweithgor gyda chod', leave: 'Gadael a dileu popeth', leaveBody: 'Caiff eich enw, eich atebion a’ch lle mewn gweithgorau eu dileu ar unwaith, ar bob dyfais. Mae’r hyn a ysgrifennoch mewn nodiadau a rennir yn aros.', confirm: 'Dileu popeth a gadael?', yes: 'Ie, gadael', no: 'Na, aros',
  },
  left: { title: 'Rydych wedi gadael', body: 'Mae popeth a gadwyd amdanoch fel gwestai wedi’i ddileu.', again: 'Ymuno eto' },
  colleague: {
    title: 'Ymuno â gweithgor', body: 'Rydych wedi mewngofnodi, felly nid oes angen dolen arnoch. Gyda chod rydych yn ymuno â’r gweithgor y mae ar ei gyfer.', sees: 'Mae’r cadeirydd a’r aelodau yn gweld enw eich mewngofnod, oni bai eich bod yn rhoi un arall yma. Nid oes neb arall yn ei weld.', forum: 'Mae’r fforwm ei hun eisoes ar agor i chi.', done: 'Rydych yn perthyn i’r gweithgor nawr.', open: 'Mynd i’r fforwm',
  },
  fast: 'Roedd hynny’n gyflym iawn. Arhoswch eiliad, yna pwyswch eto.', busy: 'Rhoddwyd cynnig ar hynny’n aml iawn nawr. Ceisiwch eto mewn ychydig funudau.', noMail: 'Ni ellir anfon post oddi yma ar hyn o bryd. Gofynnwch i’r cadeirydd am god gwahoddiad.', wrong: 'Ni ellid ei gymryd fel y mae. Edrychwch ar yr hyn a deipioch.',
  standalone: 'Ni all neb ymuno o’r dudalen hon.', trap: 'Gadewch y maes hwn yn wag',
};
export default messages;
