/** 48 bits of time and 80 of chance in Crockford's base 32: sorts by when it was made. https://github.com/ulid/spec */
export const ulidPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
export const sha256Pattern = /^[0-9a-f]{64}$/;
export const contentHashPattern = /^[0-9a-f]{32}$/;
export const organisationPattern = /^[a-z][a-z0-9-]{0,39}$/;
export const actionIdPattern = /^action:([0-7][0-9A-HJKMNP-TV-Z]{25}):([0-7][0-9A-HJKMNP-TV-Z]{25})\.([0-9a-f]{32})$/;

export const reviewDesk = 'review';
export const programmeDesk = 'programme';
export const deskOfOrganisation = (org: string): string => `org-${org}`;

/** The organisation of a partner's desk; null for the desks of the programme. */
export function organisationOfDesk(desk: string): string | null {
  return desk.startsWith('org-') ? desk.slice('org-'.length) : null;
}

export const inboxOf = (desk: string): string => `inbox-${desk}`;
export const registerOf = (desk: string): string => `register-${desk}`;
export const evidenceOf = (org: string): string => `evidence-${org}`;

export const claimDocumentId = (claim: string): string => `claim:${claim}`;
export const receivedDocumentId = (action: string): string => `received:${action}`;
export const refusalDocumentId = (action: string): string => `refusal:${action}`;
export const chunkDocumentId = (sha256: string): string => `chunk:${sha256}`;

/** The parts of an action's id, or null when it is none. */
export function partsOfActionId(id: string): { claim: string; ulid: string; hash: string } | null {
  const parts = actionIdPattern.exec(id);
  if (!parts) return null;
  const [, claim = '', ulid = '', hash = ''] = parts;
  return { claim, ulid, hash };
}
