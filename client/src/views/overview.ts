import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  Overview,
  OverviewGroup,
  OverviewNode,
  OverviewRow,
} from '../../../server/src/connection/protocol';
import { isDraft } from '../drafts';
import { say } from '../say';
import { rangeFrom } from '../wire';

type Node = OverviewNode | OverviewGroup | OverviewRow;
type Part = 'outline' | 'units' | 'deadlines' | 'findings';

const PARTS: readonly Part[] = ['outline', 'units', 'deadlines', 'findings'];
/** How long the draft has been left alone before its overview is asked for anew, in ms. */
const STILL = 400;
const STATE_ICONS = {
  frame: new ThemeIcon('symbol-namespace'),
  whole: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  partial: new ThemeIcon('circle-large-outline', new ThemeColor('list.warningForeground')),
  bare: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
};
const SEVERITY_ICONS = {
  error: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  warning: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  info: new ThemeIcon('info'),
};

/** The draft that the views show, and what they show of it. */
export interface Shown {
  readonly uri: Uri;
  readonly overview: Overview;
}

/**
 * The views of the container 工作计划: outline, units, deadlines and findings of the draft in the active editor, live.
 * `onChange` is told what they show; `undefined` where the active editor holds no draft.
 */
export function overviewViews(
  client: BaseLanguageClient,
  onChange: (shown: Shown | undefined) => void,
): Disposable {
  let shown: Shown | undefined;
  let waiting: NodeJS.Timeout | undefined;
  const parents = new WeakMap<Node, Node>();
  const changed = new EventEmitter<undefined>();
  const views = PARTS.map((part) => viewOf(part, changed, () => shown, parents));

  const show = async (next: Shown | undefined) => {
    shown = next;
    if (next) for (const node of next.overview.outline) noteParents(node, parents);
    await commands.executeCommand('setContext', 'workPlan.draftShown', next !== undefined);
    for (const { part, view } of views) Object.assign(view, headOf(part, next?.overview));
    changed.fire(undefined);
    onChange(next);
  };
  const renew = async () => {
    const draft = window.activeTextEditor?.document;
    if (!draft || !isDraft(draft)) {
      // The views keep the draft while the person reads something else, such as a page of rules.
      if (!shown || !workspace.textDocuments.some(({ uri }) => isSame(uri, shown?.uri)))
        await show(undefined);
      return;
    }
    const overview = await overviewOf(client, draft);
    if (overview && isSame(window.activeTextEditor?.document.uri, draft.uri)) {
      await show({ uri: draft.uri, overview });
      await follow(window.activeTextEditor);
    }
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void renew(), STILL);
  };
  const follow = async (editor: TextEditor | undefined) => {
    const outline = views[0]?.view;
    if (!editor || !shown || !outline?.visible || !isSame(editor.document.uri, shown.uri)) return;
    const node = innermost(shown.overview.outline, editor.selection.active.line);
    if (node) await outline.reveal(node, { select: true, focus: false, expand: false });
  };

  void renew();
  return Disposable.from(
    changed,
    ...views.map(({ view }) => view),
    ...views.map(({ view }) => view.onDidChangeVisibility(soon)),
    window.onDidChangeActiveTextEditor(soon),
    window.onDidChangeTextEditorSelection(({ textEditor }) => void follow(textEditor)),
    workspace.onDidChangeTextDocument(({ document }) => isSame(document.uri, shown?.uri) && soon()),
    workspace.onDidCloseTextDocument(soon),
    languages.onDidChangeDiagnostics(({ uris }) => uris.some((uri) => isSame(uri, shown?.uri)) && soon()),
    new Disposable(() => clearTimeout(waiting)),
  );
}

/** `undefined` where the server has no answer, which is no news while a person types. */
async function overviewOf(client: BaseLanguageClient, { uri }: TextDocument): Promise<Overview | undefined> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  return await client.sendRequest<Overview>('workPlan/overview', { textDocument }).catch(() => undefined);
}

function viewOf(
  part: Part,
  changed: EventEmitter<undefined>,
  shown: () => Shown | undefined,
  parents: WeakMap<Node, Node>,
): { readonly part: Part; readonly view: TreeView<Node> } {
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => (node ? childrenOf(node) : [...(shown()?.overview[part] ?? [])]),
    getParent: (node) => parents.get(node),
    getTreeItem: (node) => itemOf(node, shown()?.uri),
  };
  const options = { treeDataProvider: provider, showCollapseAll: true };
  return { part, view: window.createTreeView(`workPlan.${part}`, options) };
}

function noteParents(node: OverviewNode, parents: WeakMap<Node, Node>): void {
  for (const child of node.children) {
    parents.set(child, node);
    noteParents(child, parents);
  }
}

function childrenOf(node: Node): Node[] {
  if ('rows' in node) return [...node.rows];
  return 'children' in node ? [...node.children] : [];
}

function itemOf(node: Node, uri: Uri | undefined): TreeItem {
  const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
  if ('rows' in node) {
    const item = new TreeItem(node.label, Collapsed);
    item.description = String(node.rows.length);
    item.tooltip = node.label;
    if (node.severity) item.iconPath = SEVERITY_ICONS[node.severity];
    if (node.ruleId) item.tooltip += `\n${node.ruleId}`;
    return item;
  }
  const isPart = 'children' in node;
  const item = new TreeItem(
    node.label,
    !isPart || node.children.length === 0 ? None : node.state === 'frame' ? Expanded : Collapsed,
  );
  item.description = node.description;
  item.tooltip = node.label;
  if (isPart) {
    item.iconPath = STATE_ICONS[node.state];
    if (node.missing.length > 0)
      item.tooltip += `\n${say('缺', 'Lacks')}：${node.missing.join(say('、', ', '))}`;
  }
  const { start } = node.range;
  const selection = rangeFrom({ start, end: start });
  if (uri) item.command = { command: 'vscode.open', title: '', arguments: [uri, { selection }] };
  return item;
}

/** What stands above the rows of a view, and beside its name. */
function headOf(part: Part, overview: Overview | undefined): { message: string; description: string } {
  if (!overview) return { message: '', description: '' };
  const { tasks, withUnits, withTargets, withDeadlines, findings } = overview.counts;
  const none = overview[part].length === 0;
  const heads = {
    outline: {
      message: none ? say('没有认出章节和条目。', 'No sections or items were recognised.') : '',
      description: say(`${tasks} 条任务`, `${tasks} tasks`),
    },
    units: {
      message: none ? say('没有写明责任单位。', 'No responsible units are named.') : '',
      description: say(`${withUnits}/${tasks} 条写明`, `${withUnits} of ${tasks}`),
    },
    deadlines: {
      message: none ? say('没有写明完成时限。', 'No deadlines are given.') : '',
      description: say(`${withDeadlines}/${tasks} 条有时限`, `${withDeadlines} of ${tasks}`),
    },
    findings: {
      message: none ? say('没有发现问题。', 'No findings.') : '',
      description: say(
        `${findings} 个 · 可考核 ${withTargets}/${tasks}`,
        `${findings} · ${withTargets} of ${tasks} have targets`,
      ),
    },
  };
  return heads[part];
}

function innermost(nodes: readonly OverviewNode[], line: number): OverviewNode | undefined {
  const node = nodes.find(({ range: { start, end } }) => start.line <= line && line <= end.line);
  return node && (innermost(node.children, line) ?? node);
}

function isSame(a: Uri | undefined, b: Uri | undefined): boolean {
  return a !== undefined && String(a) === String(b);
}
