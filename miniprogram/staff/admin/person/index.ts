/** 一位工作人员: bound by the code of his phone, given another post, or ended; a court always keeps an administrator. */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { guardLeaving } from '../../../api/leaving';
import { spoken } from '../changes';
import { mayChange } from '../officer';
import { allStaff } from '../people/staff';
import { canText, changesOf, counterOptions, errorsOf, linkingOf, NO_POST, type Post, postOf, ROLE_IDS } from './form';
import { start } from './start';

Page({
  data: start,
  onLoad({ staffId = '' }) {
    this.setData({ staffId: decodeURIComponent(staffId) });
    this.load();
  },
  async load() {
    const { staffId } = this.data;
    wx.setNavigationBarTitle({ title: staffId ? '工作人员' : '开通工作人员' });
    try {
      const [isAdmin, { halls }, staff] = await Promise.all([
        mayChange(),
        call('court-desk', { action: 'halls' }),
        staffId ? allStaff() : [],
      ]);
      const found = staff.find((one) => one.staffId === staffId);
      if (!isAdmin || (staffId && !found)) {
        this.setData({ state: 'empty' });
        return;
      }
      const admins = staff.filter(({ active, roles }) => active && roles.some(({ role }) => role === 'admin'));
      const before = found ? postOf(found) : NO_POST;
      this.setData({
        state: 'content',
        halls,
        before,
        active: found?.active ?? true,
        lastAdmin: admins.length === 1 && admins[0]?.staffId === staffId,
        errors: {},
      });
      this.show(before);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(post: Post) {
    const { before, halls } = this.data;
    const changes = changesOf(before, post, halls);
    this.setData({ post, counters: counterOptions(post, halls), changes });
    guardLeaving(changes.length > 0);
  },
  edit(changed: Partial<Post>, field: string) {
    const { [field]: _, ...errors } = this.data.errors;
    this.setData({ errors, trouble: '' });
    this.show({ ...this.data.post, ...changed });
  },
  typeCode({ detail }: WechatMiniprogram.CustomEvent<{ code: string }>) {
    this.setData({ code: detail.code, 'errors.code': '', trouble: '' });
  },
  typeName({ detail }: WechatMiniprogram.Input) {
    this.edit({ name: detail.value }, 'name');
  },
  toggleRole({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
    const { id } = currentTarget.dataset;
    const roles = ROLE_IDS.filter((one) => (one === id ? detail.checked : this.data.post.roles.includes(one)));
    // Halls and a counter are the window's.
    this.edit({ roles, ...(roles.includes('window') ? {} : { hallIds: [], counterId: '' }) }, 'roles');
  },
  toggleHall({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
    const { id } = currentTarget.dataset;
    const others = this.data.post.hallIds.filter((one) => one !== id);
    this.edit({ hallIds: detail.checked ? [...others, id] : others, counterId: '' }, 'hallIds');
  },
  chooseCounter({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.edit({ counterId: detail.value }, 'counterId');
  },
  toggleFactor({ detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
    this.edit({ secondFactor: detail.checked }, 'secondFactor');
  },
  async save() {
    const { staffId, active, post, code, changes, sending } = this.data;
    if (sending) return;
    const errors = errorsOf(post, staffId ? null : code);
    const [first = ''] = Object.values(errors);
    this.setData({ errors, trouble: first ? `没有保存。${first}。` : '' });
    if (first) return;
    const title = staffId && active ? `保存 ${post.name} 的岗位？` : `开通 ${post.name}？`;
    const content = staffId && active ? `${spoken(changes)}\n马上生效。` : `他马上能做：\n${canText(post.roles)}`;
    if (!(await confirmed({ title, content, confirmText: staffId && active ? '保存' : '开通' }))) return;
    await this.send('save', async () => {
      const { openid, name } = await call('identity', linkingOf(post, staffId ? { openid: staffId } : { code }));
      this.setData({ staffId: openid, code: '' });
      return `已经保存。${name}在自己的手机上打开“我的”，点“工作人员入口”，就是新的岗位。`;
    });
  },
  async end() {
    const { staffId, post, sending } = this.data;
    if (sending) return;
    const content = '他马上看不到法院的材料，也办不了法院的事。他自己的案件和账号不受影响。以后可以重新开通。';
    if (!(await confirmed({ title: `结束 ${post.name} 的岗位？`, content, confirmText: '结束', grave: true }))) return;
    await this.send('end', async () => {
      await call('identity', { action: 'endStaff', openid: staffId });
      return `${post.name} 的岗位已经结束。手上没有办完的事，请在“操作记录”里看，交给别人。`;
    });
  },
  async send(what: string, work: () => Promise<string>) {
    this.setData({ sending: what, trouble: '' });
    try {
      const done = await work();
      await this.load();
      this.setData({ done });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ errors: fields, trouble: message });
    }
    this.setData({ sending: '' });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/admin/people/index' }) });
  },
});
