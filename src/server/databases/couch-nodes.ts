import type { Timing } from './timing.ts';

/** A node that did not answer is not asked for this long, and twice as long each time that it still does not. */
const firstAsideMs = 5_000;
const longestAsideMs = 60_000;

export interface CouchNodes<Node> {
  /**
   * Whom to ask next: of those that were not tried, the first in the order of COUCHDB_URL that is not set aside, so that a process reads
   * where it wrote; else one that is; the first again when all were tried.
   */
  choose(tried: ReadonlySet<Node>): Node;
  /** It did not answer. Before it is used again, it is asked in the background whether it is up. */
  setAside(node: Node): void;
}

interface Aside {
  readonly until: number;
  readonly lengthMs: number;
  readonly isProbed: boolean;
}

/** In the order of COUCHDB_URL. `isUp` never rejects. */
export function makeCouchNodes<Node>(
  nodes: readonly [Node, ...Node[]],
  { isUp, timing }: { readonly isUp: (node: Node) => Promise<boolean>; readonly timing: Timing }
): CouchNodes<Node> {
  const asides = new Map<Node, Aside>();

  const put = (node: Node, lengthMs: number) => {
    asides.set(node, { until: timing.now() + lengthMs, lengthMs, isProbed: false });
  };
  const probeWhoseTimeIsOver = () => {
    for (const [node, aside] of asides) {
      if (aside.isProbed || timing.now() < aside.until) continue;
      asides.set(node, { ...aside, isProbed: true });
      void isUp(node).then((up) => {
        if (up) asides.delete(node);
        else put(node, Math.min(2 * aside.lengthMs, longestAsideMs));
      });
    }
  };

  return {
    choose(tried) {
      probeWhoseTimeIsOver();
      const untried = nodes.filter((node) => !tried.has(node));
      return untried.find((node) => !asides.has(node)) ?? untried[0] ?? nodes[0];
    },
    setAside(node) {
      // Where there is only one, it is asked again whatever it did; requests that were under way do not lengthen its time.
      if (nodes.length > 1 && !asides.has(node)) put(node, firstAsideMs);
    }
  };
}
