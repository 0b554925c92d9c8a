// Guest: somebody of a partner organisation, or a working group's member from outside, who has no account with the employer. Its vocabulary, as plain data.

/** What a guest holds instead of a sign-in: 256 random bits behind a prefix by which a client tells it from a host's identity token. */
export const guestKeyPattern = /^gk_[\w-]{43}$/;
/** Days for which a key lasts after it was last used, and for which it can last at most, however often it is used. */
export const guestKeyDays = 30;
export const guestKeyMostDays = 180;
/** Days after which a guest who proved an address, and has not come since, is erased. One who came by a code is erased with their key, because nothing else leads back to them. */
export const guestKeptDays = 365;

/** Minutes for which a mailed link can be opened, once. */
export const guestLinkMinutes = 30;
/** Links that one address is mailed within an hour, however often somebody types it. */
export const guestLinksAnHour = 3;
/** Links that are mailed for one employer within an hour; beyond that nobody is mailed and nobody is told. */
export const guestLinksOfAll = 500;

export const invitationKinds = ['code', 'email'] as const;
export type InvitationKind = (typeof invitationKinds)[number];
export const invitationStates = ['open', 'used-up', 'over', 'ended'] as const;
export type InvitationState = (typeof invitationStates)[number];
export const mostInvitationUses = 200;
export const mostInvitationDays = 366;
/** Invitations of one gathering that are open at once. */
export const mostOpenInvitations = 200;

/** How somebody came: they proved an address of a partner's domain, were written to by the chair, or had a code. */
export const memberWays = ['address', 'invitation', 'code'] as const;
export type MemberWay = (typeof memberWays)[number];
/** Members that one working group can have. */
export const mostGroupMembers = 500;

/** Letters that are not mistaken for each other: no 0 and O, no 1, I and L, no U. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Sixteen of them: about 78 bits. */
export const codeLength = 16;
