/** 更正后重新送达: which document takes the place of the wrong one, and whether periods run anew: no text says so, the judge does (SERVE-11). Free of wx. */
import type { DataOf } from '../../../api/services';
import type { FormField } from '../../../components/form/field';
import { dayText } from '../../../text/day';

type Document = DataOf<'receive-documents', 'plan'>['documents'][number];

export function replaceFields(
  documents: readonly Document[],
  old: Document | undefined,
  isJudge: boolean,
): FormField[] {
  const others = documents.filter(
    ({ documentId, date, document }) =>
      documentId !== old?.documentId && (!old || (date >= old.date && document === old.document)),
  );
  return [
    {
      name: 'corrected',
      label: '更正后的文书',
      is: 'choice',
      options: others.map(({ documentId, title, date }) => ({
        value: documentId,
        label: `《${title}》`,
        note: `${dayText(date)} 出具`,
      })),
    },
    ...(isJudge
      ? [
          {
            name: 'runAnew',
            label: '期限要不要重新计算',
            is: 'choice' as const,
            options: [
              { value: 'no', label: '不重新计算', note: '已经开始的期限照旧' },
              { value: 'yes', label: '重新计算', note: '从更正后的文书送达的第二天起' },
            ],
          },
        ]
      : []),
    { name: 'reason', label: '更正的理由', hint: '至少 5 个字，记入案卷。', is: 'long' },
  ];
}
