import { strict as assert } from 'node:assert';
import { diagnosticsWhen, draftName, extensionUnderTest, openFile } from './editor';

describe('activation', () => {
  it('takes a file named 工作要点 as a draft', async () => {
    const { document } = await openFile(draftName);
    assert.equal(document.languageId, 'work-plan');
  });

  it('leaves other text files alone', async () => {
    const { document } = await openFile('notes.txt');
    assert.equal(document.languageId, 'plaintext');
  });

  it('starts the server when a draft is opened', async () => {
    const { document } = await openFile(draftName);
    await diagnosticsWhen(document, (diagnostics) => diagnostics.length > 0);
    assert.ok(extensionUnderTest().isActive);
  });
});
