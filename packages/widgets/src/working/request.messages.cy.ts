// Words of carer-working in Welsh, for asking: the route, the questions the law needs answered, and the draft.
import type { Translation } from '@think-carer/kit';
import type { RequestMessages } from './request.messages.ts';

const messages: Translation<RequestMessages> = {
  title: (what) => `Gofyn am: ${what}`,
  fields: {
    kind: {
      label: 'Sut hoffech chi ofyn?',
      hint: 'Gallwch ddechrau’n fach a gwneud cais ffurfiol wedyn.',
      options: { informal: 'Siarad amdano yn gyntaf', trial: 'Gofyn am roi cynnig arno am gyfnod', statutory: 'Gwneud cais ffurfiol' },
      hints: {
        informal: 'Nodyn byr i’ch rheolwr. Nid yw’n defnyddio cais ffurfiol.',
        trial: 'Nodyn byr yn gofyn am roi cynnig arno tan ddyddiad penodol, yna edrych arno gyda’ch gilydd.',
        statutory: 'Cais statudol am weithio hyblyg. Rhaid i’ch cyflogwr ddilyn y gyfraith a phenderfynu mewn pryd. Os mai ie yw’r ateb, mae eich contract fel arfer yn newid yn barhaol.',
      },
      errors: { required: 'Dewiswch sut hoffech chi ofyn' },
    },
    nation: {
      label: 'Ble rydych yn gweithio?', hint: 'Mae’r gyfraith yn wahanol yng Ngogledd Iwerddon.',
      options: { england: 'Lloegr', scotland: 'Yr Alban', wales: 'Cymru', 'northern-ireland': 'Gogledd Iwerddon' },
      errors: { required: 'Dewiswch ble rydych yn gweithio' },
    },
    status: {
      label: 'Ydych chi’n gyflogai?', hint: 'Mae’r rhan fwyaf o bobl â chontract parhaol neu gyfnod penodol yn gyflogeion. Yn aml, gweithwyr yw staff banc, asiantaeth a dim oriau.',
      options: { employee: 'Ydw, rwy’n gyflogai', worker: 'Nac ydw, rwy’n weithiwr, yn staff asiantaeth neu fanc', unknown: 'Dydw i ddim yn siŵr' },
      errors: { required: 'Dewiswch a ydych yn gyflogai' },
    },
    earlier: {
      label: 'Ydych chi wedi gwneud cais ffurfiol i’r cyflogwr hwn o’r blaen?', hint: 'Dim ond ceisiadau statudol am weithio hyblyg sy’n cyfrif.',
      options: { no: 'Nac ydw', once: 'Ydw, unwaith', more: 'Ydw, fwy nag unwaith' },
      errors: { required: 'Dewiswch a ydych wedi gofyn o’r blaen' },
    },
    live: {
      label: 'Ydych chi’n dal i aros am benderfyniad ar gais ffurfiol?',
      options: { no: 'Nac ydw', yes: 'Ydw' },
      errors: { required: 'Dewiswch a ydych yn dal i aros' },
    },
    earlierOn: { label: 'Pryd y gwnaethoch un diwethaf?', hint: 'Os nad ydych yn siŵr, rhowch eich amcan gorau.', errors: { required: 'Rhowch ddyddiad y cais hwnnw', date: 'Rhowch ddyddiad go iawn, fel 27 3 2026', future: 'Rhowch ddyddiad nad yw yn y dyfodol' } },
    earlierOn2: { label: 'A’r un cyn hwnnw?', errors: { required: 'Rhowch ddyddiad y cais cyn hwnnw', date: 'Rhowch ddyddiad go iawn, fel 27 3 2026', future: 'Rhowch ddyddiad nad yw yn y dyfodol' } },
    hours: { label: 'Oriau neu ddiwrnodau', hint: 'Er enghraifft, 22.5 awr yr wythnos, dydd Llun i ddydd Mercher.', errors: { required: 'Dywedwch beth hoffech chi ei newid: eich oriau, eich amserau neu’ch man gwaith' } },
    times: { label: 'Amserau', hint: 'Er enghraifft, dechrau am 10yb er mwyn bod yno pan ddaw’r gweithwyr gofal.' },
    place: { label: 'Man gwaith', hint: 'Er enghraifft, gartref ar ddydd Mawrth.' },
    startsOn: { label: 'Pryd hoffech chi iddo ddechrau?', hint: 'Er enghraifft, 1 3 2027', errors: { required: 'Rhowch y dyddiad yr hoffech iddo ddechrau', date: 'Rhowch ddyddiad go iawn, fel 1 3 2027', past: 'Rhowch ddyddiad nad yw yn y gorffennol' } },
    endsOn: { label: 'Pryd dylai’r cyfnod prawf ddod i ben?', hint: 'Mae tri mis yn gyffredin.', errors: { required: 'Rhowch ddyddiad', date: 'Rhowch ddyddiad go iawn, fel 1 6 2027', past: 'Rhowch ddyddiad nad yw yn y gorffennol', order: 'Rhowch ddyddiad ar ôl y diwrnod y mae’n dechrau' } },
    until: { label: 'Pryd dylai ddod i ben?', hint: 'Gadewch hwn yn wag os hoffech iddo barhau.', errors: { date: 'Rhowch ddyddiad go iawn, fel 1 6 2027', past: 'Rhowch ddyddiad nad yw yn y gorffennol', order: 'Rhowch ddyddiad ar ôl y diwrnod y mae’n dechrau' } },
    cover: { label: 'Sut y gellid gwneud y gwaith', hint: 'Nid oes rhaid i chi ddweud. Gall helpu eich rheolwr i gytuno.' },
    name: { label: 'Eich enw', hint: 'Mae’n mynd ar ddiwedd eich nodyn.' },
    manager: { label: 'At bwy mae’n mynd', hint: 'Er enghraifft, enw eich rheolwr' },
  },
  change: 'Beth hoffech chi ei newid?',
  changeHint: 'Llenwch o leiaf un. Nid oes rhaid i chi ddweud pam.',
  more: 'Unrhyw beth arall i’w ddweud?',
  week: (hours, days, way) => `${hours} awr yr wythnos, dros ${days} diwrnod (${way})`,
  email: 'E-bost',
  stop: {
    elsewhere: 'Mae’r rheol yn wahanol yng Ngogledd Iwerddon',
    worker: 'I gyflogeion y mae’r cais ffurfiol hwn',
    workerBody: 'Nid oes gan weithwyr, staff asiantaeth a staff banc yr hawl i’w wneud. Gallwch ofyn o hyd, ac mae llawer o gyflogwyr yn cytuno.',
    unknown: 'Gofynnwch i Adnoddau Dynol cyn gwneud cais ffurfiol',
    unknownBody: 'I gyflogeion y mae’r hawl i’w wneud. Gall Adnoddau Dynol ddweud wrthych a ydych yn un.',
    twice: 'Rydych eisoes wedi gofyn ddwywaith mewn 12 mis',
    twiceBody: (on) => `Gallwch wneud eich cais ffurfiol nesaf o ${on}.`,
    live: 'Dim ond un cais ffurfiol all fod ar agor ar y tro',
    liveBody: 'Arhoswch am y penderfyniad, neu tynnwch y cais hwnnw’n ôl cyn gwneud un newydd.',
    instead: 'Gallwch siarad amdano o hyd, neu ofyn am roi cynnig arno am gyfnod.',
    talk: 'Siarad amdano yn lle hynny',
  },
  draft: {
    titles: { statutory: 'Eich cais drafft', informal: 'Eich nodyn drafft', trial: 'Eich nodyn drafft' },
    nothingSent: 'Nid oes dim wedi’i anfon. Newidiwch y geiriau fel y mynnwch, yna anfonwch ef eich hun.',
    text: 'Eich geiriau',
    clock: (on) => `Os anfonwch ef heddiw, dylai eich cyflogwr benderfynu erbyn ${on}. Mae hynny’n cynnwys unrhyw apêl. Dim ond os bydd y ddau ohonoch yn cytuno y gall gymryd mwy o amser.`,
    meet: 'Rhaid i’ch cyflogwr siarad â chi cyn gwrthod.',
    items: 'Mae’r gyfraith yn gofyn am y rhain i gyd',
    keep: 'Mae eich drafft yn eu cynnwys. Cadwch nhw i mewn os newidiwch y geiriau.',
    required: {
      writing: 'Mae’n ysgrifenedig', statement: 'Mae’n dweud mai cais statudol yw', date: 'Dyddiad y cais', change: 'Y newid i’ch oriau, eich amserau neu’ch man gwaith',
      start: 'Y dyddiad yr hoffech iddo ddechrau', earlier: 'A ydych wedi gofyn o’r blaen, a phryd',
    },
    edited: 'Rydych wedi newid y geiriau. Fe’u cedwir fel yr ysgrifennoch nhw.',
    remake: 'Dechrau eto o’m hatebion',
    download: 'Lawrlwytho',
    file: { statutory: 'cais-gweithio-hyblyg', informal: 'nodyn-gweithio-hyblyg', trial: 'cyfnod-prawf-gweithio-hyblyg' },
    copy: 'Copïo',
    law: 'Am y gyfraith',
  },
};
export default messages;
