// Words of publishing a quarter in Welsh.
import type { Translation } from '@think-carer/kit';
import type { PublishMessages } from './publish.messages.ts';

const messages: Translation<PublishMessages> = {
  title: 'Cyhoeddi chwarter',
  which: { label: 'Pa chwarter?', error: 'Dewiswch chwarter' },
  notOver: (quarter: string, day: string) => `Nid yw ${quarter} ar ben eto. Gellir ei gyhoeddi o ${day}.`,
  noneLeft: 'Mae pob chwarter sydd ar ben wedi’i gyhoeddi.',
  what: 'Beth fydd yn digwydd',
  points: [
    'Cyfrifir ceisiadau a wnaed yn y chwarter, gyda’r hyn sy’n hysbys amdanynt heddiw.',
    'Cuddir rhifau bach, ac unrhyw rif a fyddai’n datgelu un.',
    'Mae’r ffigurau’n cael eu rhewi. Ni ellir eu newid na’u tynnu’n ôl.',
    'Mae adnoddau dynol, yr arweinydd cydraddoldeb, dadansoddwyr, cadeirydd y fforwm a’r comisiynydd gofalwyr i gyd yn gweld yr un dudalen.',
    'Ni ellir bellach dynnu’n ôl ffeiliau sy’n sôn am y chwarter hwn, ac nid yw’n derbyn rhagor o resi.',
  ].join('|'),
  skips: (quarters: string, n: number) => (n === 1 ? `Nid yw ${quarters} wedi’i gyhoeddi. Os ewch ymlaen, ni ellir byth.` : `Nid yw ${quarters} wedi’u cyhoeddi. Os ewch ymlaen, ni ellir byth.`),
  publish: (quarter: string) => `Cyhoeddi ${quarter}`,
  notNow: 'Nid nawr',
  busy: 'Yn cyhoeddi. Cadwch y dudalen hon ar agor.',
  done: { title: 'Wedi’i gyhoeddi', body: (quarter: string) => `Mae ${quarter} wedi’i gyhoeddi. Mae pawb sydd â rôl sy’n darllen ffigurau yn ei weld nawr.`, show: 'Dangos y ffigurau' },
  problems: {
    'period-not-over': 'Nid yw’r chwarter hwnnw ar ben eto. Nid oes dim wedi’i gyhoeddi.',
    'period-passed': 'Mae’r chwarter hwnnw, neu un diweddarach, eisoes wedi’i gyhoeddi. Mae’r hyn a gyhoeddwyd yn aros fel y mae.',
    'nothing-new': 'Mae rhy ychydig wedi newid ers y chwarter cynt. Byddai tudalen newydd yn dweud yr un peth, felly nid oes dim wedi’i gyhoeddi. Mewnforiwch ffigurau’r chwarter yn gyntaf, neu arhoswch am y chwarter nesaf.',
    offline: 'Rydych all-lein. Nid oes dim wedi’i gyhoeddi. Rhowch gynnig arall arni pan fydd gennych gysylltiad.',
    expired: 'Mae eich mewngofnodi wedi dod i ben. Nid oes dim wedi’i gyhoeddi. Mewngofnodwch eto yn y ffenestr hon, yna rhowch gynnig arall arni.',
    refused: 'Nid yw eich rôl yn caniatáu cyhoeddi.',
    failed: 'Ni weithiodd hynny. Gallwch roi cynnig arall arni; ni chyhoeddir chwarter ddwywaith byth.',
  },
};
export default messages;
