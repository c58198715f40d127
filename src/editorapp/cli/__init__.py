"""The command line: every command of the contract, none of which loads Qt."""
