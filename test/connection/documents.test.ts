import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { openDrafts } from '../../server/src/connection/documents';
import { clientText } from './client-text';

const uri = 'file:///draft.txt';
const document = (text: string) => ({ uri, languageId: 'work-plan', version: 1, text });

describe('open drafts', () => {
  it('hold the text that the client holds, after any changes', () => {
    const text = fc.string({
      unit: fc.constantFrom('一', '、', '𠮷', 'a', '\n', '\r\n', '\r'),
      maxLength: 40,
    });
    const place = fc.record({ line: fc.nat(12), character: fc.nat(12) });
    const change = fc.oneof(
      { weight: 9, arbitrary: fc.record({ range: fc.record({ start: place, end: place }), text }) },
      { weight: 1, arbitrary: fc.record({ text }) },
    );
    fc.assert(
      fc.property(
        text,
        fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 4 }),
        (opened, notifications) => {
          const drafts = openDrafts(
            () => [],
            () => [],
          );
          let expected = opened;
          drafts.open(document(opened));
          for (const [index, contentChanges] of notifications.entries()) {
            drafts.change({ textDocument: { uri, version: index + 2 }, contentChanges });
            expected = clientText(expected, contentChanges);
            assert.equal(drafts.get(uri)?.draft.text, expected);
            assert.equal(drafts.get(uri)?.version, index + 2);
          }
        },
      ),
    );
  });

  it('are linted once a version, and not before somebody asks', () => {
    let runs = 0;
    const drafts = openDrafts(
      () => {
        runs++;
        return [];
      },
      () => [],
    );
    drafts.open(document('一、学习'));
    drafts.change({ textDocument: { uri, version: 2 }, contentChanges: [{ text: '一、管理' }] });
    assert.equal(runs, 0);
    void drafts.get(uri)?.findings;
    void drafts.get(uri)?.findings;
    assert.equal(runs, 1);
  });

  it('keep the text when one of several changes is none', () => {
    const drafts = openDrafts(
      () => [],
      () => [],
    );
    drafts.open(document('一、学习'));
    const broken = { range: { start: { line: 0, character: -1 }, end: { line: 0, character: 0 } }, text: '' };
    assert.throws(() =>
      drafts.change({ textDocument: { uri, version: 2 }, contentChanges: [{ text: '' }, broken] }),
    );
    assert.equal(drafts.get(uri)?.draft.text, '一、学习');
  });

  it('are gone when closed, and have another id when opened again', () => {
    const drafts = openDrafts(
      () => [],
      () => [],
    );
    drafts.open(document('一、学习'));
    const before = drafts.get(uri)?.id;
    drafts.close(uri);
    assert.equal(drafts.get(uri), undefined);
    drafts.open(document('一、学习'));
    assert.notEqual(drafts.get(uri)?.id, before);
  });
});
