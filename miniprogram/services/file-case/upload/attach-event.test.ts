import type { Pending } from '../../../api/uploads/pending';
import { attachEvent } from './attach-event';

const FILE: Pending = {
  id: 'p',
  of: 'f',
  name: '借条-1',
  path: '',
  size: 9,
  parts: ['cloud://p/0'],
  state: 'sending',
  message: '',
  percent: 100,
};

test('a file of one part is named by itself, a larger one by its parts; under its evidence where it has one', () => {
  expect(attachEvent(FILE)).toEqual({ action: 'attach', filingId: 'f', name: '借条-1', fileId: 'cloud://p/0' });
  expect(attachEvent({ ...FILE, parts: ['a', 'b'], evidenceId: 'e1' })).toEqual({
    action: 'attach',
    filingId: 'f',
    name: '借条-1',
    evidenceId: 'e1',
    parts: ['a', 'b'],
  });
});
