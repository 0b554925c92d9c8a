// What a person sets aside: services for a list, and the topics that come first. In memory; on this device only once they have asked for that.
import type { Service } from '@think-carer/contract';

/** Also read by the first page, which fetches this file only where there is something under it. */
const store = 'carer-hub-list', most = 100;
interface Kept { readonly services: readonly Service[]; readonly topics: readonly string[] }

export class Shelf {
  services: readonly Service[] = [];
  topics: readonly string[] = [];
  /** True where the person has asked this device to keep the list. */
  isKept = false;
  /** Why it could not be kept: the device has no room, or does not let pages keep anything. */
  isRefused = false;
  #isStored = false;
  readonly #isShared: () => boolean;
  readonly #changed: () => void;

  constructor(isShared: () => boolean, changed: () => void) {
    this.#isShared = isShared;
    this.#changed = changed;
    if (isShared()) return;
    try {
      const kept = JSON.parse(localStorage.getItem(store) ?? 'null') as Kept | null;
      if (!kept) return;
      this.#isStored = true;
      this.services = kept.services.filter(({ id, name, phones }) => typeof id === 'string' && typeof name === 'string' && Array.isArray(phones));
      this.topics = kept.topics;
      this.isKept = true;
    } catch {
      // Nothing that can be read: the list begins empty.
    }
  }

  has(id: string): boolean {
    return this.services.some((one) => one.id === id);
  }
  toggle(service: Service): void {
    this.services = this.has(service.id) ? this.services.filter(({ id }) => id !== service.id) : [...this.services, service].slice(-most);
    this.#write();
  }
  /** What the directory says of a service now, or that it says nothing any more. */
  renew(services: readonly Service[]): void {
    this.services = services;
    this.#write();
  }
  prefer(topics: readonly string[]): void {
    this.topics = topics;
    this.#write();
  }
  /** Keeps the list on this device, or no longer. */
  keep(isKept: boolean): void {
    this.isKept = isKept && !this.#isShared();
    this.#write();
  }
  /** Forgets what is in this page. What the person has asked the device to keep stays there, but on a computer that others use. */
  clear(): void {
    [this.services, this.topics] = [[], []];
    if (this.#isShared()) this.isKept = false;
    if (!this.isKept) this.#write();
    this.#changed();
  }

  #write(): void {
    this.isRefused = false;
    try {
      if (this.isKept) localStorage.setItem(store, JSON.stringify({ services: this.services, topics: this.topics } satisfies Kept));
      else if (this.#isStored) localStorage.removeItem(store);
      this.#isStored = this.isKept;
    } catch {
      this.isRefused = this.isKept;
      this.isKept = false;
    }
    this.#changed();
  }
}
