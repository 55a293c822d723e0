import {
  commands,
  Disposable,
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Range as WireRange } from 'vscode-languageclient';
import type {
  ComparisonRow,
  ComparisonView,
  ComparisonViewGroup,
} from '../../../server/src/connection/protocol';
import { say } from '../say';
import { rangeFrom } from '../wire';

/** What was compared, and how to do it anew. */
interface Compared {
  readonly draft: Uri;
  readonly last: Uri;
  readonly again: () => Promise<void>;
}

/** The view 与往年计划对比 in the panel, as wide as its rows need: a kind of change each, under it its items, which lead to the draft. */
export interface ComparisonTree extends Disposable {
  show(comparison: ComparisonView, compared: Compared): Promise<void>;
}

type Node = ComparisonViewGroup | ComparisonRow;

const VIEW = 'workPlan.comparison';
const PAGE = 'work-plan-comparison';
const ICONS: Readonly<Record<string, string>> = {
  added: 'add',
  dropped: 'remove',
  raised: 'arrow-up',
  lowered: 'arrow-down',
  retargeted: 'edit',
  reassigned: 'organization',
  rescheduled: 'calendar',
  moved: 'arrow-swap',
  reworded: 'whole-word',
  unchanged: 'check',
};
/** What nobody has to look at first. */
const COLLAPSED: ReadonlySet<string> = new Set(['moved', 'reworded', 'unchanged']);

/** The view, empty and hidden until something is compared. It is renewed when either plan is saved. */
export function comparisonTree(): ComparisonTree {
  let shown: { readonly comparison: ComparisonView; readonly compared: Compared } | undefined;
  const changed = new EventEmitter<undefined>();
  const pageChanged = new EventEmitter<Uri>();
  const page = Uri.from({ scheme: PAGE, path: `/${say('与往年计划对比', 'Comparison')}.md` });
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) =>
      node ? ('rows' in node ? [...node.rows] : []) : [...(shown?.comparison.groups ?? [])],
    getTreeItem: (node) => ('rows' in node ? groupItem(node) : rowItem(node, shown?.compared)),
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider });
  const set = async (now: typeof shown) => {
    shown = now;
    view.message = now ? messageOf(now.comparison) : '';
    await commands.executeCommand('setContext', 'workPlan.compared', now !== undefined);
    changed.fire(undefined);
    pageChanged.fire(page);
  };
  const registered = Disposable.from(
    view,
    changed,
    pageChanged,
    workspace.registerTextDocumentContentProvider(PAGE, {
      onDidChange: pageChanged.event,
      provideTextDocumentContent: () => shown?.comparison.markdown ?? '',
    }),
    workspace.onDidSaveTextDocument(({ uri }) => {
      const { draft, last } = shown?.compared ?? {};
      if ([draft, last].some((own) => String(own) === String(uri))) void shown?.compared.again();
    }),
    commands.registerCommand('workPlan.refreshComparison', () => shown?.compared.again()),
    commands.registerCommand('workPlan.closeComparison', () => set(undefined)),
    commands.registerCommand('workPlan.showComparisonPage', () =>
      commands.executeCommand('markdown.showPreview', page),
    ),
    commands.registerCommand('workPlan.showLastYearsItem', async ({ last }: ComparisonRow) => {
      if (shown && last) await commands.executeCommand('vscode.open', shown.compared.last, at(last));
    }),
  );
  return {
    async show(comparison, compared) {
      const isNew = shown === undefined;
      await set({ comparison, compared });
      if (isNew) await commands.executeCommand(`${VIEW}.focus`);
    },
    dispose: () => registered.dispose(),
  };
}

function messageOf({ last, counts }: ComparisonView): string {
  return say(`去年：${last}。${counts}`, `Last year: ${last}. ${counts}`);
}

function groupItem({ name, label, rows }: ComparisonViewGroup): TreeItem {
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(label, COLLAPSED.has(name) ? Collapsed : Expanded);
  item.id = name;
  item.description = String(rows.length);
  item.iconPath = new ThemeIcon(ICONS[name] ?? 'circle-outline');
  return item;
}

/** Leads to the item in the draft, or in last year's plan where the draft no longer has it. */
function rowItem({ label, lines, next, last }: ComparisonRow, compared: Compared | undefined): TreeItem {
  const item = new TreeItem(label);
  item.description = lines.join('；');
  item.tooltip = [label, ...lines].join('\n');
  if (next && last) item.contextValue = 'pair';
  const range = next ?? last;
  if (compared && range) {
    const uri = next ? compared.draft : compared.last;
    item.command = { command: 'vscode.open', title: '', arguments: [uri, at(range)] };
  }
  return item;
}

function at(range: WireRange) {
  return { selection: rangeFrom(range) };
}
