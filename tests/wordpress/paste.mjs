// Prints, for each file of JSON {"html", "plain"} given, what WordPress's editor makes of such a clipboard, as a line of
// JSON: {"file", "blocks": [{"name", "className", "words", "isValid"}]}, those in others after these.

import { readFileSync } from 'node:fs';
import { pasteHandler, print } from './wordpress.mjs';

function* all( blocks ) {
	for ( const block of blocks ) {
		yield block;
		yield* all( block.innerBlocks );
	}
}

for ( const file of process.argv.slice( 2 ) ) {
	const { html, plain } = JSON.parse( readFileSync( file, 'utf8' ) );
	const pasted = pasteHandler( { HTML: html, plainText: plain, mode: 'BLOCKS' } );
	const blocks = [ ...all( pasted ) ].map( ( { name, attributes, isValid } ) => ( {
		name,
		className: attributes.className ?? '',
		words: String( attributes.content ?? attributes.caption ?? '' ),
		isValid,
	} ) );
	print( JSON.stringify( { file, blocks } ) );
}
process.exit( 0 );
