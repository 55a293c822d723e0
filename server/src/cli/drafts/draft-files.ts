/**
 * Which files are drafts by their name. The one list in code; a test holds the manifest's language contribution
 * (`contributes.languages`) to it.
 */
export const DRAFT_EXTENSIONS: readonly string[] = ['.workplan', '.workplan.txt', '.workplan.md'];

/** Words that make a `.txt` or `.md` file a draft when they stand in its name. */
const NAME_WORDS: readonly string[] = [
  '工作要点',
  '工作计划',
  '重点工作',
  '重点任务',
  '任务分工',
  '实施方案',
  '行动计划',
  '工作安排',
  '工作要點',
  '工作計劃',
  '工作計畫',
  '重點工作',
  '重點任務',
  '任務分工',
  '實施方案',
  '行動計劃',
  '行動計畫',
];
const TEXT_EXTENSIONS: readonly string[] = ['.txt', '.md'];

/** The file name patterns that go with the words, as the manifest writes them. */
export const DRAFT_NAME_PATTERNS: readonly string[] = NAME_WORDS.flatMap((word) =>
  TEXT_EXTENSIONS.map((extension) => `*${word}*${extension}`),
);

/** Whether a file (its name without folders) is taken as a draft without being asked. */
export function isDraftName(name: string): boolean {
  const lower = name.toLowerCase().normalize('NFC');
  if (DRAFT_EXTENSIONS.some((extension) => lower.endsWith(extension))) return true;
  return (
    TEXT_EXTENSIONS.some((end) => lower.endsWith(end)) && NAME_WORDS.some((word) => lower.includes(word))
  );
}
