// The same app as a server draws it.
import { renderToString } from 'react-dom/server';
import { App } from './app';

export const page = (): string => renderToString(<App />);
