// What comes before the services of a need: whom to ring in an emergency, the money of an area, the rights of work. British English.

export const messages = {
  emergency: {
    title: 'Ring first',
    danger: 'Somebody is in danger, badly hurt or very ill',
    medical: 'Medical help is needed now, and life is not in danger',
    medicalOnly: 'In England, Scotland and Wales. It is free, day and night.',
    northernIreland: 'Ring their GP. When the surgery is closed, ring the GP out-of-hours service of their trust; the surgery’s answering machine has its number.',
    care: 'You cannot care today, or the care that was arranged has not come',
    council: (council: string) => `${council} decides on care there. Ask for adult social care; in the evening, at night and at weekends ask for the emergency duty team.`,
    anyCouncil: 'Ring the council where they live. Ask for adult social care; in the evening, at night and at weekends ask for the emergency duty team.',
    deaf: 'Deaf, hard of hearing or speech impaired: 18000 in an emergency and 18001 111 otherwise, by the Relay UK app or a textphone.',
    work: 'You have to leave work',
    workBody: 'Tell your manager as soon as you can. Employees may take reasonable time off when a dependant falls ill, is hurt, or their care breaks down, from the first day of the job. It is unpaid unless your employer pays it.',
  },
  money: {
    title: (area: string) => `Budgets, funds and benefits for ${area}`,
    anywhere: 'Budgets, funds and benefits',
    break: (area: string) => `Budgets and funds for ${area}`,
    breakAnywhere: 'Budgets and funds',
    choose: 'Choose above where the person you look after lives: each area has budgets of its own.',
    upTo: (amount: string, per: string) => `You may be able to get up to ${amount}${per}.`,
    per: { week: ' a week', month: ' a month', year: ' a year', once: ', once' },
    decides: (who: string) => `Who decides: ${who}.`,
    asOf: (on: string) => `As of ${on}.`,
    source: 'Source:',
    expired: 'The amount is not confirmed for this year. Ask before you count on it.',
    fund: { open: (on: string) => `The fund was open on ${on}.`, closed: (on: string) => `The fund was closed on ${on}.`, spent: (on: string) => `This year’s fund was spent on ${on}.` },
    next: 'What to do next:',
    none: 'The offer names no budget for this area.',
    elsewhere: 'Here somebody else decides:',
    concessions: 'Concessions and discounts',
    checking: 'This is being checked. Ask before you count on it.',
    newTab: '(opens in a new tab)',
  },
  rights: {
    title: 'What you have at work',
    yours: { statutory: 'By law', employer: 'From your employer', partner: 'From a partner', council: 'From the council' },
    ask: 'Whom to ask at work',
    note: 'Which of these fit depends on your job and your situation. Ask, or use the leave page of your workplace.',
  },
};
export type LeadMessages = typeof messages;
