// Keeps the room that a widget will take, so that nothing on the page jumps when it arrives: one constructed stylesheet, which any policy allows.

/** Reserves, and returns the way to end it. It ends when a person uses a widget: what moves then, moves by their own act. */
export function reserve(): () => void {
  // What is higher than the window pushes only what nobody sees. As it is now: in a frame that takes the height of its page, a unit of the window would grow for ever.
  const whole = `${innerHeight}px`, module = '33em,60em - 40vw';
  /** About how high each first page is, on a wide screen and on a narrow one. */
  const heights: Readonly<Record<string, string>> = {
    desk: whole, doctor: whole, evidence: whole, forum: whole, guide: whole, hub: whole, learning: whole, pack: whole, voice: whole, working: whole,
    registration: '43em,62em - 40vw', eligibility: '30em,52em - 40vw', leave: '52em', 'guide[mode=equalities]': module, 'learning[view=modules]': module,
  };
  const sheet = new CSSStyleSheet(), release = (): void => sheet.replaceSync('');
  // A page that says a height of its own is heeded. `:where` leaves out what is no selector.
  sheet.replaceSync(`@media screen{${Object.entries(heights).map(([noun, height]) => `:where(carer-${noun},[data-carer=${noun}]){display:block;min-block-size:max(${height})}`).join('')}}`);
  document.adoptedStyleSheets.push(sheet);
  document.addEventListener('click', ({ target }) => { if (target instanceof Element && target.localName.startsWith('carer-')) release(); });
  return release;
}
