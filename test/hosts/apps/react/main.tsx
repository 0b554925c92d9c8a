// Drawn by the browser, or taken over where a server has drawn it.
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app';

const root = document.getElementById('root')!;
if (root.firstElementChild) hydrateRoot(root, <App />);
else createRoot(root).render(<App />);
