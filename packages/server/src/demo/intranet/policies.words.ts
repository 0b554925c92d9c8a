// What the page around the register of policies says, in English and Welsh.
export const policiesWords = {
  en: { title: 'Council policies and carers', lead: 'Every policy of the council can be checked for what it does to people who look after somebody.', link: 'Which of our policies have been checked' },
  cy: { title: 'Polisïau’r cyngor a gofalwyr', lead: 'Gellir gwirio pob un o bolisïau’r cyngor am yr hyn y mae’n ei wneud i bobl sy’n gofalu am rywun.', link: 'Pa rai o’n polisïau sydd wedi’u gwirio' },
};
