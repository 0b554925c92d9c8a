// Yr hyn y mae <carer-doctor> yn ei ddweud, yn Gymraeg.
import type { Translation } from '@think-carer/kit';
import type { DoctorMessages } from './doctor.messages.ts';

const reports = () => 'Byddai eich polisi yn rhwystro hyn, ond am y tro dim ond adrodd y mae. Newidiwch y llinell hon cyn iddo rwystro:';
const keys: Readonly<Record<string, string>> = {
  'publishable-key-unknown': 'Nid yw’r gweinydd yn adnabod yr allwedd y mae’r dudalen hon yn ei rhoi. Cymharwch data-carer-key ar dag y llwythwr â’r allwedd a gawsoch gan bwy bynnag sy’n rhedeg y gweinydd.',
  'publishable-key-missing': 'Nid yw’r dudalen hon yn rhoi allwedd. Ychwanegwch hi at dag y llwythwr:',
};

const messages: Translation<DoctorMessages> = {
  title: 'A yw’r dudalen hon yn barod ar gyfer y teclynnau?',
  wrong: (n) => (n === 0 ? 'Nid oes dim yma yn rhwystr.' : n === 1 ? '1 peth i’w drwsio' : `Pethau i’w trwsio: ${n}`),
  verdicts: { good: 'Yn gweithio', bad: 'I’w drwsio', note: 'Da gwybod' },
  says: {
    script: { good: () => 'Mae sgriptiau o’n gweinydd yn rhedeg.', bad: (at) => `Mae eich polisi yn rhwystro rhai sgriptiau o ${at}. Newidiwch y llinell hon:`, note: reports },
    style: { good: () => 'Mae’r arddulliau’n gweithio. Nid oes angen llinell yn eich polisi ar eu cyfer.', bad: () => 'Mae’r porwr hwn yn rhy hen ar gyfer arddulliau’r teclynnau. Maent yn gweithio, heb eu golwg.', note: reports },
    trustedTypes: { good: () => 'Nid yw Trusted Types yn rhwystr.', bad: () => 'Mae’r teclynnau’n ymddangos, ond mae sgript arall ar y dudalen hon yn dod â’i Lit ei hun, ac mae Trusted Types yn atal hwnnw: dim ond unwaith y mae eich polisi yn caniatáu pob enw. Newidiwch y llinell hon:', note: reports },
    connect: { good: (at) => `Mae galwadau i ${at} yn mynd drwodd.`, bad: (at) => `Nid yw galwadau i ${at} yn mynd drwodd. Mae eich polisi, dirprwy neu’r rhwydwaith yn eu rhwystro.`, note: reports },
    key: { good: () => 'Mae’r gweinydd yn adnabod eich allwedd a’r wefan hon.', bad: (code) => keys[code] ?? `Mae’r gweinydd yn ateb gyda phroblem: ${code}.`, note: reports },
    origin: { good: () => 'Mae’r gweinydd yn adnabod y wefan hon.', bad: () => 'Nid yw’r gweinydd yn adnabod y wefan hon. Gofynnwch i bwy bynnag sy’n ei redeg ychwanegu’r cyfeiriad hwn:', note: reports },
    signIn: {
      good: () => 'Mae rhywun wedi mewngofnodi, ac mae’r gweinydd yn derbyn y tocyn y mae eich tudalen yn ei roi.',
      bad: (code) => `Mae eich tudalen yn ateb pwy sydd wedi mewngofnodi, ac nid yw hynny’n gweithio: ${code}. Rhaid i’r ateb fod y tocyn hunaniaeth ei hun, fel llinyn.`,
      note: () => 'Nid oes neb wedi mewngofnodi yma, neu nid oes dim ar y dudalen hon yn ateb carer-token-request. Mae’r teclynnau i bawb yn gweithio. Mae’r rhai i staff, fel cofrestru ac absenoldeb, yn gofyn i bobl fewngofnodi.',
    },
    clock: { good: () => 'Mae clociau’r cyfrifiadur hwn a’r gweinydd yn cytuno.', bad: (seconds) => `Mae ${seconds} eiliad rhwng clociau’r cyfrifiadur hwn a’r gweinydd. Gall mewngofnodi fethu. Gosodwch gloc y cyfrifiadur hwn.`, note: reports },
    version: { good: (one) => `Un fersiwn sydd ar y dudalen${one ? `: ${one}` : ''}.`, bad: (all) => `Mae mwy nag un fersiwn ar y dudalen: ${all}. Y cyntaf sy’n rhedeg. Cadwch un llwythwr.`, note: reports },
    size: { good: (px) => `Mae’r testun yma yn ${px} picsel o uchder.`, bad: (px) => `Dim ond ${px} picsel o uchder yw’r testun yma, oherwydd maint eich tudalen. Ychwanegwch hyn at eich arddulliau:`, note: reports },
    font: { good: (name) => `Mae’r teclynnau’n defnyddio ffont eich tudalen: ${name}.`, bad: (name) => `Mae’r ffont ${name} wedi’i rwystro.`, note: (name) => `Mae eich polisi yn rhwystro ffont, felly mae’r dudalen yn defnyddio ${name}. Os ydych am gael y ffont hwnnw, newidiwch y llinell hon:` },
    storage: { good: () => 'Mae storio ymlaen. Nid yw’r teclynnau’n cadw dim ynddo oni bai bod rhywun yn gofyn.', bad: () => 'Mae storio wedi’i ddiffodd.', note: () => 'Mae storio wedi’i ddiffodd. Mae’r teclynnau’n gweithio hebddo.' },
    language: { good: (tag) => `Mae’r dudalen yn dweud ei hiaith: ${tag}.`, bad: () => 'Nid yw’r dudalen yn dweud ei hiaith.', note: () => 'Nid yw’r dudalen yn dweud ei hiaith, felly mae’r teclynnau’n siarad Saesneg. Ychwanegwch hi:' },
  },
  refused: {
    lit: 'Nid yw Trusted Types ar y dudalen hon yn caniatáu’r polisi “lit-html”, felly ni all yr un teclyn ymddangos yma. Mae pobl yn gweld y cymorth sydd y tu mewn i’w dag. Newidiwch y llinell hon yn eich Content-Security-Policy:',
    twice: 'Gwnaeth sgript arall ar y dudalen hon bolisi Trusted Types “lit-html” yn gyntaf, a dim ond unwaith y mae eich polisi chi yn caniatáu pob enw, felly ni all yr un teclyn ymddangos yma. Mae pobl yn gweld y cymorth sydd y tu mewn i’w dag. Newidiwch y llinell hon yn eich Content-Security-Policy:',
    then: 'Yna llwythwch y dudalen hon eto. Mae’r gwirio yn mynd ymlaen o’r fan honno.',
  },
  again: 'Gwirio eto',
  copy: 'Copïo',
  copied: 'Wedi’i gopïo',
  notCopied: 'Nid yw eich porwr yn gadael i ni gopïo. Dewiswch y llinell yn lle hynny.',
  line: 'Llinell i’w chopïo',
  policy: 'Popeth sydd ei angen ar bolisi',
  policyHint: 'Ychwanegwch y rhain at y cyfarwyddebau sydd gennych. Gadewch yr un olaf allan os nad ydych yn defnyddio Trusted Types.',
};
export default messages;
