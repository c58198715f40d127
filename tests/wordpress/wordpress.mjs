// WordPress's own packages in a page without a screen: its parser, its validation, what its editor does with a paste.

import { JSDOM } from 'jsdom';

const dom = new JSDOM( '<!DOCTYPE html><html><body></body></html>', { url: 'https://example.invalid/', pretendToBeVisual: true } );
const browser = dom.window;
for ( const name of Object.getOwnPropertyNames( browser ) ) {
	if ( ! ( name in globalThis ) ) {
		globalThis[ name ] = browser[ name ];
	}
}
globalThis.window = browser;
globalThis.document = browser.document;
Object.defineProperty( globalThis, 'navigator', { value: browser.navigator, configurable: true } );
browser.matchMedia = () => ( { matches: false, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {} } );
globalThis.matchMedia = browser.matchMedia;
globalThis.ResizeObserver = browser.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
globalThis.IntersectionObserver = browser.IntersectionObserver = globalThis.ResizeObserver;
browser.CSS = globalThis.CSS = { supports: () => false, escape: ( text ) => text };
globalThis.Worker = browser.Worker = class { postMessage() {} terminate() {} };
export const print = console.log;
for ( const kind of [ 'log', 'info', 'warn', 'error', 'debug', 'groupCollapsed', 'group', 'groupEnd' ] ) {
	console[ kind ] = () => {};
}

const { createRequire } = await import( 'node:module' );
const require = createRequire( import.meta.url );
export const { parse, pasteHandler, validateBlock } = require( '@wordpress/blocks' );
require( '@wordpress/block-library' ).registerCoreBlocks();
