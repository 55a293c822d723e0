import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { encodeGb18030 } from '../../../server/src/configuration/gb18030';
import { fileUri, openFile } from './editor';

const NAME = '国标2026年工作要点.txt';
const TEXT =
  '江南市数据局2026年工作要点\n一、建强城市数字底座\n（一）建设城市数据底座。6月底前归集公共数据目录1200项。\n二、加强自身建设\n';

describe('a draft in GB18030', () => {
  after(() => vscode.workspace.fs.delete(fileUri(NAME)));

  it('opens as it was written, and is saved in its encoding', async () => {
    const bytes = encodeGb18030(TEXT);
    assert.ok(bytes);
    await vscode.workspace.fs.writeFile(fileUri(NAME), bytes);
    const editor = await openFile(NAME);
    assert.equal(editor.document.languageId, 'work-plan');
    assert.equal(editor.document.getText(), TEXT);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '关于'));
    assert.ok(await editor.document.save());
    const saved = await vscode.workspace.fs.readFile(fileUri(NAME));
    assert.deepEqual(Buffer.from(saved), Buffer.from(encodeGb18030(`关于${TEXT}`) ?? []));
  });
});
