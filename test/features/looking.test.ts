import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { definition } from '../../server/src/features/definition';
import { documentLinks } from '../../server/src/features/document-links';
import { highlights } from '../../server/src/features/highlights';
import { hover } from '../../server/src/features/hover';
import { inlayHints } from '../../server/src/features/inlay-hints';
import { isUnitName, rename, renamedUnit } from '../../server/src/features/rename';
import { usages } from '../../server/src/features/usages';
import { workspaceSymbols } from '../../server/src/features/workspace-symbols';
import { lint } from '../../server/src/lint/lint';
import { annotate, annotated, applied } from '../support/annotated';

const uri = 'file:///plan.txt';
const filesNamed = (name: string) => (name === '防汛预案' ? ['file:///防汛预案.docx'] : []);
const at = (marked: string) => {
  const { text, cursor } = annotated(marked);
  assert.ok(cursor);
  return { text, plan: parseText(text), position: cursor };
};
/** The draft with ⟦…⟧ at what a place leads to in it. */
const shown = (
  text: string,
  ranges: ReadonlyArray<{
    readonly range: Parameters<typeof annotate>[1] extends Iterable<infer R> ? R : never;
  }>,
) =>
  annotate(
    text,
    ranges.map(({ range }) => range),
  );

const DRAFT = `某局2026年工作要点
一、防汛
1.修订预案。3月底前修订《防汛预案》2份，见附件1。（牵头单位：防御股；配合单位：办公室）
2.组织演练。按照第1项组织演练。（责任单位：防御股）
附件1：演练安排表
`;

describe('definition', () => {
  const leads = (marked: string) => {
    const { text, plan, position } = at(marked);
    const places = definition(plan, position, { uri, filesNamed });
    return places.every((place) => place.uri === uri)
      ? shown(text, places)
      : places.map((place) => place.uri);
  };
  it('of a reference is the heading', () => {
    assert.equal(leads(DRAFT.replace('第1项', '第1‸项')), DRAFT.replace('1.修订预案', '⟦1.修订预案⟧'));
  });
  it('of a document is the file of that name', () => {
    assert.deepEqual(leads(DRAFT.replace('防汛预', '防汛‸预')), ['file:///防汛预案.docx']);
  });
  it('of an attachment is where it begins', () => {
    assert.equal(
      leads(DRAFT.replace('见附件', '见附‸件')),
      DRAFT.replace('附件1：演练安排表', '⟦附件1：演练安排表⟧'),
    );
  });
  it('is nothing elsewhere', () => {
    assert.equal(leads(DRAFT.replace('组织演练', '组‸织演练')), DRAFT);
    assert.equal(leads(DRAFT.replace('第1项', '第‸9项')), DRAFT.replace('第1项', '第9项'));
  });
});

describe('usages and highlights', () => {
  const UNITS =
    '某局2026年工作要点\n一、防汛（责任单位：防御股）\n1.修订预案。\n2.组织演练。由（办公室牵头，防御股配合）\n';
  it('of a unit are its names and the items that inherit it', () => {
    const { text, plan, position } = at(UNITS.replace('防御股', '防御‸股'));
    assert.equal(
      shown(text, usages(plan, position, uri)),
      '某局2026年工作要点\n一、防汛（责任单位：⟦防御股⟧）\n⟦1.修订预案⟧。\n2.组织演练。由（办公室牵头，⟦防御股⟧配合）\n',
    );
    assert.equal(shown(text, highlights(plan, position)), UNITS.replaceAll('防御股', '⟦防御股⟧'));
  });
  it('of a heading are the references to it, from either side', () => {
    const wanted = DRAFT.replace('1.修订预案', '⟦1.修订预案⟧').replace('第1项', '⟦第1项⟧');
    for (const marked of [DRAFT.replace('修订预案', '修‸订预案'), DRAFT.replace('第1项', '第1‸项')]) {
      const { text, plan, position } = at(marked);
      assert.equal(shown(text, usages(plan, position, uri)), wanted);
      assert.equal(shown(text, highlights(plan, position)), wanted);
    }
  });
  it('in rows of a table', () => {
    const table = '某局2026年工作要点\n序号 | 任务 | 责任单位\n1 | 修渠 | 水利‸股\n2 | 清淤 | 水利股\n';
    const { text, plan, position } = at(table);
    assert.equal(shown(text, highlights(plan, position)), text.replaceAll('水利股', '⟦水利股⟧'));
  });
});

describe('links', () => {
  it('lead from references and documents', () => {
    const plan = parseText(DRAFT);
    const links = documentLinks(plan, { uri, filesNamed, language: 'zh' });
    assert.equal(
      shown(DRAFT, links),
      DRAFT.replace('《防汛预案》', '⟦《防汛预案》⟧').replace('第1项', '⟦第1项⟧'),
    );
    assert.deepEqual(
      links.map(({ target }) => target),
      ['file:///防汛预案.docx', `${uri}#L3,1`],
    );
  });
});

describe('hover', () => {
  const says = (marked: string, language: 'zh' | 'en' = 'zh') => {
    const { plan, position } = at(marked);
    const found = hover(plan, lint(plan), position, { language, rulePage: (id) => `rules/${id}` });
    return found && (found.contents as { value: string }).value;
  };
  it('on an item tells who, what, by when, and what is lacking', () => {
    const full = says(DRAFT.replace('修订预案', '修订‸预案')) ?? '';
    assert.match(full, /^\*\*1\\?\.修订预案\*\*/);
    for (const line of ['- 牵头单位：防御股', '- 配合单位：办公室', '- 时限：3月底前'])
      assert.ok(full.includes(line), line);
    assert.doesNotMatch(full, /没有写/);
    assert.match(says(DRAFT.replace('组织演练', '组织‸演练')) ?? '', /- 没有写：.*完成时限/);
    assert.match(says(DRAFT.replace('组织演练', '组织‸演练'), 'en') ?? '', /- Lacks .*a deadline/);
  });
  it('on an item tells what last year’s plan asked of it, where that is known', () => {
    const text =
      '某县教育局2026年工作要点\n一、学前教育\n1.推进普及普惠。新建幼儿园3所，新增学位900个。\n2.开展试点。遴选试点2个。\n';
    const last = parseText(
      '某县教育局2025年工作要点\n一、学前教育\n1.推进普及普惠。新建幼儿园2所，新增学位800个。\n',
    );
    const plan = parseText(text);
    const of = (line: number) => {
      const options = { language: 'zh', rulePage: () => '', lastYear: last } as const;
      const found = hover(plan, [], { line, character: 4 }, options);
      return (found?.contents as { value: string } | undefined)?.value ?? '';
    };
    assert.match(of(2), /- 去年（2025年）：.*2所.*800个/);
    assert.doesNotMatch(of(3), /去年/);
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = inlayHints(plan, whole, 'zh', last);
    assert.deepEqual(
      hints.map(({ position, label }) => [text.split('\n')[2]?.slice(0, position.character), label]),
      [
        ['1.推进普及普惠。新建幼儿园3所', '（去年2所）'],
        ['1.推进普及普惠。新建幼儿园3所，新增学位900个', '（去年800个）'],
      ],
    );
  });
  it('on a unit tells its items', () => {
    const text = says(DRAFT.replace('：防御股；', '：防御‸股；')) ?? '';
    assert.match(text, /^\*\*防御股\*\*　牵头 1，负责 1\n/);
    assert.match(text, /2\\?\.组织演练（负责）/);
  });
  it('on a finding tells the rule, with its page', () => {
    const text = says('某局2026年工作要点\n一、防汛\n三‸、灌溉\n') ?? '';
    assert.match(text, /\[规则说明 skipped-number\]\(rules\/skipped-number\)$/);
  });
  it('is nothing in plain words', () => assert.equal(says(DRAFT.replace('月底前', '月‸底前')), null));
});

describe('renaming a unit', () => {
  it('changes it where it is a unit, and in no other words', () => {
    const draft = `${DRAFT}3.健全防御股值班制度。（责任单位：防御股、办公室）\n`.replace(
      '附件1：演练安排表\n',
      '',
    );
    const { text, plan, position } = at(draft.replace('：防御股；', '：防御‸股；'));
    assert.equal(renamedUnit(plan, position)?.placeholder, '防御股');
    assert.equal(
      applied(text, rename(plan, '防御股', '防汛股')),
      text.replaceAll('防御股', '防汛股').replace('健全防汛股', '健全防御股'),
    );
  });
  it('is offered on units only, and takes names only', () => {
    const { plan, position } = at(DRAFT.replace('组织演练', '组织‸演练'));
    assert.equal(renamedUnit(plan, position), null);
    assert.deepEqual(['甲局', ' ', '甲局、乙局', '甲：乙'].map(isUnitName), [true, false, false, false]);
  });
});

describe('symbols of the workspace', () => {
  it('are the parts whose titles hold the letters of the query', () => {
    const names = (query: string) => workspaceSymbols(parseText(DRAFT), uri, query).map(({ name }) => name);
    assert.deepEqual(names('修预'), ['1.修订预案']);
    assert.deepEqual(names(''), ['一、防汛', '1.修订预案', '2.组织演练']);
    assert.deepEqual(names('乙'), []);
  });
});
