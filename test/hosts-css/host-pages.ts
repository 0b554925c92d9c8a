// Pages as real hosts style them: the stylesheets that intranets bring, and the markup that they put around a widget.
export interface HostPage {
  readonly name: string;
  /** Stylesheets by address, before `css`. */
  readonly sheets?: readonly string[];
  readonly css: string;
  /** What stands around the widgets; `{widgets}` is where they are. */
  readonly around: string;
  /** Size of the host's own text where the widgets are, in pixels: theirs is the same. */
  readonly text: number;
}

export const hostPages: readonly HostPage[] = [
  { name: 'a plain page', css: '', around: '<main>{widgets}</main>', text: 16 },
  { name: 'rem of ten pixels', css: 'html { font-size: 62.5%; } body { font-size: 1.6rem; line-height: 1.2; } p, li, label, button, input { font-size: 1.1rem; }', around: '<main>{widgets}</main>', text: 16 },
  { name: 'content boxes everywhere', css: '*, *::before, *::after { box-sizing: content-box; } div, section, carer-registration, carer-eligibility, carer-leave, carer-working, carer-voice { padding: 0; }', around: '<section><div>{widgets}</div></section>', text: 16 },
  {
    name: 'resets by importance',
    css: `*, *::before, *::after { margin: 0 !important; padding: 0 !important; border: 0 !important; outline: 0 !important; box-sizing: content-box !important; line-height: 1 !important; background: transparent !important; }
      *:focus, *:focus-visible { outline: none !important; box-shadow: none !important; } button, a, input { min-height: 0 !important; height: 12px !important; font-size: 9px !important; appearance: none !important; } ul, ol { list-style: none !important; }`,
    around: '<main>{widgets}</main>', text: 16,
  },
  {
    name: 'text that is set for a toolbar',
    css: '.toolbar { white-space: nowrap; text-align: center; text-indent: 3em; letter-spacing: .3em; text-transform: uppercase; font-style: italic; font-weight: 900; line-height: 1; font-variant: small-caps; word-break: break-all; text-shadow: 1px 1px red; -webkit-text-fill-color: lime; }',
    around: '<div class="toolbar">{widgets}</div>', text: 16,
  },
  { name: 'a row of a flex box', css: '.row { display: flex; gap: 8px; flex-wrap: wrap; align-items: start; } .row > * { flex: 1 1 auto; }', around: '<div class="row">{widgets}</div>', text: 16 },
  { name: 'a grid that shrinks to its content', css: '.grid { display: grid; grid-template-columns: 1fr; justify-items: stretch; }', around: '<div class="grid">{widgets}</div>', text: 16 },
  { name: 'Bootstrap', sheets: ['/bootstrap/bootstrap.min.css'], css: '', around: '<div class="container py-4"><div class="row"><div class="col-12 col-lg-8"><div class="card text-center fs-6"><div class="card-body btn-group-vertical w-100">{widgets}</div></div></div></div></div>', text: 16 },
  { name: 'Bootstrap, on a dark card', sheets: ['/bootstrap/bootstrap.min.css'], css: '', around: '<div class="container" data-bs-theme="dark"><div class="card text-bg-dark"><div class="card-body">{widgets}</div></div></div>', text: 16 },
  {
    // What a SharePoint page does to a web part: small text by element, fixed heights of buttons, a canvas of flex columns.
    name: 'a team site in Fluent’s manner',
    css: `html { overflow-x: hidden; } body { margin: 0; font: 400 14px/20px "Segoe UI", "Segoe UI Web (West European)", -apple-system, sans-serif; -webkit-font-smoothing: antialiased; color: #323130; background: #faf9f8; --colorBrandBackground: #0f6cbd; --borderRadiusMedium: 4px; }
      button { min-width: 80px; height: 32px; padding: 0 16px; border: 1px solid #8a8886; border-radius: 2px; background: #fff; font: inherit; } input { height: 32px; border: 1px solid #605e5c; } a { color: #0078d4; text-decoration: none; } a:focus, button:focus { outline: transparent; } h1, h2, h3 { font-weight: 600; font-size: 20px; margin: 0; }
      .CanvasZone { display: flex; flex-wrap: wrap; max-width: 1236px; } .CanvasSection { flex: 1 1 100%; box-sizing: border-box; min-width: 0; padding: 0 8px; } .ControlZone { margin-top: 24px; padding: 8px 0; position: relative; }`,
    around: '<div class="ms-Fabric CanvasZone"><div class="CanvasSection"><div class="ControlZone">{widgets}</div></div></div>', text: 14,
  },
];
