// What a browser that translates a page does to its texts: each is taken out, and a <font> in a <font> stands where it was. Also inside widgets, and again whenever something new is drawn.

/** Runs in the page. The words stay the same, so that what is drawn can be held against a page that was not translated. */
export function translate(): void {
  const seen = new WeakSet<Node>(), apart = 'script,style,textarea,option,title,svg,font';
  const wrap = (text: Text): void => {
    if (!text.data.trim() || text.parentElement?.closest(apart)) return;
    const outer = document.createElement('font'), inner = document.createElement('font');
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const look = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT), texts: Text[] = [];
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Text) texts.push(node);
      else if (node instanceof Element && node.shadowRoot) follow(node.shadowRoot);
    }
    texts.forEach(wrap);
  };
  const follow = (root: Node): void => {
    if (seen.has(root)) return;
    seen.add(root);
    look(root);
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) if (node.isConnected) look(node);
    }).observe(root, { childList: true, characterData: true, subtree: true });
  };
  document.documentElement.classList.add('translated-ltr');
  follow(document.body);
}
