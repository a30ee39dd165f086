import type { ActionDocument } from '#documents/action-document.ts';
import type { Instant } from '#rules/days/day.ts';
import type { Consequence, ConsequenceTools } from '../consequences.ts';
import { ClaimedProducts } from './claimed-products.ts';
import { makeContestAction } from './contest-actions.ts';
import { settleProduct } from './settle-product.ts';

/**
 * Opens a contest on every claim to a product that partners of different organisations claim, and closes it when but one is left. What a
 * claim is told names its own line and nothing of the others. [R50]
 */
export function followContests(tools: ConsequenceTools): Consequence {
  let products = new ClaimedProducts();
  /** When each is looked at again. */
  const halfDecided = new Map<string, Instant>();

  async function settle(keys: Iterable<string>): Promise<void> {
    const now = tools.clock.now();
    const orders = [...new Set(keys)].flatMap((key) => {
      const settlement = settleProduct(products.claiming(key), now);
      if (settlement.lookAgainAt === null) halfDecided.delete(key);
      else halfDecided.set(key, settlement.lookAgainAt);
      return settlement.orders;
    });
    const actionsByOrg = new Map<string, ActionDocument[]>();
    for (const order of orders) {
      const action = await makeContestAction(tools.store, order, now);
      actionsByOrg.set(order.org, [...(actionsByOrg.get(order.org) ?? []), action]);
    }
    for (const [org, actions] of actionsByOrg) {
      if (!tools.mayDecide()) throw new Error('the lease was lost');
      await tools.submit({ org, role: 'registrar', actions });
    }
  }

  return {
    name: 'contests',
    async begin(all) {
      products = new ClaimedProducts();
      halfDecided.clear();
      for await (const claims of all) for (const claim of claims) products.note(claim);
      // Also what was asked for and lost, with an inbox that was restored from a backup.
      await settle(products.keys());
    },
    async take(claims) {
      await settle(claims.flatMap((claim) => products.note(claim)));
    },
    async tick() {
      const now = tools.clock.now();
      await settle([...halfDecided].flatMap(([key, lookAgainAt]) => (lookAgainAt <= now ? [key] : [])));
    }
  };
}
