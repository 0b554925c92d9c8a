// What the form says that reports a mistake in an entry, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ReportMessages } from './report.messages.ts';

const messages: Translation<ReportMessages> = {
  title: (name) => `Rhoi gwybod am gamgymeriad: ${name}`,
  intro: 'Mae’n mynd at bwy bynnag sy’n cadw’r cofnod hwn. Ni chânt wybod pwy ydych chi, felly ni allant eich ateb.',
  about: {
    label: 'Beth sydd o’i le?',
    options: { phone: 'Y rhif ffôn', hours: 'Yr oriau agor', closed: 'Nid yw’n bodoli mwyach', moved: 'Mae wedi symud', other: 'Rhywbeth arall' },
    errors: { required: 'Dewiswch beth sydd o’i le' },
  },
  text: {
    label: 'Beth fyddai’n gywir, os ydych yn gwybod?',
    hint: 'Dim mwy na 500 nod. Peidiwch â rhoi enwau, eich enw chi nac enw’r person rydych yn gofalu amdano.',
    errors: { required: 'Dywedwch beth sydd o’i le' },
  },
  trap: 'Gadewch y maes hwn yn wag',
  send: 'Anfon yr adroddiad',
  done: { title: 'Diolch. Mae wedi’i anfon.', body: 'Bydd pwy bynnag sy’n cadw’r cofnod yn edrych arno. Os byddwch yn holi amdano, rhowch y rhif hwn:', back: 'Yn ôl i’r gwasanaethau' },
  fast: 'Roedd hynny’n gyflym iawn. Arhoswch eiliad, yna anfonwch ef eto.',
  gone: 'Nid yw’r cofnod hwn yn y cyfeiriadur mwyach, felly nid oes dim i’w gywiro.',
};
export default messages;
