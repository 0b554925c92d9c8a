// Stands in for @think-carer/directory until it is here: plain word search and a plain CSV reader.
import type { Activity, Need, Service } from '@think-carer/contract';

export type CuratedFault = { readonly row: number; readonly column: string | null; readonly code: string; readonly message: string };

export const makeIndex = (services: readonly Service[]): object => ({ ids: services.map(({ id }) => id) });
export function searchServices(services: readonly Service[], text: string): Service[] {
  const words = text.toLowerCase().split(/\W+/).filter(Boolean);
  return services.filter((one) => words.every((word) => `${one.name} ${one.summary} ${one.description} ${one.topics.join(' ')}`.toLowerCase().includes(word)));
}
export const rankServices = (services: readonly Service[], { need, area }: { readonly need?: Need | undefined; readonly area?: string | undefined; readonly on: string }): Service[] =>
  services.filter((one) => (need === undefined || one.needs.includes(need)) && (area === undefined || one.areas.includes(area)));

export function readCurated(text: string): { services: Service[]; activities: Activity[]; faults: CuratedFault[] } {
  const [head = '', ...rows] = text.trim().split(/\r?\n/), columns = head.split(',').map((name) => name.trim().toLowerCase());
  const services: Service[] = [], faults: CuratedFault[] = [];
  rows.forEach((line, i) => {
    const cells = line.split(','), cell = (name: string): string => cells[columns.indexOf(name)]?.trim() ?? '', name = cell('name');
    if (name === '') {
      faults.push({ row: i + 2, column: 'name', code: 'missing', message: 'A service needs a name.' });
      return;
    }
    services.push({
      id: `local.${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`, source: 'local', name, organisation: null, summary: cell('summary'), description: cell('summary'), needs: [], topics: [], status: 'active', alert: null,
      phones: cell('phone') === '' ? [] : [{ number: cell('phone'), label: null }], email: null, url: null, openings: null, hoursText: null, areas: cell('area') === '' ? [] : [cell('area').toLowerCase()], areaNames: [],
      qualifies: { by: [], text: null, minimumAge: null, maximumAge: null }, places: [], cost: [], languages: [], assuredOn: null, updatedAt: null, canReport: true,
    });
  });
  return { services, activities: [], faults };
}
