// What the pages around the guide say, in English and Welsh.
export const guideWords = {
  en: {
    title: 'The guide for carers',
    lead: 'Everything the law, the council and its partners offer, and whose promise each thing is.',
    card: 'What you can have, who decides, and whom to ask.',
    manager: { title: 'The guide for managers', lead: 'What you may, must and cannot do when somebody asks for time or for other hours, and by when.', link: 'What you may, must and cannot do' },
    welcome: {
      title: 'Welcome to Northbridge', lead: 'Three things for your first day.',
      steps: ['Collect your pass from reception.', 'Sign in and choose a password of your own.', 'Read the card below. It takes less than three minutes.'],
      later: 'In your first month', laterText: 'The equalities module is for everybody.', link: 'New here? Start on the welcome page.',
    },
  },
  cy: {
    title: 'Y canllaw i ofalwyr',
    lead: 'Popeth y mae’r gyfraith, y cyngor a’i bartneriaid yn ei gynnig, ac addewid pwy yw pob peth.',
    card: 'Beth gewch chi, pwy sy’n penderfynu, a phwy i’w holi.',
    manager: { title: 'Y canllaw i reolwyr', lead: 'Yr hyn y cewch, y mae’n rhaid i chi ac na chewch ei wneud pan fydd rhywun yn gofyn am amser neu am oriau eraill, ac erbyn pryd.', link: 'Yr hyn y cewch, y mae’n rhaid i chi ac na chewch ei wneud' },
    welcome: {
      title: 'Croeso i Northbridge', lead: 'Tri pheth ar gyfer eich diwrnod cyntaf.',
      steps: ['Casglwch eich pàs o’r dderbynfa.', 'Mewngofnodwch a dewiswch eich cyfrinair eich hun.', 'Darllenwch y cerdyn isod. Mae’n cymryd llai na thair munud.'],
      later: 'Yn eich mis cyntaf', laterText: 'Mae’r modiwl cydraddoldeb i bawb.', link: 'Newydd yma? Dechreuwch ar y dudalen groeso.',
    },
  },
};
