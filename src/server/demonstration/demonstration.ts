import type { DemonstrationReply } from '#documents/api.ts';
import { civilTime } from '#calendar/civil-time.ts';
import { isBusinessDay } from '#rules/days/business-days.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import type { Registrar } from '#registrar/registrar.ts';
import type { Accounts } from '../accounts.ts';
import type { Databases } from '../databases/database.ts';
import type { EvidenceStore } from '../evidence-store.ts';
import type { Inbox } from '../inbox.ts';
import type { Organisations } from '../organisations.ts';
import { demonstrationClaims } from './claims.ts';
import { storeDemonstrationFile } from './evidence-files.ts';
import { openPlayer } from './play.ts';
import { tellStory, type Cast } from './tell-story.ts';
import { contoso, createWorkspace } from './workspace.ts';

export interface DemonstrationParts {
  readonly dataDirectory: string;
  readonly databases: Databases;
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  readonly evidence: EvidenceStore;
  readonly registrar: Registrar;
  readonly inboxAt: (at: Instant) => Inbox;
  readonly now: Instant;
  /** Of the programme's terms: the demonstration's days are counted in them. */
  readonly zone: string;
  readonly holidays: readonly Day[];
}

/** Makes the workspace to click through, by real actions; one that is there already is left as it is. */
export async function makeDemonstration(parts: DemonstrationParts): Promise<DemonstrationReply> {
  const { accounts, personOf } = await createWorkspace(parts.dataDirectory, parts.organisations, parts.accounts);
  const player = openPlayer(parts);
  const civil = civilTime(parts.zone);
  const today = civil.dayOf(parts.now);
  const daysAgo = (businessDays: number, hour: number): Instant => {
    let day = today;
    for (let left = businessDays; left > 0; day--) if (isBusinessDay(day - 1, parts.holidays)) left--;
    return civil.startOf(day) + hour * 3_600_000;
  };
  for (const claim of demonstrationClaims) {
    if (await player.claim(claim.org, claim.id)) continue;
    const inContoso = claim.org === contoso;
    const cast: Cast = inContoso
      ? { contributor: personOf('bruno'), manager: personOf('ana'), reviewer: personOf('rita') }
      : { contributor: personOf('elisa'), manager: personOf('diego'), reviewer: personOf('rui') };
    await tellStory(claim, {
      player,
      cast,
      partnerName: cast.manager.organisationName,
      daysAgo,
      storeFile: (order) => storeDemonstrationFile(parts.evidence, claim.org, order)
    });
  }
  return accounts;
}
