import { basename } from 'node:path';
import { commands, type Disposable, ProgressLocation, SnippetString, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NewDraftParams, PastPlanEntry } from '../../../server/src/connection/protocol';
import { ask } from '../ask';
import { isDraft } from '../drafts';
import { openPlanDialog } from '../open-plan-dialog';
import { say } from '../say';

const STEPS = 5;
/** From this month on a plan is drafted for the next year; 0 is January. */
const NEXT_YEARS_MONTH = 9;

/** What the person chooses; the place of the draft is known without asking. */
type Choices = Omit<NewDraftParams, 'uri'>;

/** What a draft starts from: a past plan of the library or in a file, or topics that several plans have. */
type Start =
  | { readonly plan: PastPlanEntry; readonly file?: Uri }
  | { readonly plan: null; readonly topics: readonly string[] };

/**
 * 新建工作计划: asks for a past plan (or topics of several), year, issuer, numbering and unit form, and opens a draft
 * in which Tab goes from slot to slot. Asks nothing when it is called with all that the draft takes.
 */
export function newWorkPlan(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('workPlan.newDraft', async (given?: Choices) => {
    const uri = placeOfDraft();
    const params = given ?? (await askForAll(client, uri));
    const draft = params && (await ask(client, 'workPlan/newDraft', { ...params, uri }));
    if (!draft) return;
    const document = await workspace.openTextDocument({ language: 'work-plan', content: '' });
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(draft.snippet));
  });
}

/** Where the new draft is likely to be saved: beside the one in the editor, else in the workspace. */
function placeOfDraft(): string {
  const open = window.activeTextEditor?.document.uri;
  if (open?.scheme === 'file') return String(open);
  const [folder] = workspace.workspaceFolders ?? [];
  return folder ? String(Uri.joinPath(folder.uri, 'new.workplan')) : 'untitled:new';
}

/** The person's answers; `undefined` when one of the questions was left. */
async function askForAll(client: BaseLanguageClient, uri: string): Promise<Choices | undefined> {
  const plans = await ask(client, 'workPlan/pastPlans', { uri });
  const start = plans && (await askForStart(client, plans, uri));
  if (!start) return undefined;
  const { plan } = start;
  const year = await askForYear();
  if (year === undefined) return undefined;
  const issuer = await askForIssuer(start);
  if (issuer === undefined) return undefined;
  const numbering = await askForNumbering();
  const units = numbering && (await askForUnits(plan?.namesUnits ?? false));
  if (!units) return undefined;
  return { ...originOf(start), year, issuer: issuer === '' ? null : issuer, numbering, units };
}

function originOf(start: Start): Pick<Choices, 'from' | 'file' | 'topics'> {
  if (!start.plan) return { topics: start.topics };
  return start.file ? { file: String(start.file) } : { from: start.plan.id };
}

/** The plan in the editor, those of the library, a blend of them, or another file. */
async function askForStart(
  client: BaseLanguageClient,
  plans: readonly PastPlanEntry[],
  uri: string,
): Promise<Start | undefined> {
  const open = window.activeTextEditor?.document;
  const here = open && isDraft(open) ? [openPlan(open.uri)] : [];
  const blend = plans.length > 1 ? [blendChoice()] : [];
  const other = {
    label: `$(folder-opened) ${say('其他文件……', 'Another file …')}`,
    start: async () => await planIn(client, await openPlanDialog()),
  };
  const chosen = await window.showQuickPick([...here, ...plans.map(libraryPlan), ...blend, other], {
    title: titleOf(1),
    placeHolder: say('照哪份往年计划起草？', 'Which past plan to start from?'),
    matchOnDescription: true,
  });
  return await chosen?.start();

  function openPlan(uri: Uri) {
    return {
      label: `$(file) ${say('编辑器里的这一份', 'The one in the editor')}`,
      description: basename(uri.path),
      start: () => planIn(client, uri),
    };
  }

  function blendChoice() {
    return {
      label: `$(combine) ${say('综合多份往年计划', 'A blend of several past plans')}`,
      detail: say(
        '选几个主题，每个主题取往年计划里的条目',
        'Choose topics; each gives an item of a past plan',
      ),
      start: () => askForTopics(client, uri),
    };
  }
}

function libraryPlan(plan: PastPlanEntry) {
  const { name, title, sections, items, namesUnits } = plan;
  return {
    label: name,
    description: title ?? '',
    detail: say(
      `${sections} 章 ${items} 条${namesUnits ? ' · 写责任单位' : ''}`,
      `${sections} sections, ${items} items${namesUnits ? ' · names units' : ''}`,
    ),
    start: async (): Promise<Start> => ({ plan }),
  };
}

async function planIn(client: BaseLanguageClient, file: Uri | undefined): Promise<Start | undefined> {
  const plan = file && (await ask(client, 'workPlan/planIn', { uri: String(file) }));
  return plan && { plan, file };
}

/** The topics of a large library take seconds to find. */
async function askForTopics(client: BaseLanguageClient, uri: string): Promise<Start | undefined> {
  const title = say('归并往年计划的主题', 'Grouping past plans into topics');
  const topics = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
    ask(client, 'workPlan/topics', { uri }),
  );
  if (!topics) return undefined;
  if (topics.length === 0) {
    void window.showInformationMessage(
      say('这些往年计划没有共有的主题。', 'These past plans have no topics in common.'),
    );
    return undefined;
  }
  const chosen = await window.showQuickPick(
    topics.map(({ name, plans, common }) => ({
      label: name,
      description: say(`${plans} 份往年计划有`, `in ${plans} past plans`),
      picked: common,
    })),
    { title: titleOf(1), placeHolder: say('要写哪些主题？', 'Which topics?'), canPickMany: true },
  );
  return chosen && chosen.length > 0 ? { plan: null, topics: chosen.map(({ label }) => label) } : undefined;
}

async function askForYear(): Promise<number | undefined> {
  const now = new Date();
  const year = await window.showInputBox({
    title: titleOf(2),
    prompt: say('新计划的年度', 'The year of the new plan'),
    value: String(now.getFullYear() + (now.getMonth() >= NEXT_YEARS_MONTH ? 1 : 0)),
    validateInput: (text) =>
      /^(?:19|20)\d{2}$/.test(text.trim()) ? null : say('请写四位数的年份', 'A year of four digits'),
  });
  return year === undefined ? undefined : Number(year);
}

/** Empty where the issuer stays open. Of the bureau's own plans, and of a file, the issuer is known. */
async function askForIssuer(start: Start): Promise<string | undefined> {
  const isOwn = start.plan !== null && (start.file !== undefined || start.plan.path !== null);
  const issuer = await window.showInputBox({
    title: titleOf(3),
    prompt: say(
      '发文单位，如“澄川县水利局”；不填则留空位',
      'Who issues it, such as 澄川县水利局; left empty it is a slot',
    ),
    value: isOwn ? (start.plan?.issuer ?? '') : '',
  });
  return issuer?.trim();
}

async function askForNumbering(): Promise<Choices['numbering'] | undefined> {
  const chosen = await window.showQuickPick(
    [
      { label: say('与往年计划相同', 'As in the past plan'), value: 'model' as const },
      {
        label: '一、 1.',
        description: say('条目全文连续编号', 'items run through the plan'),
        value: 'continuous' as const,
      },
      {
        label: '一、（一） 1.（1）',
        description: say('公文层次', 'official documents'),
        value: 'official' as const,
      },
    ],
    { title: titleOf(4), placeHolder: say('序号体例', 'How it is numbered') },
  );
  return chosen?.value;
}

/** The likeliest answer stands first. */
async function askForUnits(modelNamesUnits: boolean): Promise<Choices['units'] | undefined> {
  const model = { label: say('与往年计划相同', 'As in the past plan'), value: 'model' as const };
  const none = { label: say('不写责任单位', 'No units'), value: 'none' as const };
  const chosen = await window.showQuickPick(
    [
      ...(modelNamesUnits ? [model] : []),
      { label: '〔责任单位：　〕', value: 'bracket' as const },
      { label: '（责任单位：　）', value: 'paren' as const },
      { label: '责任单位：　', description: say('另起一行', 'in a line of its own'), value: 'line' as const },
      { label: '（　牵头，　配合）', value: 'verb' as const },
      none,
    ],
    { title: titleOf(5), placeHolder: say('责任单位的写法', 'How units are given') },
  );
  return chosen?.value;
}

function titleOf(step: number): string {
  return say(`新建工作计划（${step}/${STEPS}）`, `New Work Plan (${step}/${STEPS})`);
}
