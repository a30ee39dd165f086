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
import type { Inbox } from '../gate/inbox.ts';
import type { ServerClock } from '../server-clock.ts';

type Order<K extends ActionKind> = {
  readonly who: Person;
  readonly at: Instant;
  readonly claim: string;
  readonly org: string;
  readonly kind: K;
} & Payloads[K];
type AnyOrder = { readonly [K in ActionKind]: Order<K> }[ActionKind];

export interface Player {
  /** Notes an action for the time at which it is to be received. */
  plan<K extends ActionKind>(order: Order<K>): void;
  /** Plays what was planned, in order of time: the server's clock is moved to each action, sent as by a device, and then decided. */
  play(): Promise<void>;
  claim(org: string, id: string): Promise<Claim | null>;
}

/** Real actions, through the gate's own function and the registrar, at times that have been. */
export function openPlayer(parts: {
  readonly databases: Databases;
  readonly registrar: Registrar;
  readonly inbox: Inbox;
  readonly clock: ServerClock;
}): Player {
  const planned: AnyOrder[] = [];
  const lastActions = new Map<string, string>();

  const claim = async (org: string, id: string): Promise<Claim | null> => {
    const found = await parts.databases.open(registerOf(deskOfOrganisation(org))).read(claimDocumentId(id));
    return found ? documentToClaim(found as unknown as ClaimDocument) : null;
  };
  const act = async ({ who, at, ...order }: AnyOrder): Promise<void> => {
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
    const [verdict] = await parts.inbox.take(who, [document]);
    if (!verdict || 'error' in verdict) throw new Error(refusedAt(order.kind, verdict));
    lastActions.set(lane, document._id);
    await parts.registrar.idle();
    const entry = (await claim(order.org, order.claim))?.history.find(({ action }) => action === document._id);
    if (entry?.outcome === 'refused') throw new Error(refusedAt(order.kind, entry.refusal));
  };

  return {
    claim,
    plan: (order) => void planned.push(order as AnyOrder),
    async play() {
      const { offsetMs } = parts.clock;
      for (const order of planned.sort((a, b) => a.at - b.at)) {
        parts.clock.moveTo(order.at - Date.now());
        await act(order);
      }
      parts.clock.moveTo(offsetMs);
      await parts.registrar.idle();
    }
  };
}

function refusedAt(kind: ActionKind, why: unknown): string {
  return `The demonstration's ${kind} was refused: ${JSON.stringify(why)}`;
}
