import { render } from 'preact';
import { App } from './app.tsx';
import { watchHistory } from './routing/place.ts';
import { showChosenTheme } from './theme/theme.ts';

const root = document.getElementById('reader');
if (!root) throw new Error('index.html must contain an element with the id `reader`');
showChosenTheme();
watchHistory();
render(<App />, root);
