// What <carer-host> does for the widgets inside it: one list for stories, docs and tests. It has no words of its own; what is seen is theirs.
import type { Example } from '@think-carer/kit';

const two = '<carer-registration></carer-registration><carer-eligibility></carer-eligibility>';

export const examples: readonly Example[] = [
  { name: 'two-widgets', title: 'Two widgets, configured once', content: two, shows: ['Do you look after someone?', 'See what may help you'] },
  { name: 'telephone', title: 'One telephone number for all that is inside', attributes: { phone: '01632 960100' }, fixture: { network: 'error' }, content: two, shows: ['this part of the page is not working', '01632 960100'] },
  { name: 'welsh', title: 'A part of the page in Welsh', attributes: { locale: 'cy' }, content: two, shows: ['Ydych chi’n gofalu am rywun?', 'Gweld beth allai eich helpu'] },
  {
    name: 'nearer-wins', title: 'A nearer host, or the widget itself, says otherwise', attributes: { locale: 'cy' },
    content: '<carer-registration></carer-registration><carer-host locale="en-GB"><carer-eligibility></carer-eligibility></carer-host><carer-working locale="en-GB"></carer-working>',
    shows: ['Ydych chi’n gofalu am rywun?', 'See what may help you', 'Ways to work around caring'],
  },
  { name: 'shared-computer', title: 'A computer that several people use', attributes: { 'shared-pc': '10' }, content: two, shows: ['Do you look after someone?', 'See what may help you', '10 minutes', 'Leave this page'] },
  {
    name: 'shared-computer-but-for', title: 'A shared computer, and a part of the page apart', attributes: { 'shared-pc': '' },
    content: '<carer-registration></carer-registration><carer-host shared-pc="off"><carer-eligibility></carer-eligibility></carer-host>', shows: ['5 minutes', 'Leave this page', 'See what may help you'],
  },
];
