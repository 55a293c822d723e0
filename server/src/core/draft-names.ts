import { planNamesOfBothScripts } from './words/plan-titles';

/**
 * Which files are drafts by their name. The one list in code; a test holds the manifest's language contribution
 * (`contributes.languages`) to it.
 */
export const DRAFT_EXTENSIONS: readonly string[] = ['.workplan', '.workplan.txt', '.workplan.md'];

const TEXT_EXTENSIONS: readonly string[] = ['.txt', '.md'];

/** The file name patterns that go with the words, as the manifest writes them. */
export function draftNamePatterns(): readonly string[] {
  return nameWords().flatMap((word) => TEXT_EXTENSIONS.map((extension) => `*${word}*${extension}`));
}

/** Whether a file (its name without folders) is taken as a draft without being asked. */
export function isDraftName(name: string): boolean {
  const lower = name.toLowerCase().normalize('NFC');
  if (DRAFT_EXTENSIONS.some((extension) => lower.endsWith(extension))) return true;
  return (
    TEXT_EXTENSIONS.some((end) => lower.endsWith(end)) && nameWords().some((word) => lower.includes(word))
  );
}

let names: readonly string[] | undefined;

/** Made when a name is first asked about, as most runs are told their files. */
function nameWords(): readonly string[] {
  names ??= planNamesOfBothScripts();
  return names;
}
