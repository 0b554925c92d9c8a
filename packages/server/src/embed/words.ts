// What an iframe page says itself, in English and Welsh: a title, help for when the tool cannot run, and why a page is not there.
export type EmbedWords = typeof english;

const english = {
  lang: 'en-GB',
  title: 'Help for carers',
  noScript: 'This tool needs JavaScript.',
  sandboxed: 'This tool cannot run inside this frame.',
  ring: (phone: string) => `You can ring ${phone} instead.`,
  missing: 'This page is not here',
  noWidget: 'The address names a tool that does not exist. If you look after this website, check the address of the frame.',
  noKey: 'The address names no employer. If you look after this website, check the key in the address of the frame.',
  badOption: (name: string) => `The option “${name}” in the address has a value that cannot be used. If you look after this website, check the address of the frame.`,
  badParent: 'The website around this frame is not on the employer’s list. If you look after this website, ask for it to be added.',
};

const welsh: EmbedWords = {
  lang: 'cy',
  title: 'Help i ofalwyr',
  noScript: 'Mae angen JavaScript ar yr offeryn hwn.',
  sandboxed: 'Ni all yr offeryn hwn redeg y tu mewn i’r ffrâm hon.',
  ring: (phone: string) => `Gallwch ffonio ${phone} yn lle hynny.`,
  missing: 'Nid yw’r dudalen hon yma',
  noWidget: 'Mae’r cyfeiriad yn enwi offeryn nad yw’n bod. Os chi sy’n gofalu am y wefan hon, gwiriwch gyfeiriad y ffrâm.',
  noKey: 'Nid yw’r cyfeiriad yn enwi cyflogwr. Os chi sy’n gofalu am y wefan hon, gwiriwch yr allwedd yng nghyfeiriad y ffrâm.',
  badOption: (name: string) => `Mae gan yr opsiwn “${name}” yn y cyfeiriad werth na ellir ei ddefnyddio. Os chi sy’n gofalu am y wefan hon, gwiriwch gyfeiriad y ffrâm.`,
  badParent: 'Nid yw’r wefan o amgylch y ffrâm hon ar restr y cyflogwr. Os chi sy’n gofalu am y wefan hon, gofynnwch am ei hychwanegu.',
};

export const wordsFor = (lang: string): EmbedWords => (/^cy(-|$)/i.test(lang) ? welsh : english);
