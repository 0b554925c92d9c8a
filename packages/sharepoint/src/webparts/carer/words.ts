// What the property pane and the static help say, in English and Welsh.
import type { Noun } from './widget.ts';

interface Words {
  readonly about: string;
  readonly noun: string;
  readonly nouns: Readonly<Record<Noun, string>>;
  readonly level: string;
  readonly help: string;
  readonly siteColours: string;
  readonly yes: string;
  readonly no: string;
  /** Stands where the widget cannot run and nobody wrote another help. */
  readonly ring: (phone: string) => string;
}

const en: Words = {
  about: 'A tool for people who look after someone.',
  noun: 'Which widget',
  nouns: { registration: 'Tell your employer that you look after someone', eligibility: 'What help may fit', hub: 'Help near you', guide: 'What carers can have, and whom to ask', forum: 'Staff carers forum', learning: 'Briefings and training', leave: 'Time off', working: 'Ways of working', desk: 'Requests to decide', evidence: 'Figures about carers', voice: 'Which policies have been checked for carers', pack: 'The offer to carers' },
  level: 'Level of its heading',
  help: 'Help for people without scripts',
  siteColours: 'Colours of the site',
  yes: 'Yes',
  no: 'No',
  ring: (phone) => `Do you look after someone? Your employer can help. Ring ${phone}.`,
};
const cy: Words = {
  about: 'Teclyn i bobl sy’n gofalu am rywun.',
  noun: 'Pa declyn',
  nouns: { registration: 'Rhoi gwybod i’ch cyflogwr eich bod yn gofalu am rywun', eligibility: 'Pa gymorth a allai fod yn addas', hub: 'Help yn agos atoch', guide: 'Beth gaiff gofalwyr, a phwy i’w holi', forum: 'Fforwm gofalwyr staff', learning: 'Sesiynau briffio a hyfforddiant', leave: 'Amser i ffwrdd', working: 'Ffyrdd o weithio', desk: 'Ceisiadau i’w penderfynu', evidence: 'Ffigurau am ofalwyr', voice: 'Pa bolisïau sydd wedi’u gwirio ar gyfer gofalwyr', pack: 'Y cynnig i ofalwyr' },
  level: 'Lefel ei bennawd',
  help: 'Cymorth i bobl heb sgriptiau',
  siteColours: 'Lliwiau’r safle',
  yes: 'Ie',
  no: 'Nage',
  ring: (phone) => `Ydych chi’n gofalu am rywun? Gall eich cyflogwr helpu. Ffoniwch ${phone}.`,
};

/** The words of a language tag such as `cy-GB`; English for every other. */
export const wordsOf = (language: string): Words => (language.toLowerCase().split('-')[0] === 'cy' ? cy : en);
