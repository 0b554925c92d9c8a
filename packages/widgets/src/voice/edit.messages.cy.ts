// Geiriau’r ffurflen y daw polisi ar y gofrestr â hi, yn Gymraeg.
import type { EditMessages } from './edit.messages.ts';

const messages: EditMessages = {
  add: 'Ychwanegu polisi', change: (title) => `Newid: ${title}`, lead: 'Nodir ei berchennog yn ôl rôl. Nid oes enw neb ar y gofrestr.',
  fields: {
    title: { label: 'Beth yw enw’r polisi?', errors: { required: 'Rhowch enw’r polisi', long: 'Defnyddiwch 120 llythyren neu lai' } },
    owner: { label: 'Pa rôl sy’n berchen arno?', hint: 'Fel “Pennaeth cyfleusterau”. Nid enw.', errors: { required: 'Rhowch y rôl sy’n berchen arno', long: 'Defnyddiwch 80 llythyren neu lai' } },
    areaOfWork: { label: 'Am ba faes gwaith y mae?', hint: 'Fel “Presenoldeb” neu “Teithio”.', errors: { required: 'Rhowch y maes gwaith', long: 'Defnyddiwch 80 llythyren neu lai' } },
    ownerEmail: { label: 'E-bost gwaith y mae’r perchennog yn mewngofnodi ag ef', hint: 'Er mwyn i’r perchennog allu gwirio’r polisi ac ateb. Dim ond Adnoddau Dynol, y tîm cydraddoldeb a’r perchennog sy’n ei weld. Gadewch ef yn wag lle mae Adnoddau Dynol yn gwneud hyn.', errors: { email: 'Rhowch gyfeiriad e-bost fel enw@enghraifft.org' } },
    url: { label: 'Ble gellir ei ddarllen?', hint: 'Cyfeiriad sy’n dechrau â https://', errors: { address: 'Rhowch gyfeiriad sy’n dechrau â https:// neu http://' } },
    reviewOn: { label: 'Pryd edrychir arno nesaf?', errors: { required: 'Rhowch pryd yr edrychir arno nesaf', date: 'Rhowch ddiwrnod sy’n bod', past: 'Rhowch ddiwrnod sydd o’n blaenau, o fewn pum mlynedd' } },
    use: { label: 'A yw mewn defnydd?', options: { yes: 'Ydy', no: 'Nac ydy: mae’n gadael y rhestr, a’i wiriadau’n aros' }, errors: { required: 'Dewiswch a yw mewn defnydd' } },
  },
  save: 'Cadw', cancel: 'Canslo',
  stale: 'Mae rhywun arall wedi newid y polisi hwn yn y cyfamser. Mae’r hyn a deipioch yma o hyd. Dyma’r hyn y mae’r gofrestr yn ei ddweud nawr:', staleAgain: 'Cadwch eto i gadw’r hyn a deipioch.',
  notOwner: 'Polisi rhywun arall yw hwn: gall Adnoddau Dynol neu’r tîm cydraddoldeb ei newid. Mae’r hyn a deipioch yma o hyd.',
};
export default messages;
