/** 公布以前再问一次. Free of wx. */
import type { Question } from '../../api/question';
import type { EntryRow } from './rows';

export function publishQuestion({ sides, embargoed, pictures }: EntryRow): Question {
  const who = sides.flatMap(({ name, nothing }) => (nothing ? [] : [name]));
  const shown = pictures.length > 0 ? `连同 ${pictures.length} 份照片、录像。` : '';
  return {
    title: '公布这条记录？',
    content: `${who.join('、')}马上看得到，会收到提醒。${shown}${embargoed ? '被执行人暂时看不到。' : ''}公布以后不能改，写错了只能另记更正。`,
    confirmText: '公布',
  };
}

export const TELL_DEBTOR: Question = {
  title: '现在告诉被执行人？',
  content: '他马上看得到给他写的那一份。请先确认财产已经控制住。',
  confirmText: '告诉他',
};
