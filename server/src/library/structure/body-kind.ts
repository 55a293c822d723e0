import { plainOf } from '../../core/words/plain';
import { placeIn } from './provenance';

/**
 * What kind of body a plan is of: the state, a government or one of its offices, or an institution (单位) that does its
 * own work, such as a school. What the one plans is no task of the other.
 */
export type BodyKind = 'state' | 'government' | 'institution';

const STATE = '全国';
const NATIONAL = /^(?:关于)?(?:印发)?国家(?!级|安全|公园|电网|能源集团)/;
/** What an institution is called. 中小学, 各学校 are many, and no name. */
const INSTITUTION =
  /(?<![中大各全])(?:小学校?|初级中学|中学|高级?中|实验学校|学校|幼儿园|大学|[^法]学院|医院|卫生院|卫生服务中心|图书馆|博物馆|公司|集团|银行|居委会|村委会|合作社|研究[院所])(?=$|[（(]|本部|[东西南北分新]校区|校?工会|团委|党[支总]?[支部委]|教[务研]|德育|少先队|(?:19|20)\d{2}|[一二]〇|第?[一二]学期|[春秋]季|学年|年度|工作|重点|关于)/;
const OFFICE = /(?:局|委员会|[^村居]委|厅|政府|办公室|办)$/;
/** A name stands at the beginning; farther on a title says what it is about. */
const LONGEST_NAME = 24;

/** The kind of body that a plan is of, by its issuer, else by how its title begins. */
export function bodyKindOf({
  issuer,
  title,
}: {
  readonly issuer: string | null;
  readonly title: string | null;
}): BodyKind {
  const [office, words] = [plainOf(issuer ?? '').replace(/\s/g, ''), plainOf(title ?? '').replace(/\s/g, '')];
  if ([issuer, title].some((name) => placeIn(name) === STATE) || NATIONAL.test(words)) return 'state';
  if (OFFICE.test(office)) return 'government';
  const isNamed = [office, words.slice(0, LONGEST_NAME)].some((name) => INSTITUTION.test(name));
  return isNamed ? 'institution' : 'government';
}
