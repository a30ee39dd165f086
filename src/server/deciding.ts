import { uptime } from 'node:os';
import type { MakeConsequences } from '#registrar/consequences.ts';
import { followConsent } from '#registrar/consent/follow-consent.ts';
import { followContests } from '#registrar/contests/follow-contests.ts';
import { followMail } from '#registrar/mail/follow-mail.ts';
import type { RegistrarLog } from '#registrar/registrar-clock.ts';
import type { Registrar } from '#registrar/registrar.ts';
import { startRegistrar } from '#registrar/start-registrar.ts';
import type { MailRoom } from './mail/mail-room.ts';
import { Mailer } from './mail/mailer.ts';
import { startPulse } from './health/pulse.ts';
import type { Server } from './server.ts';

export interface Deciding {
  readonly registrar: Registrar;
  readonly mailer: Mailer;
}

/** Starts what one process alone does for a record: deciding, and sending mail. The others wait for its lease. */
export function startDeciding(server: Server, mail: MailRoom, log: RegistrarLog): Deciding {
  const { recordStore: store, clock } = server;
  const steadyNow = () => uptime() * 1_000;
  const pulse = startPulse({
    steadyNow,
    onBusy: (lengthMs) => log.warn({ lengthMs }, 'server: was too busy to answer')
  });
  const now = () => clock.now();
  const machineNow = () => Date.now();
  const registrar = startRegistrar({
    store,
    clock: { now, machineNow, steadyNow, busyMs: (length) => pulse.busyMs(length) },
    log,
    consequences: makeConsequences(server, mail),
    mailsCustomer: true
  });
  clock.onMove(() => registrar.clockMoved());

  const { index, smtp, compose, events } = mail;
  const mailer = new Mailer({
    ...{ store, index, smtp, compose, log },
    clock: { now, machineNow },
    mayDecide: () => registrar.mayDecide(),
    onSettled: (settled) => events.emit('settled', settled)
  });
  events.on('queued', () => mailer.wake());
  mailer.start();
  return { registrar, mailer };
}

/** What follows from claims on record: docs/architecture.md. */
const makeConsequences =
  ({ accounts, settings }: Server, { index, smtp, events }: MailRoom): MakeConsequences =>
  (tools) => {
    const onQueued = () => void events.emit('queued');
    const mail = followMail(tools, {
      index,
      reviewers: async () => (await accounts.list()).filter(({ role }) => role === 'reviewer').map(({ id }) => id),
      onQueued
    });
    const consent = followConsent(tools, {
      index,
      hasMailServer: smtp !== null,
      isDemonstration: settings.demonstration,
      onQueued
    });
    events.on('settled', (settled) => {
      consent.settled(settled).catch(() => {
        tools.log.warn({ claim: settled.claim }, 'consent: what became of a mail is noted with the next tick');
      });
    });
    return [mail, consent, followContests(tools)];
  };
