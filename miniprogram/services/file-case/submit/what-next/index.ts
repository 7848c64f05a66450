/** 交了以后: what handing in brings, and what the court does by when (FILE-1, 5, 20, 22). */
Component({
  properties: {
    kind: { type: String, value: 'civil' },
  },
});
