/** The style of marks: small, on their own ground, readable on light and dark pages. */
export const markCss = `
.mark { --ink: #3b4350; --quiet: #5a616c; --link: #0b57d0; position: absolute; display: flex; gap: 4px; align-items: center;
  inline-size: max-content; pointer-events: none; white-space: nowrap; color: var(--ink);
  font-size: 12px; font-weight: 400; line-height: 18px; text-align: start; }
:host([data-side="before"]) .mark { right: 8px; top: 0; }
:host([data-side="after"]) .mark { left: 10px; top: 2px; }
:host([data-side="below"]) .mark { left: 0; top: 2px; inline-size: var(--room); justify-content: center; flex-wrap: wrap; }
.status { color: var(--quiet); max-inline-size: 22em; overflow: hidden; text-overflow: ellipsis; }
.status.known { display: var(--taolens-status, inline); }
:host([data-side="below"]) .status { white-space: normal; text-align: center; }
.chip { display: inline-flex; gap: 3px; align-items: center; min-block-size: 18px; padding: 0 6px; border: 1px solid; border-radius: 10px;
  font-variant-numeric: tabular-nums; }
.calm { color: #3b4350; background: #f1f3f6; border-color: #c9ced6; }
.soon { color: #7a4700; background: #fff3d6; border-color: #e0b25a; }
.urgent { color: #a1001c; background: #fde8ea; border-color: #e0808c; font-weight: 600; }
svg { inline-size: 11px; block-size: 11px; fill: none; stroke: currentcolor; stroke-width: 1.7; stroke-linecap: round;
  stroke-linejoin: round; flex: none; }
button { all: unset; position: relative; box-sizing: border-box; pointer-events: auto; cursor: pointer; display: inline-flex;
  align-items: center; justify-content: center; inline-size: 20px; block-size: 20px; border-radius: 50%;
  border: 1px solid currentcolor; color: var(--link); background: #ffffff; flex: none; }
[data-narrow] { gap: 2px; }
[data-narrow] .chip { padding: 0 4px; }
[data-narrow] svg:has(+ [aria-hidden]) { display: none; }
button::before { content: ""; position: absolute; inset: -3px; }
button:hover { background: #e8effc; }
button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.spoken, .mark[data-tight] > :not(button) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
:host([data-side="below"]) .mark[data-low] { top: -4px; gap: 3px; flex-wrap: nowrap; font-size: 11px; line-height: 14px; }
.mark[data-low] .status { white-space: nowrap; min-inline-size: 0; }
.mark[data-low] .chip { min-block-size: 14px; padding: 0 4px; flex: none; }
.mark[data-low] button { inline-size: 16px; block-size: 16px; }
:host([data-ground="dark"]) .mark { --ink: #e3e6eb; --quiet: #b3bac6; --link: #a8c7fa; }
:host([data-ground="dark"]) button { background: #23262d; }
:host([data-ground="dark"]) .calm { color: #e3e6eb; background: #333842; border-color: #596070; }
:host([data-ground="dark"]) .soon { color: #ffd78a; background: #3d3016; border-color: #8a6a24; }
:host([data-ground="dark"]) .urgent { color: #ffb3bb; background: #461a20; border-color: #a04552; }
@media (forced-colors: active) { .chip, button { border-color: CanvasText; } }
`
