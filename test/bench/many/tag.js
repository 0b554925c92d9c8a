// A form as a tag: the page's template, cloned into a shadow root of its own, under one shared style sheet.
import css from '../vanilla/vanilla.css?inline';

export function asTag(tag, wire) {
  const { content } = document.querySelector('template'), sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  customElements.define(tag, class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(content.cloneNode(true));
      wire(root);
    }
  });
}
