import { strict as assert } from 'node:assert';
import { grouped } from '../../server/src/core/grouped';
import { memo, memoOfTwo } from '../../server/src/core/memo';

describe('kept and grouped values', () => {
  it('are made once for a key, also where nothing was found', () => {
    let made = 0;
    const find = memo((_: object) => {
      made++;
      return null;
    });
    const key = {};
    assert.equal(find(key), null);
    assert.equal(find(key), null);
    assert.equal(made, 1);
    find({});
    assert.equal(made, 2);
  });

  it('belong to both of their keys', () => {
    const pair = memoOfTwo((one: { readonly name: string }, other: { readonly name: string }) => ({
      names: one.name + other.name,
    }));
    const [spring, autumn] = [{ name: '春' }, { name: '秋' }];
    assert.equal(pair(spring, autumn), pair(spring, autumn));
    assert.notEqual(pair(spring, autumn), pair(autumn, spring));
  });

  it('stand in the order in which their keys first came', () => {
    const groups = grouped(['甲一', '乙一', '甲二'], (text) => text[0]);
    assert.deepEqual(
      [...groups],
      [
        ['甲', ['甲一', '甲二']],
        ['乙', ['乙一']],
      ],
    );
  });
});
