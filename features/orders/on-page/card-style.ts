/**
 * The style of an order's card: its own colours in light and dark, sizes that follow the reader's font size. The host has the
 * round edge: Firefox draws the scrollbar over the edge of what scrolls.
 */
export const cardCss = `
:host { all: initial; color-scheme: light dark; position: fixed !important; inset: auto; margin: 0 !important; padding: 0 !important;
  border: 1px solid light-dark(#d9dce2, #434852) !important; border-radius: 12px !important; overflow: clip !important;
  background: none !important; box-shadow: 0 6px 24px rgb(0 0 0 / 0.22) !important; display: none; z-index: 2147483647; }
:host(:popover-open) { display: block !important; }
.card { --ink: light-dark(#1c1f24, #eceef2); --quiet: light-dark(#565d68, #a9b0bc); --line: light-dark(#d9dce2, #434852);
  --link: light-dark(#0b57d0, #a8c7fa); box-sizing: border-box; inline-size: min(416px, calc(100vw - 16px));
  max-block-size: min(576px, calc(100vh - 16px)); overflow: auto; scrollbar-color: var(--quiet) transparent;
  scrollbar-width: thin; padding: 14px 16px; outline: none;
  background: light-dark(#ffffff, #23262d); color: var(--ink); text-align: start; overflow-wrap: anywhere;
  font: 400 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header { display: flex; gap: 12px; align-items: flex-start; justify-content: space-between; }
h2 { margin: 0 0 4px; font-size: 17px; line-height: 1.3; }
h3 { margin: 14px 0 4px; padding-block-start: 10px; border-block-start: 1px solid var(--line); font-size: 14px; }
h4 { margin: 0; font-size: 14px; display: flex; flex-wrap: wrap; gap: 6px; align-items: baseline; }
p { margin: 2px 0; }
ul { margin: 0; padding: 0; list-style: none; display: grid; gap: 10px; }
.quiet, .basis { color: var(--quiet); font-size: 13px; }
.basis { border-inline-start: 3px solid var(--line); padding-inline-start: 8px; }
.basis.rule { border-inline-start-style: dashed; }
.left { font-weight: 500; padding: 0 8px; border-radius: 10px; border: 1px solid currentcolor; font-size: 13px; }
.left.calm { color: light-dark(#3b4350, #d5dae3); }
.left.soon { color: light-dark(#7a4700, #ffd78a); }
.left.urgent { color: light-dark(#a1001c, #ffb3bb); font-weight: 700; }
.mind { margin-block-start: 10px; padding: 4px 10px 8px; border-radius: 8px; background: light-dark(#fff3d6, #3d3016);
  border: 1px solid light-dark(#e0b25a, #8a6a24); }
.mind h3 { border: 0; margin: 0; }
.mind div + div { margin-block-start: 8px; }
.clicks { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.zh { white-space: pre-line; font-size: 15px; user-select: text; margin-block: 6px; }
details { margin-block: 6px; }
summary { cursor: pointer; min-block-size: 24px; color: var(--link); }
details ul { margin-block-start: 8px; }
button { font: inherit; font-size: 13px; color: var(--link); background: none; border: 1px solid currentcolor; border-radius: 6px;
  padding: 1px 8px; min-block-size: 24px; cursor: pointer; }
button:hover { background: light-dark(#eef3fd, #2f3746); }
button:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.show { font-weight: 600; }
.close { flex: none; inline-size: 28px; block-size: 28px; padding: 0; border-color: transparent; }
.close svg { inline-size: 16px; block-size: 16px; stroke: currentcolor; stroke-width: 1.8; }
@media (forced-colors: active) { :host { border-color: CanvasText !important; } }
`
