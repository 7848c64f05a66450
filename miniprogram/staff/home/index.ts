/** 工作台首页: what is due, then the desks of this member of staff with what waits at each. */
import { call } from '../../api/call';
import { confirmed } from '../../api/confirm';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { forgetSession, whoAmI } from '../../api/session';
import { clockText } from '../../text/day';
import { countAt } from './counting';
import { closedRoles, desksOf, roleNames, type Staff } from './desks';
import { type CountedDesk, start } from './start';
import { taskRows } from './tasks';

const CHECK = '/services/identity/start/index?purpose=staff&next=%2Fstaff%2Fhome%2Findex';

Page({
  data: start,
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    forgetSession();
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      // A session ends while the program runs.
      if (this.data.locked || this.data.openUntil) forgetSession();
      const { staff } = await whoAmI();
      if (!staff) {
        this.setData({ state: 'empty' });
        return;
      }
      this.show(staff);
      if (staff.session === 'needed') return;
      await Promise.all([this.loadTasks(), ...this.data.desks.map((desk, i) => this.count(desk, i))]);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(staff: Staff) {
    const { courtName, name, roles, session, sessionEndsAt } = staff;
    const desks: CountedDesk[] = desksOf(staff).map((desk) => ({
      ...desk,
      counts: this.data.desks.find(({ id }) => id === desk.id)?.counts ?? [],
      trouble: '',
    }));
    this.setData({
      state: 'content',
      courtName,
      name,
      roles: roleNames(roles),
      closed: closedRoles(roles).join('、'),
      locked: session === 'needed',
      openUntil: session === 'open' && sessionEndsAt ? clockText(sessionEndsAt, Date.now()) : '',
      desks,
      hasLines: desks.some(({ main }) => !main),
    });
  },
  async loadTasks() {
    try {
      const { tasks, next } = await call('keep-time', { action: 'myTasks' });
      this.setData({ tasks: taskRows(tasks, Date.now()), tasksNext: next ?? '', tasksTrouble: '' });
    } catch (error) {
      this.setData({ tasksTrouble: failureOf(error).message });
    }
  },
  async moreTasks() {
    try {
      const { tasks, next } = await call('keep-time', { action: 'myTasks', cursor: this.data.tasksNext });
      this.setData({ tasks: [...this.data.tasks, ...taskRows(tasks, Date.now())], tasksNext: next ?? '' });
    } catch (error) {
      this.setData({ tasksTrouble: failureOf(error).message });
    }
  },
  /** A desk opens also where it could not be counted. */
  async count(desk: CountedDesk, i: number) {
    try {
      this.setData({ [`desks[${i}].counts`]: await countAt(desk), [`desks[${i}].trouble`]: '' });
    } catch (error) {
      this.setData({ [`desks[${i}].trouble`]: failureOf(error).message });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    if (currentTarget.dataset.url) go(currentTarget.dataset.url);
  },
  check() {
    go(CHECK);
  },
  async lock() {
    const sure = await confirmed({
      title: '锁上工作台？',
      content: '锁上以后，别人拿到这部手机也办不了法院的事。您回来再核验一次，约 10 秒。',
      confirmText: '锁上',
    });
    if (!sure) return;
    try {
      await call('identity', { action: 'lock' });
      forgetSession();
      await this.load();
    } catch (error) {
      wx.showModal({ title: '没有锁上', content: failureOf(error).message, showCancel: false });
    }
  },
  goHome() {
    wx.switchTab({ url: '/pages/home/index' });
  },
});
