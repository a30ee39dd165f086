import type { RecordStore } from '#registrar/record-store.ts';
import type { Organisations } from '../administration/organisations.ts';
import type { EvidenceStore } from '../evidence/evidence-store.ts';
import type { Databases } from './database.ts';

interface RecordStoreParts {
  readonly databases: Databases;
  readonly evidence: EvidenceStore;
  readonly organisations: Organisations;
}

export function makeRecordStore({ databases, evidence, organisations }: RecordStoreParts): RecordStore {
  return {
    exclusive: databases.kind === 'embedded',
    open: (name) => databases.open(name),
    listDesks: () => organisations.listDesks(),
    verifyFile: (org, manifest) => evidence.verifyFile(org, manifest),
    readChunkList: (org, list) => evidence.chunkList(org, list)
  };
}
