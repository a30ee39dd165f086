import type { MakeConsequences } from '#registrar/consequences.ts';
import { followContests } from '#registrar/contests/follow-contests.ts';
import type { Server } from './server.ts';

/** What follows from claims on record: docs/architecture.md. */
export const makeConsequences =
  (server: Server): MakeConsequences =>
  (tools) => {
    server.mail.start(tools);
    return [followContests(tools)];
  };
