import type { FormField } from '../../components/form/field';
import { filledIn } from './filled';

const ruling = (...ids: string[]): FormField => ({
  name: 'rulingId',
  label: '依据哪一份裁定书',
  is: 'choice',
  options: ids.map((value) => ({ value, label: value })),
  value: ids.length === 1 ? (ids[0] ?? '') : '',
});
const TEXT: FormField = { name: 'what', label: '财产名称', is: 'text' };

test('what was typed last stands before what was kept, and that before what is usual', () => {
  expect(filledIn([ruling('a'), TEXT], {}, {})).toEqual({ rulingId: 'a', what: '' });
  expect(filledIn([ruling('a', 'b'), TEXT], { rulingId: 'b', what: '存款' }, {})).toEqual({
    rulingId: 'b',
    what: '存款',
  });
  expect(filledIn([ruling('a', 'b'), TEXT], { rulingId: 'b', what: '存款' }, { what: '' })).toEqual({
    rulingId: 'b',
    what: '',
  });
});

test('a ruling that was chosen yesterday and is there no more is asked for anew, and not sent unseen', () => {
  expect(filledIn([ruling('b', 'c'), TEXT], { rulingId: 'a', what: '存款' }, {})).toEqual({
    rulingId: '',
    what: '存款',
  });
  expect(filledIn([ruling('b'), TEXT], { rulingId: 'a' }, { rulingId: 'a' })).toEqual({ rulingId: 'b', what: '' });
});
