import type { EngineDevice, Sought, Words } from './engine-device.ts';
import { padaria } from './journey-steps.ts';
import { english as t } from './journey-words.ts';
import type { TestPerson } from './test-people.ts';

/** What people do on the screens, by the names that they read there, in every engine. */
export const button = (name: Words): Sought => ({ role: 'button', name });
export const link = (name: Words): Sought => ({ role: 'link', name });
export const heading = (name: Words): Sought => ({ role: 'heading', name });
export const text = (name: Words): Sought => ({ role: 'text', name });
const dialog: Sought = { role: 'dialog' };

/** Ends on the person's first screen. */
export async function signIn(
  device: EngineDevice,
  who: TestPerson,
  before?: (device: EngineDevice) => Promise<void>
): Promise<void> {
  await device.goTo('/sign-in');
  await device.type(/^E-?mail/i, who.person.email);
  await device.type(t.session.password, who.password);
  await before?.(device);
  await device.press(button(t.session.signIn));
  await device.at((path) => path !== '/sign-in');
}

/** All of the record has arrived. */
export const upToDate = button(new RegExp(`^${t.sync.upToDate}`));

/** The app's own worker is in control as well: the device may lose its network. */
export async function seeReadyForOffline(device: EngineDevice): Promise<void> {
  await device.see(upToDate);
  await device.find('was controlled by its worker', 'return navigator.serviceWorker.controller !== null');
}

/** A file's row says where it is. */
export async function seeFile(device: EngineDevice, name: Words, receipt: RegExp): Promise<void> {
  await device.see({ role: 'listitem', holding: link(name), saying: receipt });
}

/** The whole form, from home to its last page. */
export async function draftClaim(device: EngineDevice, files: readonly string[]): Promise<void> {
  const next = () => device.press(button(t.form.continueLabel));
  await device.press(link(t.common.actions.newClaim));
  await device.check(new RegExp(`^${t.claim.activities.usage}`));
  await next();
  await device.see(heading(t.form.location.question));
  await device.check(/^Headquarters/);
  await next();
  await device.see(heading(t.form.customer.question));
  await device.type(t.claim.fields.customerName, padaria.customer);
  await device.type(t.claim.fields.customerDomain, padaria.domain);
  await device.type(t.claim.fields.tenantId, padaria.tenantId);
  await device.choose(t.claim.fields.customerCountry, 'BR');
  await device.check(t.form.customer.no);
  await next();
  await device.see(heading(t.form.products.question));
  for (const product of padaria.products) await device.check(product);
  await next();
  await device.see(heading(t.form.contacts.question));
  await device.type(t.form.contacts.name, 'Ana Souza');
  await device.type(t.form.contacts.title, 'IT lead');
  await device.type(t.form.contacts.email, `ana@${padaria.domain}`);
  await next();
  await device.see(heading(t.form.evidenceStep.question));
  for (const file of files) await addFile(device, file);
  await next();
  await device.see(heading(t.form.notes.question));
  await next();
  await device.see(heading(t.form.check.question));
}

export const idIn = (path: string): string => /\/claims\/([0-9A-Z]{26})/.exec(path)?.[1] ?? '';

/** Ends when the app says that the file is safe here. */
export async function addFile(device: EngineDevice, path: string): Promise<void> {
  const isPhoto = path.endsWith('.jpg');
  await device.attach(isPhoto ? t.evidence.add.photo : t.evidence.add.choose, [path]);
  const name = path.split('/').at(-1) ?? '';
  // A photo of a camera gets a name of its own.
  await device.see({ role: 'article', name: isPhoto ? /\.jpe?g$/ : name, saying: new RegExp(t.evidence.add.safe) });
}

/** A browser that was killed may have lost the session: it writes its cookies late. */
export async function signInIfAsked(device: EngineDevice, password: string, otherwise: Sought): Promise<void> {
  const ended = await device.seeOneOf([button(t.session.signIn), otherwise]);
  if (ended !== 0) return;
  await device.press(button(t.session.signIn));
  await device.type(t.session.password, password);
  await device.press({ ...button(t.session.signIn), inside: dialog });
  await device.dontSee(dialog);
}

/** On the claim's own screen: acknowledgements, then the button. */
export async function submitClaim(device: EngineDevice): Promise<void> {
  await device.press(link(t.claims.actions.submit));
  for (const acknowledgement of Object.values(t.claim.acknowledgements)) await device.check(acknowledgement);
  await device.press(button(t.claims.submission.send));
}

/** On the sheet of a decision. */
export async function confirm(device: EngineDevice, send: string): Promise<void> {
  // It rises: what is pressed while it moves is not where it was.
  await device.find(
    'the sheet at rest',
    'return document.getAnimations().every(({ playState }) => playState !== "running")'
  );
  await device.press({ ...button(send), inside: dialog });
  await device.dontSee(dialog);
}
