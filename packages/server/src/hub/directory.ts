// Stands in for @think-carer/directory until it is here.
import type { Activity, Service } from '@think-carer/contract';

export type CuratedFault = { readonly row: number; readonly column: string | null; readonly code: string; readonly message: string };
export interface SourcedService extends Service { readonly reportTo?: string | null }
export interface DirectoryArea { readonly id: string; readonly names: readonly string[] }

export const makeIndex = (services: readonly Service[]): object => ({ ids: services.map(({ id }) => id) });
export const mergeDirectory = (sources: readonly (readonly SourcedService[])[]): SourcedService[] => [...new Map(sources.flat().map((one) => [one.id, one])).values()];
export function readCurated(text: string): { services: SourcedService[]; activities: Activity[]; faults: CuratedFault[] } {
  const [head = '', ...rows] = text.trim().split(/\r?\n/), columns = head.split(',').map((name) => name.trim().toLowerCase());
  const services: SourcedService[] = [], faults: CuratedFault[] = [];
  rows.forEach((line, i) => {
    const cells = line.split(','), cell = (name: string): string => cells[columns.indexOf(name)]?.trim() ?? '', name = cell('name');
    const id = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
    if (id === '') {
      faults.push({ row: i + 2, column: 'name', code: 'missing', message: 'A service needs a name.' });
      return;
    }
    services.push({
      id: `local.${id}`.slice(0, 128), source: 'local', name, organisation: null, summary: cell('summary'), description: cell('summary'), needs: [], topics: [], status: 'active', alert: null,
      phones: cell('phone') === '' ? [] : [{ number: cell('phone'), label: null }], email: null, url: null, openings: null, hoursText: null, areas: cell('area') === '' ? [] : [cell('area').toLowerCase()], areaNames: [],
      qualifies: { by: [], text: null, minimumAge: null, maximumAge: null }, places: [], cost: [], languages: [], assuredOn: null, updatedAt: null, canReport: true,
    });
  });
  return { services, activities: [], faults };
}
/** Groups of words of which any one will do; all groups are wanted. */
export const queryTerms = (text: string): string[][] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => [word]);
