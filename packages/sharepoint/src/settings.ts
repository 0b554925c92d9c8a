// What your organisation sets before it builds the package. An editor of a page cannot change it: people's tokens go to this address.

export interface Settings {
  /** Address of the Think Carer server, without a last slash. */
  readonly api: string;
  /** `pk_…`; it names your organisation and is not a secret. */
  readonly publishableKey: string;
  /** Shown where scripts cannot run, and when something fails. */
  readonly phone: string;
  /** Application ID URI of the app registration in Entra that stands for the server; empty: nobody is signed in. */
  readonly resource: string;
}

export const settings: Settings = {
  api: 'https://carers.example.gov.uk',
  publishableKey: 'pk_example',
  phone: '01632 960100',
  resource: 'api://carers.example.gov.uk',
};
