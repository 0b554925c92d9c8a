// Thirty-two colleagues who do not exist, and what each chose to share.
import type { RegistrationLevel } from '@think-carer/contract';

export interface DemoRegistration {
  readonly name: string;
  readonly level: RegistrationLevel;
  readonly relationship: string; readonly careFor: string; readonly careHours: string; readonly area: string; readonly team: string;
  /** Days ago: registered, last confirmed, paused. */
  readonly since: number; readonly confirmed?: number; readonly paused?: number;
}

const rows = `
Grace Adeyemi|manager|parent|adult|10-to-19|northbridge|customer-services|391|20
Tomasz Nowak|confidential|partner|adult|35-to-49|northbridge|waste-and-streets|388|388
Ruth Callaghan|count|parent|adult|up-to-9|eastmere|finance|377|6
Imran Siddiqui|confidential|child|child|50-or-more|northbridge|housing|365|12
Carys Bevan|manager|parent|adult|20-to-34|dyffryn-arlais|customer-services|352
Daniel Osei|count|sibling|adult|10-to-19|millhaven|parks|340
Margaret Lowe|confidential|partner|adult|50-or-more|northbridge|libraries|331
Hannah Fielding|confidential|more-than-one|both|20-to-34|northbridge|childrens-services|318
Yusuf Demir|count|parent|adult|10-to-19|northbridge|planning|305
Siobhan Kelly|manager|child|child|20-to-34|eastmere|customer-services|291
Peter Ashworth|confidential|parent|adult|up-to-9|northbridge|finance|280
Nkechi Eze|count|grandparent|adult|up-to-9|northbridge|adult-social-care|266
Lee Robson|confidential|friend-or-neighbour|adult|up-to-9|millhaven|waste-and-streets|251||180
Anjali Menon|confidential|parent|adult|10-to-19|northbridge|adult-social-care|240
Gareth Llewellyn|count|partner|adult|35-to-49|dyffryn-arlais|housing|229
Fatima Zahra Idrissi|manager|parent|adult|10-to-19|northbridge|customer-services|214
Colin Baxter|confidential|sibling|adult|20-to-34|strathlorn|parks|203
Olivia Hartley|count|child|child|prefer-not-to-say|northbridge|hr|190
Kwame Boateng|confidential|parent|adult|20-to-34|eastmere|planning|176
Deborah Finch|confidential|partner|adult|10-to-19|northbridge|libraries|161
Wei Zhang|count|parent|adult|10-to-19|northbridge|finance|150
Maureen Doyle|manager|partner|adult|50-or-more|northbridge|customer-services|138||30
Stephen Kirk|confidential|parent|adult|up-to-9|other-england|planning|121
Ewa Kowalczyk|count|other-relative|adult|prefer-not-to-say|northbridge|housing|109
Josh Turnbull|confidential|sibling|adult|10-to-19|millhaven|waste-and-streets|92
Rhiannon Price|confidential|child|child|35-to-49|dyffryn-arlais|childrens-services|77
Patience Moyo|count|parent|adult|20-to-34|northbridge|adult-social-care|63
Alan Whittaker|manager|parent|adult|up-to-9|eastmere|customer-services|48
Zainab Hussain|confidential|more-than-one|both|35-to-49|northbridge|childrens-services|36
Neil Dobson|count|partner|adult|10-to-19|northbridge|parks|25
Claire Sumner|confidential|parent|adult|10-to-19|northbridge|libraries|14
Obinna Nwosu|count|prefer-not-to-say|prefer-not-to-say|prefer-not-to-say|northbridge|finance|5`;

/** The demo register of Northbridge, oldest first. Level `manager` is shared with the demo manager. */
export const demoRegistrations: readonly DemoRegistration[] = rows.trim().split('\n').map((row) => {
  const [name, level, relationship, careFor, careHours, area, team, since, confirmed, paused] = row.split('|') as string[];
  return {
    name: name!, level: level as RegistrationLevel, relationship: relationship!, careFor: careFor!, careHours: careHours!, area: area!, team: team!, since: Number(since),
    ...(confirmed && { confirmed: Number(confirmed) }), ...(paused && { paused: Number(paused) }),
  };
});
