/** 节假日安排: the State Council's yearly notices, one entry a paragraph, and what is known of the years without one. */

/** A paragraph of a notice. Dates are `YYYY-MM-DD`. */
export interface Holiday {
  name: string;
  /** First day off. */
  from: string;
  /** Last day off. */
  to: string;
  /** 调休上班: the weekend days worked in exchange. */
  worked?: readonly string[];
}

export interface ArrangedYear {
  year: number;
  /** 文号 of the notice. */
  notice: string;
  /** 成文日期, `YYYY-MM-DD`. */
  issued: string;
  url: string;
  holidays: readonly Holiday[];
}

/**
 * Each year's notice, 国务院办公厅关于…年部分节假日安排的通知. A new year is one more entry; days that a notice leaves to the
 * weekend（“与周末连休”）are not repeated.
 */
export const ARRANGED_YEARS: readonly ArrangedYear[] = [
  {
    year: 2023,
    notice: '国办发明电〔2022〕16号',
    issued: '2022-12-08',
    url: 'https://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
    holidays: [
      { name: '元旦', from: '2022-12-31', to: '2023-01-02' },
      { name: '春节', from: '2023-01-21', to: '2023-01-27', worked: ['2023-01-28', '2023-01-29'] },
      { name: '清明节', from: '2023-04-05', to: '2023-04-05' },
      { name: '劳动节', from: '2023-04-29', to: '2023-05-03', worked: ['2023-04-23', '2023-05-06'] },
      { name: '端午节', from: '2023-06-22', to: '2023-06-24', worked: ['2023-06-25'] },
      { name: '中秋节、国庆节', from: '2023-09-29', to: '2023-10-06', worked: ['2023-10-07', '2023-10-08'] },
    ],
  },
  {
    year: 2024,
    notice: '国办发明电〔2023〕7号',
    issued: '2023-10-25',
    url: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    holidays: [
      { name: '元旦', from: '2024-01-01', to: '2024-01-01' },
      // New Year's Eve, 02-09, was only recommended as a day of paid leave: a working day.
      { name: '春节', from: '2024-02-10', to: '2024-02-17', worked: ['2024-02-04', '2024-02-18'] },
      { name: '清明节', from: '2024-04-04', to: '2024-04-06', worked: ['2024-04-07'] },
      { name: '劳动节', from: '2024-05-01', to: '2024-05-05', worked: ['2024-04-28', '2024-05-11'] },
      { name: '端午节', from: '2024-06-10', to: '2024-06-10' },
      { name: '中秋节', from: '2024-09-15', to: '2024-09-17', worked: ['2024-09-14'] },
      { name: '国庆节', from: '2024-10-01', to: '2024-10-07', worked: ['2024-09-29', '2024-10-12'] },
    ],
  },
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号',
    issued: '2024-11-12',
    url: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    holidays: [
      { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
      { name: '春节', from: '2025-01-28', to: '2025-02-04', worked: ['2025-01-26', '2025-02-08'] },
      { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
      { name: '劳动节', from: '2025-05-01', to: '2025-05-05', worked: ['2025-04-27'] },
      { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
      { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', worked: ['2025-09-28', '2025-10-11'] },
    ],
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    issued: '2025-11-04',
    url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    holidays: [
      { name: '元旦', from: '2026-01-01', to: '2026-01-03', worked: ['2026-01-04'] },
      { name: '春节', from: '2026-02-15', to: '2026-02-23', worked: ['2026-02-14', '2026-02-28'] },
      { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
      { name: '劳动节', from: '2026-05-01', to: '2026-05-05', worked: ['2026-05-09'] },
      { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
      { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07', worked: ['2026-09-20', '2026-10-10'] },
    ],
  },
];

/** 放假办法 (2024) 第2条: the holidays of every year on a fixed date, `MM-DD`. */
export const FIXED_HOLIDAYS: readonly { name: string; days: readonly string[] }[] = [
  { name: '元旦', days: ['01-01'] },
  { name: '劳动节', days: ['05-01', '05-02'] },
  { name: '国庆节', days: ['10-01', '10-02', '10-03'] },
];

/**
 * 放假办法 (2024) 第2条: the holidays of the lunar calendar and 清明, from the astronomical tables, for years without a notice.
 * The new moons of 2027-02-06 (23:56) and 2030-02-03 (00:07 Beijing time) lie so near midnight that calendars reckoning
 * roughly (ICU among them) put these two Spring Festivals a day off.
 */
export const LUNAR_HOLIDAYS: readonly Holiday[] = [
  // 春节: 除夕 to 正月初三.
  { name: '春节', from: '2027-02-05', to: '2027-02-08' },
  { name: '清明节', from: '2027-04-05', to: '2027-04-05' },
  { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
  { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
  { name: '春节', from: '2028-01-25', to: '2028-01-28' },
  { name: '清明节', from: '2028-04-04', to: '2028-04-04' },
  { name: '端午节', from: '2028-05-28', to: '2028-05-28' },
  { name: '中秋节', from: '2028-10-03', to: '2028-10-03' },
  { name: '春节', from: '2029-02-12', to: '2029-02-15' },
  { name: '清明节', from: '2029-04-04', to: '2029-04-04' },
  { name: '端午节', from: '2029-06-16', to: '2029-06-16' },
  { name: '中秋节', from: '2029-09-22', to: '2029-09-22' },
  { name: '春节', from: '2030-02-02', to: '2030-02-05' },
  { name: '清明节', from: '2030-04-05', to: '2030-04-05' },
  { name: '端午节', from: '2030-06-05', to: '2030-06-05' },
  { name: '中秋节', from: '2030-09-12', to: '2030-09-12' },
];
