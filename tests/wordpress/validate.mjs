// Prints, for each file of blocks given, what WordPress's own parser and validation say of it, as a line of JSON:
// {"file", "blocks": number of all blocks, "freeform": words outside of blocks, "invalid": [{"name", "html", "issues"}]}.

import { readFileSync } from 'node:fs';
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
const print = console.log;
for ( const kind of [ 'log', 'info', 'warn', 'error', 'debug', 'groupCollapsed', 'group', 'groupEnd' ] ) {
	console[ kind ] = () => {};
}

const { createRequire } = await import( 'node:module' );
const require = createRequire( import.meta.url );
const { parse, validateBlock } = require( '@wordpress/blocks' );
require( '@wordpress/block-library' ).registerCoreBlocks();

function* all( blocks ) {
	for ( const block of blocks ) {
		yield block;
		yield* all( block.innerBlocks );
	}
}

for ( const file of process.argv.slice( 2 ) ) {
	const blocks = [ ...all( parse( readFileSync( file, 'utf8' ) ) ) ];
	const invalid = blocks
		.filter( ( block ) => ! block.isValid || block.name === 'core/missing' )
		.map( ( block ) => ( {
			name: block.name,
			html: block.originalContent,
			issues: ( block.name === 'core/missing' ? [] : validateBlock( block )[ 1 ] ).map( ( issue ) => issue.args.map( String ).join( ' ' ) ),
		} ) );
	const freeform = blocks.filter( ( block ) => block.name === 'core/freeform' ).map( ( block ) => block.originalContent ?? block.attributes.content );
	print( JSON.stringify( { file, blocks: blocks.length, freeform, invalid } ) );
}
process.exit( 0 );
