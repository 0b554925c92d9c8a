// An offer with a past, told backwards from its file, which is served: four versions, of which the last changed nothing that anybody reads.
import type { Pack } from '@think-carer/rules';
import type { PackSeed } from '@think-carer/sdk/testing';

export function toldOf(own: Pack): NonNullable<PackSeed['versions']> {
  const spring: Pack = { ...own, contacts: own.contacts.map((one) => (one.id === 'carers-hub' ? { ...one, phone: '01632 960140' } : one)) };
  const first: Pack = {
    ...spring, leaveTypes: spring.leaveTypes.filter(({ id }) => id !== 'paid-emergency-leave'),
    schemes: spring.schemes.map((one) => (one.id === 'breaks-fund' ? { ...one, summary: { 'en-GB': 'Some money for a break from caring.', cy: 'Ychydig o arian am seibiant o ofalu.' } } : one)),
  };
  const told = (version: string, on: string, note: string, pack: Pack) => ({ version, publishedAt: `${on}T09:30:00.000Z`, note, pack: { ...pack, version } });
  return [
    told('2025.4.1', '2025-04-01', 'The first offer to carers, agreed by cabinet.', first),
    told('2026.4.1', '2026-04-01', 'More is said of the breaks fund, and leave with pay in an emergency is new.', spring),
    told('2026.8.1', '2026-08-03', 'The Carers Hub has a new number.', own),
    told(own.version, '2026-11-20', 'Brought up to date with the installation.', own),
  ];
}
