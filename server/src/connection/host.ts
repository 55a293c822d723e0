import type { Files } from '../configuration/files';
import type { Structure } from '../library/structure/structure';
import type { StructureCache } from '../past-plans/structure-cache';

/** Where the server runs: what it has besides a client. */
export interface Host {
  /** The uri of a rule's page of documentation. */
  rulePage(ruleId: string): string;
  /** The structures of the published plans that come with the program. */
  seeds(): Promise<readonly Structure[]>;
  /** What earlier runs drew from past plans. */
  structureCache(): Promise<StructureCache>;
  /** Drafts, configurations and past plans, by their paths (see paths.ts). */
  readonly files: Files;
}
