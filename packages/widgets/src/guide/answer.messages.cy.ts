// What carer-guide says in its answers, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { AnswerMessages } from './answer.messages.ts';

const words: Translation<AnswerMessages> = {
  have: (need) => `Beth gewch chi: ${need[0]!.toLowerCase()}${need.slice(1)}`,
  none: 'Nid oes dim yn y cynnig hwn ar gyfer hynny. Gofynnwch i un o’r bobl isod.',
  fits: { likely: 'Yn debygol o fod yn addas', may: 'Gall fod yn addas', 'cannot-tell': 'Mae’n dibynnu' },
  depends: 'Mae’n dibynnu ar hyn',
  decide: (kind) => `Yr hyn y mae’n rhaid i chi, y cewch ac na chewch ei wneud: ${kind}`,
  all: 'Yr hyn y mae’n rhaid i chi, y cewch ac na chewch ei wneud',
  must: 'Rhaid i chi', may: 'Cewch', cannot: 'Ni chewch', nothing: 'Dim byd arbennig.',
  when: 'Erbyn pryd',
  clocks: {
    decide: (day) => `Atebwch erbyn ${day}`, 'counter-notice': (day) => `Y diwrnod olaf y gellir ei ohirio, yn ysgrifenedig: ${day}`, 'allow-leave-by': (day) => `Os caiff ei ohirio, rhowch yr absenoldeb erbyn ${day}`,
  },
  noClock: 'Nid oes diwrnod wedi’i osod. Atebwch cyn gynted ag y gallwch.',
  past: (text) => `${text}. Mae’r diwrnod hwnnw wedi mynd heibio.`,
  asIf: (day) => `Fel pe gofynnwyd i chi ar ${day}. Newidiwch y dyddiau i weld eich rhai chi.`,
  by: (day) => `Erbyn ${day}`,
  wasBy: (day) => `${day} oedd y diwrnod`,
  basis: { law: 'Y gyfraith', code: 'Cod ymarfer', policy: 'Polisi eich cyflogwr' },
  checked: (day) => `gwiriwyd ${day}`,
  days: 'Newid y dyddiau',
  show: 'Dangos y dyddiau',
  fields: {
    asked: { label: 'Pryd y gofynnwyd i chi?', errors: { invalid: 'Rhowch ddiwrnod go iawn pan ofynnwyd i chi' } },
    first: { label: 'Diwrnod cyntaf yr absenoldeb', hint: 'Os cawsoch wybod.', errors: { invalid: 'Rhowch ddiwrnod go iawn, nid cyn i rywun ofyn i chi', early: 'Rhowch ddiwrnod go iawn, nid cyn i rywun ofyn i chi' } },
    count: { label: 'Sawl diwrnod o absenoldeb?', hint: 'Mae rhan o ddiwrnod yn cyfrif fel diwrnod.', errors: { invalid: 'Rhowch rif cyfan o ddiwrnodau, o 1 i 99' } },
  },
  desk: 'Penderfynwch yn eich rhestr eich hun o geisiadau, fel bod gan y person yr ateb yn ysgrifenedig.',
};
export default words;
