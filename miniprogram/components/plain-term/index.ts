/** 说人话: a term of art with its line in plain words, from the guide's terms. */
import { plainWords } from '../../api/terms';

Component({
  properties: {
    term: { type: String, value: '' },
    /** The plain line where the page already has it; else it is looked up. */
    plain: { type: String, value: '' },
    /** Only the term, underlined; a tap unfolds the line. */
    folded: { type: Boolean, value: false },
  },
  data: { line: '', open: false },
  observers: {
    'term, plain'(term: string, plain: string) {
      if (plain) this.setData({ line: plain });
      else if (term)
        plainWords(term).then((line) => {
          if (line && this.data.term === term) this.setData({ line });
        });
    },
  },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
