import { ulid } from 'ulid';
import { sealAction, type ActionContent } from '#documents/action-document.ts';
import { claimDocumentId, registerOf, deskOfOrganisation } from '#documents/ids.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { Person } from '#documents/reference-documents.ts';
import type { ActionKind, Payloads } from '#rules/claim/action.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { Instant } from '#rules/days/day.ts';
import type { Registrar } from '#registrar/registrar.ts';
import type { Databases } from '../databases/database.ts';
import type { Inbox } from '../inbox.ts';

export interface Player {
  /** Sends one action as a device would have, received at `at`, and waits until it is decided. */
  act<K extends ActionKind>(
    order: {
      readonly who: Person;
      readonly at: Instant;
      readonly claim: string;
      readonly org: string;
      readonly kind: K;
    } & Payloads[K]
  ): Promise<void>;
  claim(org: string, id: string): Promise<Claim | null>;
}

/** Real actions, through the gate's own function and the registrar, at times that have been. */
export function openPlayer(parts: {
  readonly databases: Databases;
  readonly registrar: Registrar;
  /** An inbox whose clock says what `at` says. */
  readonly inboxAt: (at: Instant) => Inbox;
}): Player {
  const lastActions = new Map<string, string>();

  const claim = async (org: string, id: string): Promise<Claim | null> => {
    const found = await parts.databases.open(registerOf(deskOfOrganisation(org))).read(claimDocumentId(id));
    return found ? documentToClaim(found as unknown as ClaimDocument) : null;
  };

  return {
    claim,
    async act({ who, at, ...order }) {
      const lane = `${who.id}/${order.claim}`;
      const content = {
        ...order,
        by: who.id,
        device: `demonstration-${who.id}`,
        madeAt: at - 60_000,
        clockOffsetMs: 0,
        after: lastActions.get(lane) ?? null,
        basedOn: (await claim(order.org, order.claim))?.history.at(-1)?.n ?? null
      };
      const document = sealAction(content as unknown as ActionContent, ulid(at));
      const [verdict] = await parts.inboxAt(at).take(who, [document]);
      if (!verdict || 'error' in verdict)
        throw new Error(`The demonstration's ${order.kind} was refused: ${JSON.stringify(verdict)}`);
      lastActions.set(lane, document._id);
      await parts.registrar.idle();
      const entry = (await claim(order.org, order.claim))?.history.find(({ action }) => action === document._id);
      if (entry?.outcome === 'refused')
        throw new Error(`The demonstration's ${order.kind} was refused: ${JSON.stringify(entry.refusal)}`);
    }
  };
}
