import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { extensionUnderTest } from './editor';
import { executed } from './executed';

/** Commands that no test can run to their end, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {};

interface Manifest {
  readonly contributes: {
    readonly commands: ReadonlyArray<{ readonly command: string; readonly title: string }>;
    readonly views: Readonly<Record<string, ReadonlyArray<{ readonly id: string; readonly name: string }>>>;
    readonly menus: Readonly<Record<string, ReadonlyArray<{ readonly command: string }>>>;
    readonly keybindings: ReadonlyArray<{ readonly command: string }>;
  };
}

/** To be the last of the suite: it looks back on the others. */
describe('all that the extension contributes', () => {
  const manifest: Manifest = extensionUnderTest().packageJSON;
  const { commands, views, menus, keybindings } = manifest.contributes;

  it('has commands that the suite runs, each', () => {
    const own = commands.map(({ command }) => command);
    const idle = own.filter((command) => !executed.has(command) && !Object.hasOwn(NOT_RUN, command));
    assert.deepEqual(idle, []);
  });

  it('has views that the suite opens, each', () => {
    const closed = Object.values(views)
      .flat()
      .filter(({ id }) => !executed.has(`${id}.focus`));
    assert.deepEqual(closed, []);
  });

  it('has menus and keys of commands that there are', async () => {
    const known = new Set(await vscode.commands.getCommands());
    const entries = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
    assert.deepEqual(
      entries.filter((command) => !known.has(command)),
      [],
    );
    const reachable = new Set(entries);
    const own = commands.map(({ command }) => command);
    // A command without an entry of its own is in the palette always.
    assert.ok(own.some((command) => reachable.has(command)));
  });

  it('is named in Chinese where VS Code is Chinese, and in English elsewhere', async () => {
    const { extensionUri } = extensionUnderTest();
    const read = async (name: string) => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, name));
      return JSON.parse(new TextDecoder().decode(bytes));
    };
    const raw: Manifest = await read('package.json');
    const [english, chinese] = [await read('package.nls.json'), await read('package.nls.zh-cn.json')];
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
    const shown = /^zh/i.test(vscode.env.language) ? chinese : english;
    for (const [index, { command, title }] of raw.contributes.commands.entries()) {
      const key = title.replaceAll('%', '');
      assert.match(chinese[key], /\p{Script=Han}/u, command);
      assert.doesNotMatch(english[key], /\p{Script=Han}/u, command);
      assert.equal(commands[index]?.title, shown[key], command);
    }
  });
});
