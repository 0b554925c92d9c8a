// Geiriau un polisi, ei gofnod a’r atebion i’r hyn y mae’n ei gynnig, yn Gymraeg.
import type { PolicyMessages } from './policy.messages.ts';

const messages: PolicyMessages = {
  owner: 'Perchennog', areaOfWork: 'Maes gwaith', ownerEmail: 'Mae’r perchennog yn mewngofnodi fel', noEmail: 'Neb y tu allan i Adnoddau Dynol', next: 'Adolygiad nesaf', read: 'Darllen y polisi',
  check: 'Gwirio’r polisi hwn', again: 'Ei wirio eto', change: 'Newid yr hyn y mae’r gofrestr yn ei ddweud',
  unchecked: { title: 'Nid oes neb wedi gwirio’r polisi hwn eto', body: 'Gall ei berchennog, Adnoddau Dynol neu’r tîm cydraddoldeb wneud hynny: mae’n cymryd llai na deng munud.' },
  done: 'Mae’r gwiriad wedi’i orffen, a’i gadw o dan y cyfeirnod hwn:',
  record: 'Gwiriad o effaith ar ofalwyr', reference: 'Cyfeirnod', on: 'Gwiriwyd ar', by: 'Gwiriwyd gan', hands: { owner: 'Perchennog y polisi', hr: 'Adnoddau Dynol', equalities: 'Cydraddoldeb' },
  print: 'Argraffu’r cofnod hwn',
  look: 'I edrych arno', find: 'I’w ganfod', clear: 'Heb ganfod dim', changes: 'Newidiadau a gynigir', said: 'Ar beth arall yr edrychwyd',
  noLook: 'Dim.', noChanges: 'Dim.', answers: { yes: 'Ydy', no: 'Nac ydy', 'not-known': 'Ddim yn hysbys' }, how: (text) => `Sut: ${text}`, by_: (day) => `Erbyn ${day}`,
  verdicts: { accepted: 'Derbyniwyd', 'not-accepted': 'Ni dderbyniwyd' }, waits: 'Yn aros am ateb',
  foot: 'Cofnod o sylw dyledus i’r hyn y mae’r polisi’n ei wneud i bobl sy’n gofalu am rywun. Nid yw’n dweud dim am unrhyw berson, ac nid yw’n dweud bod y polisi’n gyfreithlon.',
  asOf: (version) => `Cwestiynau fersiwn ${version}.`,
  earlier: 'Gwiriadau eraill o’r polisi hwn', newest: 'Y diweddaraf', isEarlier: 'Gwiriad cynharach yw hwn.',
  answer: 'Ateb yr hyn a gynigir', answerLead: 'Mae pob ateb yn sefyll gyda’i reswm, i bawb yma ei ddarllen, ac fe’i rhoddir unwaith. Gellir ateb y rhai a adewir yn agored yn nes ymlaen.',
  accept: 'Derbyn', notAccept: 'Peidio â derbyn', later: 'Yn nes ymlaen', reason: 'Pam, neu sut y caiff ei wneud', reasonNeeded: 'Dywedwch pam', tooLong: 'Defnyddiwch 600 llythyren neu lai', none: 'Atebwch o leiaf un ohonynt', send: 'Anfon yr atebion',
  sent: 'Mae’r atebion wedi’u cadw.', meanwhile: 'Mae rhywun wedi ateb un o’r rhain yn y cyfamser. Mae’r hyn a ysgrifennoch ar gyfer y lleill yma o hyd.', notOwner: 'Polisi rhywun arall yw hwn. Gall ei berchennog, Adnoddau Dynol neu’r tîm cydraddoldeb ateb.',
};
export default messages;
