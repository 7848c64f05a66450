/** 为什么: the rule that a service took effect by, or did not; and by which means it may go (SERVE-10). */
import type { Tracked } from '../../serving/officer';

const NONE: Tracked | null = null;
const MEANS_STATES = new Map([
  ['open', '可以用'],
  ['tried', '试过，没有送到'],
  ['untimely', '还不能用'],
  ['excluded', '不能用'],
]);

interface Means {
  means: string;
  name: string;
  stateName: string;
  text: string;
}

const start: { term: string; means: Means[]; open: boolean } = { term: '', means: [], open: false };

Component({
  properties: { service: { type: Object, value: NONE } },
  data: start,
  observers: {
    service(service: Tracked | null) {
      if (!service) return;
      this.setData({
        term: service.presumed ? '推定送达' : '',
        means: service.means.map(({ means, name, state, text }) => ({
          means,
          name,
          stateName: MEANS_STATES.get(state) ?? '',
          text,
        })),
      });
    },
  },
  methods: {
    unfold() {
      this.setData({ open: !this.data.open });
    },
  },
});
