// The headings of the evidence pack: what a report under the equality duty lists, and what Carer Confident asks at each level.

type Both = readonly [english: string, welsh: string];
/** `figure:` names a table, `offer:` a list of the pack; the rest are kept elsewhere. */
export type EvidenceRef = `figure:${string}` | 'register' | 'survey' | 'meetings' | 'activities' | 'offer:leaveTypes' | 'offer:schemes' | 'offer:arrangements' | 'offer:contacts' | 'offer:privacy' | 'yours';
export interface SectionWords { readonly id: string; readonly heading: Both; readonly evidence: readonly { readonly from: EvidenceRef; readonly text: Both }[] }

const yours = (english: string, welsh: string): SectionWords['evidence'][number] => ({ from: 'yours', text: [english, welsh] });

export const title: Both = ['Carers: evidence for {quarter}', 'Gofalwyr: tystiolaeth ar gyfer {quarter}'];
export const statement: Both = [
  'These figures may help to show due regard under section 149 of the Equality Act 2010. Carers are a local strand, not a protected characteristic in Great Britain; a carer may be protected by association with someone’s age, disability or sex. In Northern Ireland, section 75 covers persons with dependants. No software shows on its own that a duty is met.',
  'Gall y ffigurau hyn helpu i ddangos sylw dyledus o dan adran 149 o Ddeddf Cydraddoldeb 2010. Llinyn lleol yw gofalwyr, nid nodwedd warchodedig ym Mhrydain Fawr; gall gofalwr gael ei ddiogelu drwy gysylltiad ag oedran, anabledd neu ryw rhywun arall. Yng Ngogledd Iwerddon mae adran 75 yn cwmpasu pobl â dibynyddion. Nid oes meddalwedd sy’n dangos ar ei phen ei hun fod dyletswydd wedi’i chyflawni.',
];

/** In the order in which guidance on the specific duties lists what to publish about staff. */
export const psed: readonly SectionWords[] = [
  { id: 'workforce', heading: ['Workforce: carers as a local strand', 'Y gweithlu: gofalwyr fel llinyn lleol'], evidence: [
    { from: 'register', text: ['Carers who said so, and the share of all staff', 'Gofalwyr a ddywedodd hynny, a’r gyfran o’r holl staff'] },
    { from: 'figure:register-by-directorate', text: ['The register by directorate', 'Y gofrestr yn ôl cyfarwyddiaeth'] },
  ] },
  { id: 'recruitment-and-retention', heading: ['Recruitment and retention', 'Recriwtio a chadw'], evidence: [yours('Leavers who gave caring as a reason, from exit interviews', 'Y rhai a adawodd gan roi gofalu yn rheswm, o gyfweliadau gadael')] },
  { id: 'flexible-working', heading: ['Flexible working: requests and outcomes', 'Gweithio hyblyg: ceisiadau a chanlyniadau'], evidence: [
    { from: 'figure:working-by-outcome', text: ['Requests by outcome, refusals by ground', 'Ceisiadau yn ôl canlyniad, gwrthodiadau yn ôl sail'] },
    { from: 'offer:arrangements', text: ['Ways of working that are offered', 'Ffyrdd o weithio a gynigir'] },
  ] },
  { id: 'leave', heading: ['Leave to care: requests and outcomes', 'Absenoldeb i ofalu: ceisiadau a chanlyniadau'], evidence: [
    { from: 'figure:leave-by-directorate', text: ['Requests by outcome and directorate, statutory postponements without a written reason among them', 'Ceisiadau yn ôl canlyniad a chyfarwyddiaeth, gan gynnwys gohiriadau statudol heb reswm ysgrifenedig'] },
    { from: 'figure:leave-by-type', text: ['Requests by outcome and kind of leave', 'Ceisiadau yn ôl canlyniad a math o absenoldeb'] },
    { from: 'figure:median-days', text: ['Days from request to decision, the middle one', 'Dyddiau o gais i benderfyniad, yr un canol'] },
  ] },
  { id: 'learning', heading: ['Learning and development', 'Dysgu a datblygu'], evidence: [
    { from: 'figure:sessions-attendance', text: ['People who came to sessions, by whom they were for', 'Pobl a ddaeth i sesiynau, yn ôl i bwy yr oeddent'] }, yours('Training for managers: who was offered it, who completed it', 'Hyfforddiant i reolwyr: pwy gafodd gynnig, pwy gwblhaodd'),
  ] },
  { id: 'grievances', heading: ['Grievances and dismissals', 'Cwynion a diswyddiadau'], evidence: [yours('Grievances in which caring was raised', 'Cwynion lle codwyd gofalu')] },
  { id: 'survey', heading: ['What staff say', 'Yr hyn y mae staff yn ei ddweud'], evidence: [{ from: 'survey', text: ['Items of the staff survey', 'Eitemau’r arolwg staff'] }] },
  { id: 'engagement', heading: ['Engagement, and what was done', 'Ymgysylltu, a’r hyn a wnaed'], evidence: [
    { from: 'meetings', text: ['Meetings of the carers’ forum, and sessions held', 'Cyfarfodydd fforwm y gofalwyr, a sesiynau a gynhaliwyd'] }, { from: 'figure:forum-attendance', text: ['People who came to the forum', 'Pobl a ddaeth i’r fforwm'] },
    { from: 'figure:releases-by-answer', text: ['Requests for time to go, by answer', 'Ceisiadau am amser i fynd, yn ôl ateb'] },
    { from: 'activities', text: ['Activities with their days', 'Gweithgareddau â’u dyddiau'] }, yours('Minutes and actions of the carers’ forum', 'Cofnodion a chamau fforwm y gofalwyr'),
  ] },
  { id: 'policies', heading: ['Policies', 'Polisïau'], evidence: [
    { from: 'offer:leaveTypes', text: ['Kinds of leave', 'Mathau o absenoldeb'] }, { from: 'offer:schemes', text: ['Support that is offered', 'Cymorth a gynigir'] }, yours('The carers policy, with the day it was agreed', 'Y polisi gofalwyr, â’r diwrnod y cytunwyd arno'),
  ] },
];

export interface LevelWords { readonly level: 'active' | 'accomplished' | 'ambassador'; readonly heading: Both; readonly criteria: readonly SectionWords[] }
/** The benchmark of Carers UK and Employers for Carers; its wording is theirs, this is our own short form of what each level asks. */
export const carerConfident: readonly LevelWords[] = [
  { level: 'active', heading: ['Level 1: Active', 'Lefel 1: Gweithredol'], criteria: [
    { id: 'commitment', heading: ['A commitment to carers in policy', 'Ymrwymiad i ofalwyr mewn polisi'], evidence: [yours('The policy, and who signed it', 'Y polisi, a phwy a’i llofnododd')] },
    { id: 'rights', heading: ['Carers’ legal rights are honoured', 'Mae hawliau cyfreithiol gofalwyr yn cael eu parchu'], evidence: [
      { from: 'offer:leaveTypes', text: ['Kinds of leave', 'Mathau o absenoldeb'] }, { from: 'figure:leave-by-type', text: ['Requests by outcome and kind of leave', 'Ceisiadau yn ôl canlyniad a math o absenoldeb'] },
      { from: 'figure:working-by-outcome', text: ['Flexible-working requests by outcome', 'Ceisiadau gweithio hyblyg yn ôl canlyniad'] },
    ] },
    { id: 'identify', heading: ['Staff are helped to say that they are carers, and to get support', 'Caiff staff gymorth i ddweud eu bod yn ofalwyr, ac i gael cefnogaeth'], evidence: [
      { from: 'offer:privacy', text: ['A register at three levels of sharing, with its privacy text', 'Cofrestr ar dair lefel rannu, â’i thestun preifatrwydd'] }, { from: 'register', text: ['How many have said so', 'Faint sydd wedi dweud hynny'] }, { from: 'offer:contacts', text: ['Where to get support', 'Ble i gael cefnogaeth'] },
    ] },
  ] },
  { level: 'accomplished', heading: ['Level 2: Accomplished', 'Lefel 2: Medrus'], criteria: [
    { id: 'process', heading: ['A way to identify carers', 'Ffordd o adnabod gofalwyr'], evidence: [{ from: 'figure:register-by-directorate', text: ['The register by directorate', 'Y gofrestr yn ôl cyfarwyddiaeth'] }] },
    { id: 'involved', heading: ['Carers are involved in policy', 'Mae gofalwyr yn rhan o lunio polisi'], evidence: [{ from: 'meetings', text: ['Meetings of the carers’ forum, and sessions held', 'Cyfarfodydd fforwm y gofalwyr, a sesiynau a gynhaliwyd'] }, { from: 'figure:forum-attendance', text: ['People who came to the forum', 'Pobl a ddaeth i’r fforwm'] }, yours('Minutes and actions of the carers’ forum', 'Cofnodion a chamau fforwm y gofalwyr')] },
    { id: 'documented', heading: ['A documented carers policy', 'Polisi gofalwyr wedi’i ddogfennu'], evidence: [yours('The policy document', 'Y ddogfen bolisi')] },
    { id: 'range', heading: ['A range of support', 'Ystod o gefnogaeth'], evidence: [{ from: 'offer:schemes', text: ['Support that is offered', 'Cymorth a gynigir'] }, { from: 'offer:arrangements', text: ['Ways of working that are offered', 'Ffyrdd o weithio a gynigir'] }] },
    { id: 'communicated', heading: ['Support is communicated', 'Mae’r gefnogaeth yn cael ei chyfleu'], evidence: [{ from: 'activities', text: ['Activities with their days', 'Gweithgareddau â’u dyddiau'] }] },
    { id: 'culture', heading: ['A culture in which it is safe to say so', 'Diwylliant lle mae’n ddiogel dweud'], evidence: [{ from: 'figure:releases-by-answer', text: ['Requests for time to go to a meeting, by answer', 'Ceisiadau am amser i fynd i gyfarfod, yn ôl ateb'] }, { from: 'survey', text: ['Items of the staff survey', 'Eitemau’r arolwg staff'] }] },
  ] },
  { level: 'ambassador', heading: ['Level 3: Ambassador', 'Lefel 3: Llysgennad'], criteria: [
    { id: 'innovation', heading: ['Innovation', 'Arloesi'], evidence: [yours('What is new here, and what came of it', 'Beth sy’n newydd yma, a beth ddaeth ohono')] },
    { id: 'all-stages', heading: ['All stages of employment', 'Pob cam o gyflogaeth'], evidence: [yours('Recruitment, induction, appraisal, leaving', 'Recriwtio, sefydlu, arfarnu, gadael')] },
    { id: 'managers', heading: ['Managers are equipped', 'Mae rheolwyr wedi’u paratoi'], evidence: [{ from: 'figure:median-days', text: ['Days from request to decision, the middle one', 'Dyddiau o gais i benderfyniad, yr un canol'] }, { from: 'figure:sessions-attendance', text: ['People who came to sessions, by whom they were for', 'Pobl a ddaeth i sesiynau, yn ôl i bwy yr oeddent'] }, yours('Training for managers', 'Hyfforddiant i reolwyr')] },
    { id: 'promotion', heading: ['Promoted outside the organisation', 'Hyrwyddo y tu allan i’r sefydliad'], evidence: [yours('Talks, awards, work with other employers', 'Sgyrsiau, gwobrau, gwaith gyda chyflogwyr eraill')] },
  ] },
];
