// The form by hand: static HTML, and one script.
import '../../vanilla/vanilla.css';
import { ready } from './problems.js';
import { wire } from './vanilla.wire.js';

wire(document);
ready();
