import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { dueMonths } from '../../server/src/interchange/report/due-months';
import { reportPage } from '../../server/src/interchange/report/report-page';
import { unitLoad } from '../../server/src/interchange/report/unit-load';
import { readXml, type XmlElement } from '../../server/src/interchange/xml/read-xml';
import { lint } from '../../server/src/lint/lint';

const DRAFT = `某市教育局2026年工作要点
一、提升质量
1.发展“学前”<教育>。6月底前，普惠园覆盖率提升至56%。（责任单位：基教科、财务科）
2.建强队伍。每季度培训教师1次。（牵头单位：人事科；配合单位：财务科）
4.完善经费。
`;
const LAST = DRAFT.replace('2026', '2025').replace('56%', '50%');

const pageOf = (draft: string, last: string | null = null) => {
  const plan = parseText(draft);
  const lastPlan = last === null ? null : parseText(last);
  return reportPage(plan, lint(plan), { language: 'zh', last: lastPlan });
};
/** The page as XML, which it is but for the tags that HTML leaves open. */
const elementsOf = (page: string): readonly XmlElement[] => {
  const xml = page
    .replace(/<!doctype html>/, '')
    .replace(/<(meta|input)\b([^>]*?)( checked)?>/g, '<$1$2/>')
    .replaceAll('<br>', '<br/>');
  const all: XmlElement[] = [];
  const visit = (element: XmlElement) => {
    all.push(element);
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(readXml(Buffer.from(xml)).root);
  return all;
};

describe('the page about a plan', () => {
  it('is well formed and complete in itself: no script, no address', () => {
    const elements = elementsOf(pageOf(DRAFT, LAST));
    assert(!elements.some(({ name }) => ['script', 'link', 'img', 'iframe', 'a'].includes(name)));
    assert.doesNotMatch(pageOf(DRAFT, LAST), /https?:|url\(|@import/);
  });

  it('has every heading in both languages, and opens in the one asked for', () => {
    const page = pageOf(DRAFT, LAST);
    for (const words of [
      '各单位任务量',
      'Load per unit',
      '全年时限',
      'Deadlines over the year',
      '与去年相比',
      'Findings',
    ]) {
      assert(page.includes(words), words);
    }
    assert.match(page, /id="show-zh" checked/);
  });

  it('has a text alternative with all figures for each drawing', () => {
    const drawings = elementsOf(pageOf(DRAFT)).filter(({ name }) => name === 'svg');
    assert.equal(drawings.length, 2);
    assert.match(drawings[0]?.attributes['aria-label'] ?? '', /财务科 0\+2.*基教科 1\+0/);
    assert.match(drawings[1]?.attributes['aria-label'] ?? '', /6月 1/);
  });

  it('shows the state of each item, its findings, and what has become of last year', () => {
    const page = pageOf(DRAFT, LAST);
    assert.match(page, /4\.完善经费.*没有写单位/);
    assert.match(page, /skipped-number/);
    assert.match(page, /提升至50%.*提升至56%/);
    assert.doesNotMatch(pageOf(DRAFT), /与去年相比/);
  });

  it('of an empty draft is a page too', () => {
    assert.match(pageOf(''), /没有标题的工作计划/);
    elementsOf(pageOf(''));
  });
});

describe('the load of units', () => {
  it('counts what each leads and what else it has a part in, once a task', () => {
    assert.deepEqual(unitLoad(parseText(DRAFT)), [
      { name: '财务科', leads: 0, supports: 2 },
      ...['人事科', '基教科'].map((name) => ({ name, leads: 1, supports: 0 })),
    ]);
  });
});

describe('what falls due', () => {
  it('is counted by the month in which it ends; what comes round again is apart', () => {
    const { months, recurring, without } = dueMonths(parseText(DRAFT));
    assert.deepEqual(months, [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    assert.deepEqual([recurring, without], [1, 1]);
  });
});
