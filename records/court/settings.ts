/** 设置: what an administrator keeps of a court. Without the database, so that a contract may name them. */
export const SETTINGS = { court: '法院信息', tariffs: '收费标准', hall: '大厅', calendar: '日历' } as const;
export type Setting = keyof typeof SETTINGS;
