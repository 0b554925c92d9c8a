// What the snippet builder says, in English and Welsh.
export interface SnippetWords {
  readonly title: string; readonly lead: string; readonly card: string; readonly choose: string;
  readonly widget: string; readonly doctor: string;
  readonly mode: string; readonly modes: Readonly<Record<'element' | 'div' | 'iframe' | 'noscript', string>>;
  readonly level: string; readonly language: string; readonly ofPage: string; readonly phone: string; readonly phoneHint: string; readonly badPhone: string; readonly start: string; readonly shared: string; readonly sharedHint: string;
  readonly theme: string; readonly own: string; readonly several: string; readonly severalHint: string; readonly pinned: string; readonly pinnedHint: string;
  readonly signedIn: string; readonly signedInHint: string; readonly file: string; readonly fileHint: string; readonly fileSays: string;
  readonly take: string; readonly result: string; readonly copy: string; readonly copied: string; readonly notCopied: string;
  readonly preview: string; readonly previewLead: string; readonly frame: string; readonly ring: string; readonly help: string; readonly link: string;
}

const english: SnippetWords = {
  title: 'Snippet builder',
  lead: 'Choose a tool and how to place it. Copy the lines into your own page.',
  card: 'The lines for your page, with the tool beside them.',
  choose: 'Choose', widget: 'Tool', doctor: 'Page check, for developers',
  mode: 'How to place it', modes: { element: 'As an element', div: 'As a box, where only ordinary HTML is let through', iframe: 'In a frame', noscript: 'Without any script' },
  level: 'Level of its heading', language: 'Language', ofPage: 'That of the page', phone: 'Telephone number for when it cannot run', phoneHint: 'Digits, spaces, brackets and a plus sign.', badPhone: 'Write a telephone number, such as 01632 960 120.',
  start: 'Start at the first question',
  shared: 'For computers that several people use', sharedHint: 'Nothing is kept, all is cleared after 5 minutes without use, and there is a quick way out. Ticked for you with the health-service look: its staff share computers.',
  theme: 'Look', own: 'That of the page', several: 'The page has other tools too', severalHint: 'One loader then brings each of them. A tool on its own comes in one file, a little sooner.', pinned: 'Pin the exact version', pinnedHint: 'The browser then refuses any file that has changed. You move to a new version yourself.',
  signedIn: 'People are signed in on this page', signedInHint: 'The personal parts of a tool then know who is there: your own server says it. Without this, people are asked to sign in first.',
  file: 'Your file carer-token.js', fileHint: 'Save it on your own site; the lines above load it. Put the address of your own server for the one in it. As a file of your own site it passes a strict content security policy; where yours allows scripts in the page, it may stand between script tags instead.',
  fileSays: 'This address of your own server answers with a signed identity token of the person at the screen, as plain text.',
  take: 'Take it with you', result: 'Your lines', copy: 'Copy', copied: 'Copied.', notCopied: 'Your browser did not allow it. The text is selected: press Ctrl and C.',
  preview: 'Preview', previewLead: 'This is the real tool, placed by these choices.', frame: 'Help for carers', ring: 'You can ring {phone} instead.', help: 'This tool needs JavaScript.', link: 'Help for carers',
};
const welsh: SnippetWords = {
  title: 'Adeiladwr pytiau cod',
  lead: 'Dewiswch offeryn a sut i’w osod. Copïwch y llinellau i’ch tudalen eich hun.',
  card: 'Y llinellau ar gyfer eich tudalen, gyda’r offeryn wrth eu hymyl.',
  choose: 'Dewis', widget: 'Offeryn', doctor: 'Gwirio’r dudalen, i ddatblygwyr',
  mode: 'Sut i’w osod', modes: { element: 'Fel elfen', div: 'Fel blwch, lle na chaniateir ond HTML cyffredin', iframe: 'Mewn ffrâm', noscript: 'Heb unrhyw sgript' },
  level: 'Lefel ei bennawd', language: 'Iaith', ofPage: 'Iaith y dudalen', phone: 'Rhif ffôn ar gyfer pan na all redeg', phoneHint: 'Digidau, bylchau, cromfachau ac arwydd plws.', badPhone: 'Ysgrifennwch rif ffôn, fel 01632 960 120.',
  start: 'Dechrau wrth y cwestiwn cyntaf',
  shared: 'Ar gyfer cyfrifiaduron y mae sawl person yn eu defnyddio', sharedHint: 'Does dim yn cael ei gadw, caiff popeth ei glirio ar ôl 5 munud heb ei ddefnyddio, ac mae ffordd gyflym allan. Wedi’i dicio i chi gyda golwg y gwasanaeth iechyd: mae ei staff yn rhannu cyfrifiaduron.',
  theme: 'Golwg', own: 'Golwg y dudalen', several: 'Mae offer eraill ar y dudalen hefyd', severalHint: 'Yna mae un llwythwr yn dod â phob un ohonynt. Daw offeryn ar ei ben ei hun mewn un ffeil, ychydig yn gynt.', pinned: 'Pinio’r union fersiwn', pinnedHint: 'Yna mae’r porwr yn gwrthod unrhyw ffeil sydd wedi newid. Chi sy’n symud i fersiwn newydd.',
  signedIn: 'Mae pobl wedi mewngofnodi ar y dudalen hon', signedInHint: 'Yna mae rhannau personol offeryn yn gwybod pwy sydd yno: eich gweinydd eich hun sy’n dweud. Heb hyn, gofynnir i bobl fewngofnodi yn gyntaf.',
  file: 'Eich ffeil carer-token.js', fileHint: 'Cadwch hi ar eich gwefan eich hun; mae’r llinellau uchod yn ei llwytho. Rhowch gyfeiriad eich gweinydd eich hun yn lle’r un sydd ynddi. Fel ffeil ar eich gwefan eich hun, mae polisi diogelwch cynnwys llym yn ei gadael drwodd; lle mae eich un chi yn caniatáu sgriptiau yn y dudalen, gall sefyll rhwng tagiau script yn lle hynny.',
  fileSays: 'Mae’r cyfeiriad hwn ar eich gweinydd eich hun yn ateb gyda thocyn hunaniaeth wedi’i lofnodi ar gyfer y person wrth y sgrin, fel testun plaen.',
  take: 'Mynd â nhw gyda chi', result: 'Eich llinellau', copy: 'Copïo', copied: 'Wedi’u copïo.', notCopied: 'Ni chaniataodd eich porwr hynny. Mae’r testun wedi’i ddewis: pwyswch Ctrl ac C.',
  preview: 'Rhagolwg', previewLead: 'Dyma’r offeryn go iawn, wedi’i osod yn ôl y dewisiadau hyn.', frame: 'Help i ofalwyr', ring: 'Gallwch ffonio {phone} yn lle hynny.', help: 'Mae angen JavaScript ar yr offeryn hwn.', link: 'Help i ofalwyr',
};
export const snippetWords = { en: english, cy: welsh } as const;
