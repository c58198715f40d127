// Prints, for each file of blocks given, what WordPress's own parser and validation say of it, as a line of JSON:
// {"file", "blocks": number of all blocks, "freeform": words outside of blocks, "invalid": [{"name", "html", "issues"}]}.

import { readFileSync } from 'node:fs';
import { parse, print, validateBlock } from './wordpress.mjs';

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
