import type { ActionDocument } from '#documents/action-document.ts';
import type { Instant } from '#rules/days/day.ts';
import type { Consequence, ConsequenceTools } from '../consequences.ts';
import { ClaimedProducts } from './claimed-products.ts';
import { makeContestAction } from './contest-actions.ts';
import { settleProduct, type ContestOrder } from './settle-product.ts';

/**
 * Opens a contest on every claim to a product that partners of different organisations claim, and closes it when but one is left. What a
 * claim is told names its own line and nothing of the others. [R50]
 */
export function followContests(tools: ConsequenceTools): Consequence {
  let products = new ClaimedProducts();
  /** When each is looked at again. */
  const lookAgain = new Map<string, Instant>();

  async function settle(keys: Iterable<string>): Promise<void> {
    const now = tools.clock.now();
    const ordersByOrg = new Map<string, { readonly key: string; readonly order: ContestOrder }[]>();
    for (const key of new Set(keys)) {
      const settlement = settleProduct(products.claiming(key), now);
      if (settlement.lookAgainAt === null) lookAgain.delete(key);
      else lookAgain.set(key, settlement.lookAgainAt);
      for (const order of settlement.orders)
        ordersByOrg.set(order.org, [...(ordersByOrg.get(order.org) ?? []), { key, order }]);
    }
    for (const [org, orders] of ordersByOrg)
      try {
        await submit(
          org,
          orders.map(({ order }) => order)
        );
      } catch (error) {
        if (!tools.mayDecide()) throw error;
        // One organisation's inbox cannot be read: the others' contests go on.
        tools.log.error({ org, error: String(error) }, 'contests: an organisation is set aside');
        for (const { key } of orders) lookAgain.set(key, now);
      }
  }

  async function submit(org: string, orders: readonly ContestOrder[]): Promise<void> {
    const actions: ActionDocument[] = [];
    for (const order of orders) actions.push(await makeContestAction(tools.store, order, tools.clock.now()));
    if (!tools.mayDecide()) throw new Error('the lease was lost');
    await tools.submit({ org, role: 'registrar', actions });
  }

  return {
    name: 'contests',
    async begin(all) {
      products = new ClaimedProducts();
      lookAgain.clear();
      for await (const claims of all) for (const claim of claims) products.note(claim);
      // Also what was asked for and lost, with an inbox that was restored from a backup.
      await settle(products.keys());
    },
    async take(claims) {
      await settle(claims.flatMap((claim) => products.note(claim)));
    },
    async tick() {
      const now = tools.clock.now();
      await settle([...lookAgain].flatMap(([key, lookAgainAt]) => (lookAgainAt <= now ? [key] : [])));
    }
  };
}
