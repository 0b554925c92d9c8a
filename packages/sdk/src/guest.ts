// Guests: people of partner organisations join with a link or a code; a chair invites them; everybody joins working groups.
import type {
  GuestAsked, GuestEnd, GuestEnrol, GuestEnter, GuestEntered, GuestInvitation, GuestInvitationPage, GuestInvite, GuestJoin, GuestLeft, GuestMember, GuestMembers, GuestMembership, GuestQuery, GuestResigned,
} from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const join = { id: 'guests.join', method: 'POST', path: '/v1/guest-joins', open: true, keyed: true } satisfies OperationOf<'guests.join'>;
const enter = { id: 'guests.enter', method: 'POST', path: '/v1/guests', open: true, keyed: true } satisfies OperationOf<'guests.enter'>;
const leave = { id: 'guests.leave', method: 'DELETE', path: '/v1/guests', keyed: true } satisfies OperationOf<'guests.leave'>;
const invite = { id: 'guests.invite', method: 'POST', path: '/v1/forums/{id}/invitations', keyed: true } satisfies OperationOf<'guests.invite'>;
const invitations = { id: 'guests.invitations', method: 'GET', path: '/v1/forums/{id}/invitations' } satisfies OperationOf<'guests.invitations'>;
const endInvitation = { id: 'guests.endInvitation', method: 'DELETE', path: '/v1/forum-invitations/{id}', keyed: true } satisfies OperationOf<'guests.endInvitation'>;
const members = { id: 'guests.members', method: 'GET', path: '/v1/forums/{id}/members' } satisfies OperationOf<'guests.members'>;
const removeMember = { id: 'guests.removeMember', method: 'DELETE', path: '/v1/forum-members/{id}', keyed: true } satisfies OperationOf<'guests.removeMember'>;
const enrol = { id: 'guests.enrol', method: 'POST', path: '/v1/forum-memberships', keyed: true } satisfies OperationOf<'guests.enrol'>;
const resign = { id: 'guests.resign', method: 'DELETE', path: '/v1/forums/{id}/memberships', keyed: true } satisfies OperationOf<'guests.resign'>;

export type GuestFilter = Omit<GuestQuery, 'limit'> & {
  /** Items on a page, 1 to 100; 50 if absent. */
  readonly limit?: number | undefined;
};

/** `id` is a forum's or a working group's, unless it says otherwise. */
export interface Guests {
  /** Mails a link to an address of a partner's domain; the answer is the same for every address. Needs no sign-in. @throws `too-fast`, `mail-not-set-up`. */
  join(body: GuestJoin, options?: CallOptions): Call<GuestAsked>;
  /** With the key of a link, or a code: answers with the guest's own key, once. Return it from `getToken`. @throws `guest-proof-refused`, which does not say why. */
  enter(body: GuestEnter, options?: CallOptions): Call<GuestEntered>;
  /** Ends every key of the guest's and erases them. */
  leave(options?: CallOptions): Call<GuestLeft>;
  /** For the chair: a code, answered once, or a link by mail. @throws `invalid-request`, `mail-not-set-up`. */
  invite(id: string, body: GuestInvite, options?: CallOptions): Call<GuestInvitation>;
  /** For the chair, the newest first. */
  invitations(id: string, filter?: GuestFilter, options?: CallOptions): Pages<GuestInvitation, GuestInvitationPage>;
  /** For the chair, by an invitation's id. `members: 'end'` shows out who came by it. */
  endInvitation(id: string, filter?: GuestEnd, options?: CallOptions): Call<GuestInvitation>;
  /** For the chair: how many from which organisation; of a working group, who. */
  members(id: string, filter?: GuestFilter, options?: CallOptions): Pages<GuestMember, GuestMembers>;
  /** For the chair, by a member's id. */
  removeMember(id: string, options?: CallOptions): Call<GuestResigned>;
  /** Joins the working group of a code, as whoever is signed in. @throws `guest-proof-refused`. */
  enrol(body: GuestEnrol, options?: CallOptions): Call<GuestMembership>;
  /** Leaves a working group. */
  resign(id: string, options?: CallOptions): Call<GuestResigned>;
}

export const guests = ({ call, send }: Transport): Guests => ({
  join: (body, options) => call(join, { body }, options),
  enter: (body, options) => call(enter, { body }, options),
  leave: (options) => call(leave, {}, options),
  invite: (id, body, options) => call(invite, { id, body }, options),
  invitations: (id, filter, options) => pagesOf((after = filter?.after) => send(invitations, { id, query: { ...filter, after } }, options)),
  endInvitation: (id, filter, options) => call(endInvitation, { id, ...(filter && { query: { ...filter } }) }, options),
  members: (id, filter, options) => pagesOf((after = filter?.after) => send(members, { id, query: { ...filter, after } }, options)),
  removeMember: (id, options) => call(removeMember, { id }, options),
  enrol: (body, options) => call(enrol, { body }, options),
  resign: (id, options) => call(resign, { id }, options),
});
