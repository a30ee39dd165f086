/// <reference lib="webworker" />
import { openDevice } from '#device/database.ts';
import { readEarningsShelf } from '#device/earnings.ts';
import { LiveValue, watch } from '#device/live.ts';
import type { CatalogueProduct } from '#documents/reference-documents.ts';
import { makeEarningsDesk, type EarningsDesk } from './desk.ts';
import type { News, Question } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Reading, sending and adding up: beside the page, which stays usable meanwhile. */
const retryMs = 20_000;
const linesPerMessage = 500;
const tell = (news: News): void => self.postMessage(news);
const products = new LiveValue<readonly Pick<CatalogueProduct, 'id' | 'name'>[]>([]);
let opened: Promise<EarningsDesk> | null = null;
let retry: ReturnType<typeof setTimeout> | null = null;

self.onmessage = ({ data }: MessageEvent<Question>): void => {
  if (data.kind === 'open') {
    opened = open(data.person, data.org);
    void opened.then(async (desk) => {
      await desk.tidy();
      await synchronise();
    });
  } else if (data.kind === 'products') products.set(data.products);
  else if (data.kind === 'synchronise') void synchronise();
  else void answer(data);
};
// What nobody caught in a worker is told to nobody; thrown, it reaches the page.
self.addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason;
  });
});
self.addEventListener('online', () => void synchronise());

async function open(person: string, org: string): Promise<EarningsDesk> {
  const device = await openDevice(person);
  const exclusively = <T>(work: () => Promise<T>): Promise<T> =>
    navigator.locks.request(`on-record-earnings-${person}`, work);
  const desk = makeEarningsDesk({ device, org, origin: '', exclusively });
  watch(() => readEarningsShelf(device)).subscribe((shelf) => tell({ kind: 'shelf', shelf }));
  watch(() => desk.report(products.value), products).subscribe(({ withoutClaim, ...report }) => {
    for (let from = 0; from < withoutClaim.length; from += linesPerMessage)
      tell({ kind: 'lines', lines: withoutClaim.slice(from, from + linesPerMessage) });
    tell({ kind: 'report', report });
  });
  return desk;
}

async function answer(question: Extract<Question, { readonly n: number }>): Promise<void> {
  const { n } = question;
  try {
    const desk = await opened;
    if (!desk) throw new Error('not opened');
    tell({ kind: 'answer', n, value: await doAsAsked(desk, question) });
  } catch (error) {
    tell({ kind: 'failed', n });
    // A bug goes to the top of the worker, and from there to the page's.
    throw error;
  }
}

async function doAsAsked(desk: EarningsDesk, question: Extract<Question, { readonly n: number }>) {
  switch (question.kind) {
    case 'look':
      return desk.look(question.file);
    case 'read': {
      const { file, kind: _kind, n: _n, ...order } = question;
      const choices = { ...order, fileName: file.name.slice(0, 255) };
      const read = await desk.read(file, choices, (progress) => tell({ kind: 'progress', progress }));
      tell({ kind: 'progress', progress: null });
      return read;
    }
    case 'confirm':
      await desk.confirm(question.id);
      void synchronise();
      return null;
    case 'discard':
      await desk.discard(question.id);
      return null;
  }
}

/** Again by itself until the server was reached; what waits is on the device. */
async function synchronise(): Promise<void> {
  if (retry !== null) clearTimeout(retry);
  retry = null;
  const desk = await opened;
  if (!desk) return;
  tell({ kind: 'reached', unreached: null, isBusy: true });
  let unreached: Awaited<ReturnType<EarningsDesk['synchronise']>> = null;
  try {
    unreached = await desk.synchronise();
  } catch (error) {
    retry = setTimeout(() => void synchronise(), retryMs);
    throw error;
  } finally {
    tell({ kind: 'reached', unreached, isBusy: false });
  }
  if (unreached !== null && unreached !== 'not-allowed') retry = setTimeout(() => void synchronise(), retryMs);
}
