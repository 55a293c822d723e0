/** Words of units that are not named: 有关部门, 各相关科室, 其他成员单位. Domain §4. */
export const WHOEVER = '有关 相关';
export const GENERAL_UNITS = `${WHOEVER} 各 其他`;
/** What follows 等 or 及 when it ends a list of units; elsewhere 等 is part of a name, as in 高等教育处. */
export const GENERAL_MEMBERS = `${GENERAL_UNITS} 国务院 部门 单位`;
