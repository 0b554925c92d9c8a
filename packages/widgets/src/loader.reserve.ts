// Keeps the room that a widget will take, so that nothing on the page jumps when it arrives: one constructed stylesheet, which any policy allows.

/** About how high each first page is, on a wide screen and on a narrow one. */
const heights: Readonly<Record<string, string>> = { registration: '40em,62em - 40vw', eligibility: '23em,45em - 40vw', working: '56em', leave: '52em', evidence: '60em', forum: '44em,84em - 40vw', hub: '40em,74em - 40vw', learning: '50em,90em - 40vw', pack: '40em', desk: '24em', guide: '60em,90em - 40vw', voice: '40em' };

/** Reserves, and returns the way to end it. It ends when a person uses a widget, and where one turns out to be much lower. */
export function reserve(): () => void {
  const sheet = new CSSStyleSheet(), release = (): void => sheet.replaceSync('');
  sheet.replaceSync(Object.entries(heights).map(([noun, height]) => `carer-${noun}{display:block;min-block-size:max(${height})}`).join(''));
  document.adoptedStyleSheets.push(sheet);
  const isLow = ({ shadowRoot, clientHeight }: Element): boolean => (shadowRoot?.querySelector('.frame')?.clientHeight ?? clientHeight) < clientHeight * 0.7;
  // It is told after layout and before paint: to ask for a height right away would lay the page out once for each widget.
  const drawn = new ResizeObserver((seen) => {
    drawn.disconnect();
    if (seen.some(({ target }) => isLow(target))) release();
  });
  for (const type of ['click', 'carer-ready', 'carer-error']) {
    document.addEventListener(type, ({ target }) => {
      if (!(target instanceof Element && target.localName.startsWith('carer-'))) return;
      if (type === 'click') release();
      else drawn.observe(target);
    });
  }
  return release;
}
