import {
  Disposable,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Requests, ToldOfDraft } from '../../server/src/connection/protocol';
import { say } from './say';

/** The tools by their names in package.json, and what of a draft each tells. They change nothing. */
const TOOLS: ReadonlyArray<readonly [name: string, about: ToldOfDraft]> = [
  ['work_plan_lint', 'findings'],
  ['work_plan_outline', 'outline'],
  ['work_plan_suggest', 'suggestions'],
];
const SETTING = 'workPlan.languageModelTools';

/** What a model says: a file of the workspace by its path in it; the draft in the editor where it names none. */
interface Input {
  readonly file?: string;
}

/** Lets language models of the editor ask about drafts, while the person has turned that on. */
export function modelTools(client: BaseLanguageClient): Disposable {
  let registered: Disposable | undefined;
  const follow = () => {
    const isOn = workspace.getConfiguration().get(SETTING) === true;
    if (isOn === (registered !== undefined)) return;
    registered?.dispose();
    registered = isOn ? register(client) : undefined;
  };
  follow();
  return Disposable.from(
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(SETTING) && follow()),
    new Disposable(() => registered?.dispose()),
  );
}

function register(client: BaseLanguageClient): Disposable {
  // Editors that are built on VS Code may have no language models.
  if (typeof lm?.registerTool !== 'function') return new Disposable(() => {});
  const tools = TOOLS.map(([name, about]) =>
    lm.registerTool<Input>(name, {
      async invoke({ input }) {
        const draft = await draftNamed(input?.file);
        const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(draft);
        const params: Requests['workPlan/tellModel']['takes'] = { textDocument, about };
        const { text } = await client.sendRequest<{ text: string }>('workPlan/tellModel', params);
        return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
      },
    }),
  );
  return Disposable.from(...tools);
}

/** Only what is open or stands in the workspace is told. */
async function draftNamed(file: string | undefined): Promise<TextDocument> {
  const uri = file === undefined ? window.activeTextEditor?.document.uri : await inWorkspace(file);
  const draft = uri && (await workspace.openTextDocument(uri));
  if (draft?.languageId === 'work-plan') return draft;
  throw new Error(say('没有这份草稿，或它不是工作计划。', 'There is no such draft, or it is no work plan.'));
}

async function inWorkspace(file: string): Promise<Uri | undefined> {
  for (const folder of workspace.workspaceFolders ?? []) {
    const uri = Uri.joinPath(folder.uri, file);
    const isInside = uri.path.startsWith(`${folder.uri.path.replace(/\/$/, '')}/`);
    if (!isInside) continue;
    const isThere = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (isThere) return uri;
  }
  return undefined;
}
