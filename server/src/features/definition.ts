import type { Location, Position } from 'vscode-languageserver-types';
import type { WorkPlan } from '../core/work-plan';
import { rangeOf } from './ranges';
import { subjectAt } from './subjects/subject';
import { attachmentStart, headingPlace } from './subjects/uses';

export interface DefinitionOptions {
  /** The draft's own uri. */
  readonly uri: string;
  /** The uris of files that bear a name, without 《》 and ending. */
  readonly filesNamed: (name: string) => readonly string[];
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where a place leads: 见第3项 to the heading, 附件2 to its first line, 《文件名》 to a file of that name. */
export function definition(
  plan: WorkPlan,
  position: Position,
  { uri, filesNamed }: DefinitionOptions,
): Location[] {
  const subject = subjectAt(plan, position);
  const { draft } = plan;
  switch (subject?.kind) {
    case 'reference':
      return subject.nodes.map((node) => ({ uri, range: rangeOf(draft, headingPlace(node)) }));
    case 'document':
      return filesNamed(subject.name).map((file) => ({ uri: file, range: START }));
    case 'attachment': {
      const paragraph = attachmentStart(plan, subject.ordinal);
      if (paragraph === null || paragraph === subject.paragraph) return [];
      const end = draft.paragraphs[paragraph]?.text.length ?? 0;
      return [{ uri, range: rangeOf(draft, { paragraph, start: 0, end }) }];
    }
    default:
      return [];
  }
}
