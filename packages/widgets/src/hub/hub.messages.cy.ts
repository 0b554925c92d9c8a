// What carer-hub says on its first page, and around its parts, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { HubMessages } from './hub.messages.ts';

const messages: Translation<HubMessages> = {
  title: 'Help i chi fel gofalwr',
  area: {
    label: 'Ble mae’r person rydych yn gofalu amdano yn byw?',
    hint: 'Mae rhifau, gwasanaethau ac arian yn dibynnu ar ble maen nhw’n byw. Yn y dudalen hon yn unig y cedwir hyn.',
    none: 'Dewiswch ardal',
  },
  centre: {
    of: (area) => `Ar gyfer ${area}`,
    ring: (name) => `Ffonio ${name}:`,
    whose: 'Ydy hwn i mi?',
    qualifies: (area) => `Ydy, os ydych yn byw yn ${area}, yn gweithio yno, neu’n gofalu am rywun sy’n byw yno. Nid oes rhaid mewngofnodi na dweud i bwy rydych yn gweithio. Ddim yn siŵr? Ffoniwch, ac fe ddywedan nhw pwy all helpu.`,
    hours: 'Oriau agor',
    checked: (on) => `Gwiriwyd ar ${on}.`,
    due: (on) => `Nid oes neb wedi cadarnhau’r cyswllt hwn ers ei adolygiad ar ${on}, felly ni ddangosir ei fanylion. Gofynnwch yn lle hynny i:`,
    none: (council) => `Nid oes gennym ganolfan gofalwyr ar gyfer yr ardal hon. Pwy sy’n penderfynu: ${council}. Gofynnwch am y gwasanaeth gofalwyr yno, neu ffoniwch y rhif isod.`,
    noneHere: 'Nid oes gennym rif ffôn ar gyfer yr ardal hon. Chwiliwch isod, neu dewiswch beth sydd ei angen arnoch.',
    ask: 'Gofyn i ganolfan gysylltu â chi',
    email: 'E-bost',
    website: 'Gwefan',
    others: 'Canolfannau eraill',
    instead: 'Gallwch ffonio nawr:',
  },
  opening: {
    open: (until) => `Ar agor nawr, tan ${until}`,
    timeOn: (time, day) => `${time} ${day}`,
    always: 'Ar agor nawr, ddydd a nos',
    opens: (when) => `Ar gau nawr. Yn agor ${when}`,
    holiday: (when) => `Ar gau dros ŵyl y banc. Yn agor ${when}`,
    usually: (until) => `Ar agor nawr fel arfer, tan ${until}. Gall yr oriau fod yn wahanol`,
    usuallyOpens: (when) => `Ar gau nawr fel arfer, ac yn agor ${when}. Gall yr oriau fod yn wahanol`,
    unknown: 'Ar gau nawr',
    today: (time) => `heddiw am ${time}`,
    tomorrow: (time) => `yfory am ${time}`,
    day: (day, time) => `${/^\d/.test(day) ? 'ar ' : ''}${day} am ${time}`,
    time: (hour, minute) => (hour === 12 && minute === 0 ? 'ganol dydd' : hour === 0 && minute === 0 ? 'ganol nos' : `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'yb' : 'yp'}`),
    weekdays: ['ddydd Sul', 'ddydd Llun', 'ddydd Mawrth', 'ddydd Mercher', 'ddydd Iau', 'ddydd Gwener', 'ddydd Sadwrn'],
  },
  needs: {
    title: 'Beth sydd ei angen arnoch?',
    break: { title: 'Seibiant', body: 'Amser i ffwrdd o ofalu, gwasanaethau gwarchod, gofal seibiant' },
    money: { title: 'Arian', body: 'Cyllidebau, cronfeydd a budd-daliadau' },
    talk: { title: 'Rhywun i siarad â nhw', body: 'Cyngor, grwpiau, rhywun sy’n gwrando' },
    rights: { title: 'Fy hawliau yn y gwaith', body: 'Absenoldeb, oriau, wrth bwy i ofyn' },
    emergency: { title: 'Argyfwng', body: 'Mae rhywbeth o’i le nawr' },
  },
  search: {
    label: 'Chwilio am help',
    hint: 'Yn eich geiriau eich hun: nid yw sillafu o bwys.',
    button: 'Chwilio',
  },
  more: {
    title: 'Mwy o’r fan hon',
    activities: 'Sesiynau briffio a gweithgareddau',
    list: (n) => (n === 0 ? 'Fy rhestr' : `Fy rhestr (${n})`),
    topics: 'Pynciau o ddiddordeb',
    updates: 'Cael y diweddaraf',
  },
  topics: {
    ask: 'Gall yr hyn sydd bwysicaf i chi ddod gyntaf. Rydych yn aros yn ddienw: yn y dudalen hon y cedwir hyn.',
    choose: 'Dewis pynciau',
    notNow: 'Ddim nawr',
  },
  missed: 'Nid oedd modd nôl y rhan honno. Gallwch bwyso eto.',
};
export default messages;
