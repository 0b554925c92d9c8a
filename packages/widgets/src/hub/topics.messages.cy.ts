// Topics of interest, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { TopicMessages } from './topics.messages.ts';

const messages: Translation<TopicMessages> = {
  title: 'Pynciau o ddiddordeb',
  intro: 'Mae’r hyn a ddewiswch yn dod gyntaf, yma ac yn y rhestrau. Ni ddywedir wrth neb, ac ni chuddir dim rhagoch.',
  page: 'Yn y dudalen hon yn unig y cedwir hyn.',
  kept: 'Fe’i cedwir ar y ddyfais hon, gyda’ch rhestr.',
  needs: 'Help gyda',
  briefings: 'Sesiynau briffio a gweithgareddau am',
  topics: { benefits: 'Budd-daliadau lles', concessions: 'Consesiynau a gostyngiadau', 'local-organisations': 'Sefydliadau lleol', 'caring-role': 'Gofalu am rywun', awareness: 'Adnabod a chwrdd â gofalwyr' },
  show: 'Dangos y rhain gyntaf',
  notNow: 'Ddim nawr',
  done: 'Mae’r hyn a ddewisoch yn dod gyntaf.',
  none: 'Mae popeth yn ei drefn arferol.',
};
export default messages;
