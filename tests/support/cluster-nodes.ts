import { exec } from 'node:child_process';
import { promisify } from 'node:util';

export type NodeFault = 'kill' | 'freeze' | 'part';

/** The nodes of a real cluster, and how to make trouble for one of them. */
export interface ClusterNodes {
  readonly urls: readonly string[];
  /** What can be done here. */
  readonly faults: readonly NodeFault[];
  strike(node: number, fault: NodeFault): Promise<void>;
  /** The node is as it was before. */
  heal(node: number, fault: NodeFault): Promise<void>;
}

const commands = {
  kill: ['CLUSTER_KILL', 'CLUSTER_RESTART'],
  freeze: ['CLUSTER_FREEZE', 'CLUSTER_THAW'],
  part: ['CLUSTER_PART', 'CLUSTER_JOIN']
} as const satisfies { readonly [F in NodeFault]: readonly [string, string] };

/** From the environment: docs/operations.md. In each command `{node}` is the node's number, from 1. */
export function readClusterNodes(environment: NodeJS.ProcessEnv): ClusterNodes {
  const urls = (environment['CLUSTER_URLS'] ?? '').split(',').filter((url) => url !== '');
  if (urls.length < 3) throw new Error('CLUSTER_URLS must name three nodes at least: docs/operations.md, "A cluster".');
  const isKnown = (fault: NodeFault): boolean => commands[fault].every((name) => environment[name] !== undefined);
  const run = async (name: string, node: number): Promise<void> => {
    const command = environment[name];
    if (command === undefined) throw new Error(`${name} is not set`);
    await promisify(exec)(command.replaceAll('{node}', String(node + 1)), { timeout: 120_000 });
  };
  const faults = (['kill', 'freeze', 'part'] as const).filter(isKnown);
  if (faults.length === 0) throw new Error('Neither CLUSTER_KILL, CLUSTER_FREEZE nor CLUSTER_PART is set.');
  return {
    urls,
    faults,
    strike: (node, fault) => run(commands[fault][0], node),
    heal: (node, fault) => run(commands[fault][1], node)
  };
}
