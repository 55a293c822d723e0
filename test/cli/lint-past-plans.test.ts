import { strict as assert } from 'node:assert';
import { copiedItem } from '../../server/src/lint/rules/repetition/copied-item';
import { ensureBuilt, temporaryFolder, workPlan } from './command';

const { pastPlans: [LAST_YEAR = ''] = [], bad: COPIED } = copiedItem.docs;

describe('work-plan lint with past plans', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    '.work-plan.jsonc': '{ "library": "往年" }',
    '2026年工作要点.txt': COPIED,
    '往年/2025年工作要点.txt': LAST_YEAR,
    '往年/坏.yaml': 'parts: 3\n',
  });

  it('holds a draft against those that its configuration names', () => {
    const { status, stdout } = workPlan(['lint', '2026年工作要点.txt'], { cwd: at() });
    assert.equal(status, 0);
    assert.match(stdout, /copied-item/);
  });

  it('tells of one that cannot be read, and goes on', () => {
    const { status, stderr } = workPlan(['lint', '2026年工作要点.txt'], { cwd: at() });
    assert.equal(status, 0);
    assert.match(stderr, /往年\/坏\.yaml/);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
  });

  it('knows no past plans without the configuration', () => {
    const { stdout } = workPlan(['lint', '--no-config', '2026年工作要点.txt'], { cwd: at() });
    assert.doesNotMatch(stdout, /copied-item/);
  });
});
