/** A draft in which 三 is missing: one error, with a safe fix. */
export const SKIPPED = '某局2026年工作要点\n一、强化学习\n二、强化管理\n四、强化服务\n';
export const MENDED = '某局2026年工作要点\n一、强化学习\n二、强化管理\n三、强化服务\n';

/** A draft with one warning and no error: the same clause twice in one item. */
export const DOUBLED =
  '某局2026年工作要点\n一、强化防汛\n1.落实防汛责任。强降雨期间组织受威胁群众提前转移，每月检查1次，强降雨期间组织受威胁群众提前转移。\n2.加密监测预警。新建雨量站18个，4月底前建成。\n';
