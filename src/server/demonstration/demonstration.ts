import type { DemonstrationReply } from '#documents/api.ts';
import type { Person } from '#documents/reference-documents.ts';
import { civilTime } from '#calendar/civil-time.ts';
import { isBusinessDay } from '#rules/days/business-days.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import type { Registrar } from '#registrar/registrar.ts';
import { accountsDatabase } from '../accounts/accounts.ts';
import { brazilCalendar, brazilTerms } from '../reference/brazil.ts';
import { defaultProgramme } from '../reference/reference-defaults.ts';
import { referenceDatabase, writeReference } from '../reference/reference-seeding.ts';
import type { Inbox } from '../gate/inbox.ts';
import type { Server } from '../server.ts';
import { demonstrationClaims } from './claims.ts';
import { storeDemonstrationFile } from './evidence-files.ts';
import { importDemonstrationEarnings } from './import-earnings.ts';
import { openPlayer } from './play.ts';
import { planStory } from './plan-story.ts';
import type { Cast } from './stage.ts';
import { contoso, createWorkspace, litware, readAccounts } from './workspace.ts';

/**
 * Makes the workspace to click through, by real actions; what is there already is left as it is. Null where the databases hold
 * somebody's real work: a demonstration never mixes with it.
 */
export async function makeDemonstration(
  server: Server,
  { registrar, inbox }: { readonly registrar: Registrar; readonly inbox: Inbox }
): Promise<DemonstrationReply | null> {
  const { dataDirectory } = server.settings;
  const isFirst = (await readAccounts(dataDirectory)) === null;
  if (isFirst && (await server.accounts.list()).length > 0) return null;
  if (isFirst) await setTerms(server);
  await mark(server);
  const { accounts, personOf } = await createWorkspace(dataDirectory, server.organisations, server.accounts);
  const player = openPlayer({ databases: server.databases, inbox, clock: server.clock, registrar });
  const daysAgo = countBackFrom(Date.now());
  for (const claim of demonstrationClaims) {
    if (await player.claim(claim.org, claim.id)) continue;
    const cast = castOf(claim.org, personOf);
    await planStory(claim, {
      player,
      cast,
      partnerName: cast.manager.organisationName,
      daysAgo,
      storeFile: (order) => storeDemonstrationFile(server.evidence, claim.org, order)
    });
  }
  await player.play();
  await importDemonstrationEarnings(server.earnings, { by: () => personOf('ana'), now: server.clock.now() });
  return accounts;
}

/**
 * Whether this record was made by a demonstration, whose passwords everybody may know: it is never one that people rely on. [G115]
 * docs/decisions/0035
 */
export async function isDemonstration({ databases, accounts, settings }: Server): Promise<boolean> {
  if (await databases.open(accountsDatabase).read(markId)) return true;
  // From before there was a mark.
  const [first] = (await readAccounts(settings.dataDirectory))?.accounts ?? [];
  return first !== undefined && (await accounts.isEmailTaken(first.email));
}

const markId = 'demonstration';

/** Before its first account. */
async function mark({ databases }: Server): Promise<void> {
  // A conflict: it is there.
  await databases.open(accountsDatabase).write({ _id: markId, v: 1 });
}

async function setTerms(server: Server): Promise<void> {
  const reference = server.databases.open(referenceDatabase);
  await writeReference(reference, brazilCalendar);
  await writeReference(reference, { ...defaultProgramme, terms: [{ from: 0, terms: brazilTerms }] });
}

function castOf(org: string, personOf: (key: string) => Person): Cast {
  if (org === litware) return { contributor: personOf('luis'), manager: personOf('lara'), reviewer: personOf('rita') };
  return org === contoso
    ? { contributor: personOf('bruno'), manager: personOf('ana'), reviewer: personOf('rita') }
    : { contributor: personOf('elisa'), manager: personOf('diego'), reviewer: personOf('rui') };
}

function countBackFrom(now: Instant): (businessDays: number, hour: number) => Instant {
  const civil = civilTime(brazilTerms.zone);
  const holidays: readonly Day[] = brazilCalendar.holidays.map(({ day }) => day);
  return (businessDays, hour) => {
    let day = civil.dayOf(now);
    for (let left = businessDays; left > 0; day--) if (isBusinessDay(day - 1, holidays)) left--;
    return civil.startOf(day) + hour * 3_600_000;
  };
}
