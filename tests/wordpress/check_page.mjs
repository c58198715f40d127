// Prints, for each page given, what html-validate says of it, as a line of JSON: {"file", "errors": ["line:column rule message"]}.

import { HtmlValidate } from 'html-validate';

const checker = new HtmlValidate( { root: true, extends: [ 'html-validate:standard' ] } );

for ( const file of process.argv.slice( 2 ) ) {
	const report = await checker.validateFile( file );
	const errors = report.results.flatMap( ( result ) =>
		result.messages.map( ( { line, column, ruleId, message } ) => `${ line }:${ column } ${ ruleId } ${ message }` )
	);
	console.log( JSON.stringify( { file, errors } ) );
}
