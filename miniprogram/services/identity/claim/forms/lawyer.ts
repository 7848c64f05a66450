/** 我是律师或者基层法律服务工作者 (ID-6). Free of wx. */
import type { Form } from '../form';
import { COURT } from './shared';

export const LAWYER: Form = {
  title: '我是律师或者基层法律服务工作者',
  after: '接着把执业证拍照传上来。核对以后一年内，您代理的每个案子都不用再交执业证；所函和委托书还是一案一份。',
  screens: [
    {
      id: 'licence',
      title: '您的执业证',
      lead: '照执业证填写。',
      fields: [
        {
          name: 'profession',
          label: '执业身份',
          kind: 'choice',
          options: [
            { value: 'lawyer', label: '律师' },
            { value: 'legalWorker', label: '基层法律服务工作者' },
          ],
        },
        { name: 'licenceNo', label: '执业证号', kind: 'text', most: 30 },
        { name: 'firm', label: '律师事务所或者法律服务所', kind: 'text', most: 100 },
      ],
    },
    COURT,
  ],
};
