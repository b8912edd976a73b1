/** The style of the card on pages: its own colours in light and dark, sizes that follow the reader's font size. */
export const cardCss = `
:host { all: initial; position: fixed !important; inset: auto; margin: 0 !important; padding: 0 !important; border: 0 !important;
  background: none !important; overflow: visible !important; color-scheme: light dark; display: none; }
:host(:popover-open) { display: block !important; }
#card { box-sizing: border-box; inline-size: max-content; min-inline-size: min(176px, 100vw - 16px); max-inline-size: min(352px, 100vw - 16px);
  max-block-size: var(--room); overflow: auto;
  padding: 12px 14px; border-radius: 10px; background: light-dark(#ffffff, #23262d); color: light-dark(#1c1f24, #eceef2);
  border: 1px solid light-dark(#d9dce2, #434852); box-shadow: 0 6px 24px rgb(0 0 0 / 0.18);
  font: 400 14px/1.45 system-ui, sans-serif; }
.label + .label, section:not([hidden]) + section { margin-block-start: 10px; padding-block-start: 10px; border-block-start: 1px solid light-dark(#e6e8ec, #3a3f48); }
[hidden] { display: none; }
p, dl, dd { margin: 0; }
.source { display: flex; gap: 10px; align-items: baseline; justify-content: space-between; }
.zh { font-size: 15px; font-weight: 600; overflow-wrap: anywhere; user-select: text; }
.pinyin { color: light-dark(#5a616c, #a9b0bc); font-size: 13px; overflow-wrap: anywhere; }
.said { margin-block-start: 4px; font-size: 15px; overflow-wrap: anywhere; }
.word { display: grid; grid-template-columns: 4.5em 7em minmax(0, 1fr); gap: 10px; align-items: baseline; margin-block-start: 6px; overflow-wrap: anywhere; }
.note { margin-block-start: 6px; color: light-dark(#444a54, #c4c9d2); font-size: 13px; }
.fix { margin-block-start: 8px; font-weight: 600; }
ul { margin: 4px 0 0; padding-inline-start: 18px; }
.price { display: flex; gap: 14px; justify-content: space-between; font-weight: 600; font-size: 15px; }
.price + .price { font-weight: 400; font-size: 13px; }
dl { display: grid; grid-template-columns: 1fr auto; gap: 1px 14px; margin-block-start: 4px; font-size: 13px; }
dd { text-align: end; }
.total { font-weight: 600; }
.fact { color: light-dark(#5a616c, #a9b0bc); font-size: 12px; margin-block-start: 4px; }
button { font: inherit; font-size: 12px; color: light-dark(#0b57d0, #a8c7fa); background: none; border: 1px solid currentColor;
  border-radius: 6px; padding: 2px 8px; min-block-size: 24px; cursor: pointer; flex: none; }
button:hover { background: light-dark(#eef3fd, #2f3746); }
button:focus-visible { outline: 2px solid light-dark(#0b57d0, #a8c7fa); outline-offset: 2px; }
`
